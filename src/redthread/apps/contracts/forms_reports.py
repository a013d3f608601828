"""What does a supplier report for a period, and what does the contract manager answer?"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.forms import refusal_show
from redthread.apps.contracts.figures import FigureField, unit_word
from redthread.apps.contracts.forms import Day
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.labels import labelled
from redthread.apps.contracts.models import Indicator
from redthread.apps.files.forms import EvidenceFields
from redthread.apps.files.models import StoredFile
from redthread.domain.contract.targets import require_figure
from redthread.domain.contract.terms import DecisionKind, Rating
from redthread.domain.criteria.indicator import ReportingPeriod, Unit, WhenNothingDue
from redthread.domain.errors import DomainError


def value_field(unit: str, currency: str) -> forms.Field:
    """The field of the actual figure, with its unit said in the hint."""
    if unit == Unit.YES_NO:
        choices = [("1", _now("Yes")), ("0", _now("No"))]
        return forms.TypedChoiceField(
            label=_now("Actual"), choices=choices, coerce=Decimal, empty_value=None, required=False,
            widget=forms.RadioSelect,
        )  # fmt: skip
    named = currency if unit == Unit.MONEY and currency else unit_word(unit)
    hint = _now("In %(unit)s: digits alone, such as 12.5 or 12,5. If there is none, say why below.") % {"unit": named}
    return FigureField(label=_now("Actual"), required=False, help_text=hint)


class ReportForm(EvidenceFields):
    """One period of one indicator: a figure, or why there is none."""

    case_on = Day(label=_("Day of the case"), required=False)
    nothing_due = forms.BooleanField(label=_("Nothing was due in this period"), required=False)
    not_applicable = forms.CharField(
        label=_("Does not apply to this period, because"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Leave this empty where it applies. It is shown in grey, with your reason."),
    )
    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("What the figure does not tell: how it was found, what is planned. No names of persons."),
    )
    field_order = ["case_on", "value", "nothing_due", "not_applicable", "comment"]

    def __init__(self, *args: Any, indicator: Indicator, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.unit = Unit(indicator.unit)
        self.fields["value"] = value_field(indicator.unit, indicator.currency)
        if indicator.when_nothing_due == WhenNothingDue.ALWAYS_DUE:
            del self.fields["nothing_due"]
        if indicator.period == ReportingPeriod.PER_CASE:
            self.fields["case_on"].required = True
        else:
            del self.fields["case_on"]
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        said = [
            values.get("value") is not None,
            bool(values.get("nothing_due")),
            bool((values.get("not_applicable") or "").strip()),
        ]
        if "value" not in self.errors and sum(said) != 1:
            self.add_error("value", _one_answer(said))
        if values.get("value") is not None:
            self._require_figure(values["value"])
        return values

    def _require_figure(self, value: Decimal) -> None:
        """Before the page on which it is checked, not only after it."""
        try:
            require_figure(value, self.unit, field="value")
        except DomainError as error:
            refusal_show(self, error)

    def given(self, period_from: date, files: Sequence[StoredFile]) -> ReportGiven:
        values = self.cleaned_data
        return ReportGiven(
            period_from=values.get("case_on") or period_from,
            value=values["value"],
            nothing_due=bool(values.get("nothing_due")),
            not_applicable=values["not_applicable"],
            comment=values["comment"],
            files=tuple(files),
        )


def _one_answer(said: list[bool]) -> str:
    if not any(said):
        return _now("Give the figure, or say below why there is none.")
    return _now("There is more than one answer: give the figure, or say why there is none, not both.")


class DecisionForm(forms.Form):
    """What the contract manager decides on one submitted report."""

    kind = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    rating = forms.ChoiceField(
        label=_("Rating"),
        required=False,
        help_text=_("The rule's rating stands unless you choose another; then say why in the comment."),
    )
    comment = forms.CharField(
        label=_("Comment to the supplier"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Needed to return a report and to rate it otherwise. The supplier reads it."),
    )

    def __init__(self, *args: Any, kinds: Sequence[DecisionKind], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = {
            DecisionKind.ACCEPTED: _now("Accept it"),
            DecisionKind.RETURNED: _now("Return it with a comment"),
            DecisionKind.LOCKED: _now("Lock it: it can no longer be corrected"),
        }
        self.fields["kind"].choices = [(kind.value, words[kind]) for kind in kinds]  # type: ignore[attr-defined]
        others = [("", _now("The rule's rating")), *labelled("rating", Rating)]
        self.fields["rating"].choices = others  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        needs_words = values.get("kind") == DecisionKind.RETURNED or values.get("rating")
        if needs_words and not (values.get("comment") or "").strip() and "comment" not in self.errors:
            self.add_error("comment", _now("Say why: the supplier reads it."))
        return values

    def chosen(self) -> dict[str, Any]:
        values = self.cleaned_data
        rating = Rating(values["rating"]) if values["rating"] else None
        return {"kind": DecisionKind(values["kind"]), "rating": rating, "comment": values["comment"]}


class TableForm(forms.Form):
    file = forms.FileField(
        label=_("Filled-in table"),
        max_length=255,
        help_text=_("XLSX or CSV, as it was downloaded here, with the column “Actual” filled in."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ".xlsx,.csv"
