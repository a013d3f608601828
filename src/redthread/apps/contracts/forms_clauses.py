"""What is typed about a clause and about the figures by which it is followed?"""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.contracts.figures import FigureField
from redthread.apps.contracts.forms import CurrencyField, Day, StepsField
from redthread.apps.contracts.given import ClauseFacts, IndicatorFacts
from redthread.apps.contracts.models import ClauseEdition
from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.forms import named
from redthread.domain.contract.terms import LadderStep
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit, WhenNothingDue


def _lines(rows: int = 3) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class ClauseForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=300)
    wording = forms.CharField(
        label=_("Wording"),
        max_length=20_000,
        widget=_lines(6),
        help_text=_("As it stands in the contract, with no blank left open."),
    )
    trigger = forms.CharField(label=_("What sets it off"), required=False, max_length=2000, widget=_lines(2))
    deadline = forms.CharField(label=_("By when"), required=False, max_length=2000, widget=_lines(2))
    supplier_owner = forms.CharField(
        label=_("Who answers for it at the supplier"),
        required=False,
        max_length=200,
        help_text=_("A post, not a name, such as “sustainability manager”."),
    )
    buyer_owner = forms.CharField(
        label=_("Who follows it at the authority"), required=False, max_length=200, help_text=_("A post, not a name.")
    )
    evidence = forms.CharField(label=_("What is enough as proof"), required=False, max_length=5000, widget=_lines(3))
    sanction = forms.CharField(label=_("What follows if not"), required=False, max_length=2000, widget=_lines(2))
    steps = StepsField(label=_("Steps that may follow"), help_text=_("None ticked: the contract's own ladder."))
    from_on = Day(label=_("Holds from"))

    def facts(self) -> ClauseFacts:
        values = self.cleaned_data
        return ClauseFacts(**{name: values[name] for name in ClauseForm.base_fields})


class AmendForm(ClauseForm):
    """The next edition of a clause: the earlier one stays, and this one says why."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Why it is amended"),
        max_length=2000,
        widget=_lines(3),
        help_text=_("Shown with the new wording for as long as the contract is kept."),
    )


def initial_of_clause(edition: ClauseEdition) -> dict[str, Any]:
    kept = ("trigger", "deadline", "supplier_owner", "buyer_owner", "sanction", "steps", "number")
    texts = {name: str(text_value(getattr(edition, name))) for name in ("title", "wording", "evidence")}
    return {name: getattr(edition, name) for name in kept} | texts


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Why"), max_length=2000, widget=_lines(3))


class IndicatorForm(forms.Form):
    name = forms.CharField(
        label=_("Name"), max_length=300, help_text=_("Such as “Product models with a named assembly site”.")
    )
    counted = forms.CharField(label=_("What is counted"), max_length=2000, widget=_lines(2))
    denominator = forms.CharField(
        label=_("Out of what"),
        required=False,
        max_length=2000,
        widget=_lines(2),
        help_text=_("Such as “product models ordered in the period”. Empty where there is nothing to divide by."),
    )
    unit = forms.ChoiceField(label=_("Unit"))
    currency = CurrencyField(help_text=_("For money alone: three letters, such as EUR."))
    direction = forms.ChoiceField(label=_("The target is met by"))
    target = FigureField(
        label=_("Target"), required=False, help_text=_("Such as 90 or 12.5. Empty for a figure without a target.")
    )
    period = forms.ChoiceField(label=_("Reported"))
    due_days = forms.IntegerField(
        label=_("Days after a period until its report is due"), min_value=1, max_value=366, initial=30
    )
    when_nothing_due = forms.ChoiceField(label=_("When nothing was due in a period"))
    nearly_within = FigureField(
        label=_("“Nearly” up to this many per cent of the target"),
        initial="10",
        help_text=_("A miss of up to twice as much is “below”; more is “far below”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, table, codes in (
            ("unit", "unit", Unit),
            ("direction", "direction", Direction),
            ("period", "period", ReportingPeriod),
            ("when_nothing_due", "when-nothing-due", WhenNothingDue),
        ):
            self.fields[name].choices = named(table, codes)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        has_target = values.get("target") is not None
        if "target" not in self.errors and values.get("direction"):
            if has_target and values["direction"] == Direction.MONITORING:
                self.add_error("target", _now("A figure that is only watched has no target: leave this empty."))
            if not has_target and values["direction"] != Direction.MONITORING:
                self.add_error("target", _now("Give the target, or choose “no target” above."))
        if values.get("unit") == Unit.MONEY and not values.get("currency") and "currency" not in self.errors:
            self.add_error("currency", _now("Money needs its currency: give three letters, such as EUR."))
        return values

    def facts(self) -> IndicatorFacts:
        values = self.cleaned_data
        return IndicatorFacts(
            name=values["name"],
            counted=values["counted"],
            denominator=values["denominator"],
            unit=Unit(values["unit"]),
            direction=Direction(values["direction"]),
            period=ReportingPeriod(values["period"]),
            when_nothing_due=WhenNothingDue(values["when_nothing_due"]),
            due_days=values["due_days"],
            nearly_within=values["nearly_within"],
            currency=values["currency"] if values["unit"] == Unit.MONEY else "",
        )


class TargetForm(forms.Form):
    level = FigureField(label=_("New target"))
    from_on = Day(label=_("Holds from"), help_text=_("Periods that began earlier keep the target they had."))
    reason = forms.CharField(label=_("Why it changes"), max_length=2000, widget=_lines(3))


class RetireForm(forms.Form):
    on = Day(label=_("No longer reported from"), help_text=_("What was reported stays and can be read."))


class StepForm(forms.Form):
    """A step of the ladder. What it may do to workers is asked for the last two."""

    clause = forms.ChoiceField(label=_("Clause that was broken"))
    step = forms.ChoiceField(label=_("Step"))
    taken_on = Day(label=_("Taken on"))
    reason = forms.CharField(label=_("Why"), max_length=5000, widget=_lines(4))
    exit_impact = forms.CharField(
        label=_("What it may do to workers, and what is done about it"),
        required=False,
        max_length=5000,
        widget=_lines(4),
        help_text=_("Needed before suspension and termination: jobs and wages that depend on this contract."),
    )
    workers_asked = forms.CharField(
        label=_("Workers' organisation that was asked"),
        required=False,
        max_length=300,
        help_text=_("Needed before suspension and termination. An organisation, never a person's name."),
    )

    def __init__(self, *args: Any, clauses: list[tuple[str, str]], steps: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = clauses  # type: ignore[attr-defined]
        self.fields["step"].choices = steps  # type: ignore[attr-defined]

    def step_chosen(self) -> LadderStep:
        return LadderStep(self.cleaned_data["step"])


class SiteLinkForm(forms.Form):
    site = forms.ChoiceField(label=_("Site"))
    what = forms.CharField(
        label=_("What is made or done there for this contract"),
        required=False,
        max_length=200,
        help_text=_("Such as a product model or a part."),
    )

    def __init__(self, *args: Any, sites: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["site"].choices = sites  # type: ignore[attr-defined]
