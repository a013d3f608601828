"""What does a buyer type about a requirement, a finding, a notice?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.forms import named
from redthread.apps.tenders.adapters import criterion_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.apps.tenders.services import RequirementFacts
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.criteria.variable import Variable, VariableKind
from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind, ClauseTerms, Lot
from redthread.domain.purchase.weights import weight_from_text, weight_text
from redthread.domain.values import Text, Weight, WeightKind
from redthread.words.errors import error_sentence

VARIABLE, WEIGHT = "variable_", "weight_"
"""What the names of the fields that a criterion or a lot brings with it begin with."""


@dataclass(frozen=True, slots=True)
class Part:
    """Fields that belong to one kind of requirement: folded away while they are empty and of no use."""

    title: str
    is_open: bool
    fields: tuple[forms.BoundField, ...]


def _lines(label: Any, *, rows: int = 3, most: int = 10_000, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=most, help_text=hint, widget=forms.Textarea({"rows": rows})
    )


class RequirementForm(forms.Form):
    """One requirement; the lots' weights and the criterion's variables come as fields of their own."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    title = forms.CharField(label=_("Short name"), max_length=300)
    stage = forms.ChoiceField(label=_("Stage of use"))
    award_kind = forms.ChoiceField(label=_("If it is an award criterion: of what kind"), required=False)
    wording = forms.CharField(
        label=_("Wording"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("The sentence bidders are bound by."),
    )
    is_mandatory = forms.ChoiceField(label=_("Mandatory or scored"))
    verification = _lines(
        _("How it is verified"), hint=_("Which proof is asked, and that other appropriate proof is accepted.")
    )
    scale = _lines(_("Scale with described steps"), rows=5, hint=_("For award criteria: what earns how many points."))
    weight_kind = forms.ChoiceField(
        label=_("How the weight is declared"),
        required=False,
        help_text=_(
            "Percentages of a lot must total 100. Ranges, points, order of importance and money are lawful too."
        ),
    )
    clause_trigger = _lines(_("Clause: what sets it off"), rows=2, most=2000)
    clause_deadline = _lines(_("Clause: by when"), rows=2, most=2000)
    clause_duty_bearer = _lines(_("Clause: who has to do it"), rows=2, most=2000)
    clause_sanction = _lines(
        _("Clause: what follows if not"),
        rows=2,
        most=2000,
        hint=_("A reference to the contract's sanction ladder counts."),
    )

    def __init__(
        self,
        *args: Any,
        lots: Iterable[Lot],
        language: str,
        variables: tuple[Variable, ...] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.lots, self.spoken, self.variables = tuple(lots), language, variables
        self._set_choices()
        if self.variables:
            self.fields["wording"].help_text = _now(
                "The sentence bidders are bound by. Names in curly brackets are filled from the fields below."
            )
        for variable in variables:
            self.fields[VARIABLE + variable.name] = _variable_field(variable)
        for lot in self.lots:
            self.fields[WEIGHT + lot.identifier] = forms.CharField(
                label=_now("Weight in %(lot)s") % {"lot": f"{lot.identifier} {lot.title}".strip()},
                required=False,
                max_length=40,
                help_text=_now("A number, or a range such as 20-30. Empty: no weight there."),
            )
        self.order_fields(self._in_reading_order())

    def _set_choices(self) -> None:
        choices = {
            "stage": [("", _now("Choose a stage")), *named("stage", StageOfUse)],
            "award_kind": [("", _now("Not an award criterion")), *named("award_kind", AwardKind)],
            "weight_kind": [("", _now("No weight")), *named("weight_kind", WeightKind)],
            "is_mandatory": [("", _now("Not stated yet")), ("yes", _now("Mandatory")), ("no", _now("Scored"))],
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]
        self.fields["is_mandatory"].required = False

    def _in_reading_order(self) -> list[str]:
        """The variables right under the wording they fill, the weights under their kind."""
        order: list[str] = []
        for name in RequirementForm.base_fields:
            order.append(name)
            if name == "wording":
                order += [VARIABLE + variable.name for variable in self.variables]
            if name == "weight_kind":
                order += [WEIGHT + lot.identifier for lot in self.lots]
        return order

    def parts(self) -> list[Part]:
        lots = [WEIGHT + lot.identifier for lot in self.lots]
        award = ["award_kind", "scale", "weight_kind", *lots]
        clause = [name for name in self.fields if name.startswith("clause_")]
        rest = [name for name in self.fields if name not in {*award, *clause, "version"}]
        stage = self["stage"].value()
        titles = _now("For award criteria: scale and weight"), _now("For contract clauses: what makes it hold")
        return [
            self._part("", rest, is_open=True),
            self._part(titles[0], award, is_open=stage == StageOfUse.AWARD),
            self._part(titles[1], clause, is_open=stage == StageOfUse.CONTRACT_CLAUSE),
        ]

    def _part(self, title: str, names: list[str], *, is_open: bool) -> Part:
        fields = tuple(self[name] for name in names)
        return Part(title, is_open or any(field.value() or field.errors for field in fields), fields)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values["weights"] = {}
        kind = values.get("weight_kind")
        for lot in self.lots:
            text = (values.get(WEIGHT + lot.identifier) or "").strip()
            if not text:
                continue
            if not kind:
                self.add_error("weight_kind", _now("A weight is given below: say how it is declared."))
                break
            self._read_weight(values, lot.identifier, text, WeightKind(kind))
        return values

    def _read_weight(self, values: dict[str, Any], lot: str, text: str, kind: WeightKind) -> None:
        try:
            values["weights"][lot] = weight_from_text(text, kind=kind, field=WEIGHT + lot)
        except DomainError as error:
            self.add_error(WEIGHT + lot, error_sentence(error, get_language() or "en"))

    def facts(self, *, before: RequirementEdition | None = None) -> RequirementFacts:
        """``before`` keeps what this form does not show: other languages' wordings and the source's codes."""
        values = self.cleaned_data
        stated: dict[str, Weight | None] = dict(values["weights"])
        if before is not None:
            kept = {row.lot.identifier for row in before.weights.all() if not row.kind}
            stated |= {lot: None for lot in kept if lot not in stated}
        return RequirementFacts(
            wording=_rewritten(values["wording"], before.wording if before else [], self.spoken),
            stage=StageOfUse(values["stage"]),
            title=_rewritten(values["title"], before.title if before else [], self.spoken),
            is_mandatory={"yes": True, "no": False}.get(values["is_mandatory"]),
            award_kind=AwardKind(values["award_kind"]) if values["award_kind"] else None,
            code=before.code if before else "",
            verification=_rewritten(values["verification"], before.verification if before else [], self.spoken),
            scale=_rewritten(values["scale"], before.scale if before else [], self.spoken),
            clause=ClauseTerms(
                trigger=values["clause_trigger"],
                deadline=values["clause_deadline"],
                duty_bearer=values["clause_duty_bearer"],
                sanction=values["clause_sanction"],
            ),
            variables={variable.name: str(values.get(VARIABLE + variable.name) or "") for variable in self.variables},
            weights=stated,
        )

    def refusal_field(self, error: DomainError) -> str | None:
        """The form's field for what a service refused: a variable by its own name."""
        for name in (error.field, VARIABLE + error.field):
            if name in self.fields:
                return name
        return None

    def refuse(self, error: DomainError) -> None:
        self.add_error(self.refusal_field(error), error_sentence(error, get_language() or "en"))


def _rewritten(text: str, before: list[list[str]], language: str) -> Text:
    """The authoritative version is what was typed; other languages' versions stay only while it did not change."""
    held = text_value(before)
    if held and str(held) == text:
        return held
    return Text.of(text, held.language if held else language)


def _variable_field(variable: Variable) -> forms.Field:
    shown = str(variable.explanation) or variable.name
    bounds = _bounds(variable)
    hint = f"{{{variable.name}}}" + (f" · {variable.unit}" if variable.unit else "") + bounds
    common: dict[str, Any] = {"label": shown, "required": False, "help_text": hint}
    if variable.kind is VariableKind.CHOICE:
        choices = [("", _now("Not decided yet")), *((each.code, str(each.label)) for each in variable.choices)]
        return forms.ChoiceField(choices=choices, **common)
    if variable.kind is VariableKind.DATE:
        return forms.DateField(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **common)
    if variable.kind is VariableKind.MONEY:
        common["help_text"] += " · " + _now("an amount and its currency, such as 5000 EUR")
    return forms.CharField(max_length=2000, **common)


def _bounds(variable: Variable) -> str:
    if variable.low is not None and variable.high is not None:
        return " · " + _now("from %(low)s to %(high)s") % {"low": variable.low, "high": variable.high}
    if variable.low is not None:
        return " · " + _now("at least %(low)s") % {"low": variable.low}
    return " · " + _now("at most %(high)s") % {"high": variable.high} if variable.high is not None else ""


def initial_of(edition: RequirementEdition) -> dict[str, Any]:
    weights = list(edition.weights.all())
    kinds = [row.kind for row in weights if row.kind]
    initial: dict[str, Any] = {
        "version": edition.version,
        "title": str(text_value(edition.title)),
        "stage": edition.stage_of_use,
        "award_kind": edition.award_kind,
        "wording": str(text_value(edition.wording)),
        "is_mandatory": {True: "yes", False: "no"}.get(edition.is_mandatory, ""),  # type: ignore[arg-type]
        "verification": str(text_value(edition.verification)),
        "scale": str(text_value(edition.scale)),
        "weight_kind": kinds[0] if kinds else "",
        "clause_trigger": edition.clause_trigger,
        "clause_deadline": edition.clause_deadline,
        "clause_duty_bearer": edition.clause_duty_bearer,
        "clause_sanction": edition.clause_sanction,
    }
    for row in weights:
        if row.kind and row.value is not None:
            initial[WEIGHT + row.lot.identifier] = weight_text(Weight(WeightKind(row.kind), row.value, row.up_to))
    criterion = criterion_of(edition.requirement)
    for variable in criterion.variables if criterion else ():
        initial[VARIABLE + variable.name] = edition.variables.get(variable.name, "")
    return initial


class ChooseForm(forms.Form):
    """Beside the ticked criteria, whose public ids are handed in: the boxes stand in the list itself."""

    reason = forms.CharField(
        label=_("Why these criteria"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The risk they answer, or who asked for them. Kept with the choice."),
    )

    def __init__(self, *args: Any, ticked: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ticked = ticked

    def clean(self) -> dict[str, Any]:
        if not self.ticked:
            raise forms.ValidationError(_now("Tick at least one criterion."))
        return super().clean() or {}


class KeepForm(forms.Form):
    rule = forms.CharField(widget=forms.HiddenInput, max_length=60)
    at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)
    outcome = forms.CharField(widget=forms.HiddenInput, max_length=60)
    reason = forms.CharField(
        label=_("Why it stays as it is"),
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_(
            "Kept with your name and the day. It may have to be disclosed in a complaint: write it for that reader."
        ),
    )


class NoticeForm(forms.Form):
    file = forms.FileField(
        label=_("Notice or release"),
        help_text=_("An eForms notice (XML) or an OCDS release (JSON), at most 10 MB."),
        max_length=255,
    )


class PublishForm(forms.Form):
    confirm = forms.BooleanField(
        label=_("I publish this edition: everybody can read it, and its wording is never changed again")
    )
