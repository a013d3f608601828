"""What does a buyer type about an offer and its answers?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.files.forms import EvidenceFields
from redthread.apps.offers.adapters import promise_of, said_of, title_of
from redthread.apps.offers.models import Answer
from redthread.apps.offers.services import AnswerGiven
from redthread.apps.purchases.forms import Day, named
from redthread.apps.purchases.models import CURRENCY, Lot
from redthread.apps.tenders.adapters import edition_value
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.criteria.indicator import Indicator
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerStanding, check_answer
from redthread.domain.offers.figures import figure_from_text
from redthread.domain.purchase import AwardKind, Requirement
from redthread.domain.values import Money
from redthread.words.errors import error_sentence
from redthread.words.names import name_of

PRICE = "price_"
PARTS = ("standing", "text", "promised", "promised_on", "reason", "number")
"""What the names of an answer's fields begin with; the edition's public id stands behind."""


def refused(error: DomainError) -> str:
    return error_sentence(error, get_language() or "en")


class OfferForm(forms.Form):
    """A supplier, the lots, a price for each lot where one is recorded."""

    supplier = forms.CharField(
        label=_("Supplier"), max_length=200, help_text=_("The name of the firm as it stands in the offer.")
    )
    country = forms.RegexField(
        label=_("The supplier’s country"),
        regex=r"^[A-Za-z]{2}\Z",
        help_text=_("Two letters, such as NO."),
        error_messages={"invalid": _("Give the country’s two letters, such as NO.")},
        widget=forms.TextInput({"maxlength": 2}),
    )
    received_on = Day(label=_("Came in on"))
    lots = forms.MultipleChoiceField(label=_("The offer is for"), widget=forms.CheckboxSelectMultiple)
    currency = forms.CharField(
        label=_("Currency of the prices"), required=False, max_length=3, help_text=_("Three letters, such as EUR.")
    )

    def __init__(self, *args: Any, lots: Sequence[Lot], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = tuple(lots)
        names = [(lot.public_id, f"{lot.identifier} {lot.title}".strip()) for lot in self.offered]
        self.fields["lots"].choices = names  # type: ignore[attr-defined]
        if len(self.offered) == 1:
            self.fields["lots"].initial = [self.offered[0].public_id]
        for public_id, name in names:
            self.fields[PRICE + public_id] = forms.CharField(
                label=_now("Price without VAT for %(lot)s") % {"lot": name}, required=False, max_length=40
            )

    def clean_currency(self) -> str:
        code: str = self.cleaned_data["currency"].strip().upper()
        if code:
            try:
                CURRENCY(code)
            except forms.ValidationError as error:
                raise forms.ValidationError(_now("Give the currency's three letters, such as EUR.")) from error
        return code

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values["prices"] = {}
        for lot in self.offered:
            name = PRICE + lot.public_id
            text = (values.get(name) or "").strip()
            if text:
                self._read_price(values, name, text, lot)
        if values["prices"] and not values.get("currency") and "currency" not in self.errors:
            self.add_error("currency", _now("A price needs its currency: give three letters, such as EUR."))
        return values

    def _read_price(self, values: dict[str, Any], name: str, text: str, lot: Lot) -> None:
        try:
            values["prices"][lot.public_id] = figure_from_text(text)
        except DomainError as error:
            self.add_error(name, refused(error))
        if lot.public_id not in values.get("lots", []):
            self.add_error(name, _now("There is a price here, but the lot is not ticked."))

    def lots_offered(self) -> Mapping[str, Money | None]:
        prices: Mapping[str, Decimal] = self.cleaned_data["prices"]
        currency = self.cleaned_data["currency"]
        return {
            public_id: Money(prices[public_id], currency) if public_id in prices else None
            for public_id in self.cleaned_data["lots"]
        }


class EvidenceForm(EvidenceFields):
    """Files that came with one answer. Handing some in later is the next number of the answer, with its reason."""

    reason = forms.CharField(
        label=_("Why they are handed in now"),
        max_length=2000,
        initial=_("Evidence that came with the offer."),
        help_text=_("It stands beside the answer, which is recorded anew with these files."),
    )


class ReasonForm(forms.Form):
    """For what is taken back."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("It stays beside the record and may be disclosed in a complaint."),
    )


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One requirement with the fields of its answer; ``promise`` is the indicator that asks for a figure."""

    edition: RequirementEdition
    requirement: Requirement
    title: str
    promise: Indicator | None
    answer: Answer | None
    history: tuple[Answer, ...]
    fields: tuple[forms.BoundField, ...]
    number: forms.BoundField

    @property
    def is_price(self) -> bool:
        return self.requirement.award_kind is AwardKind.PRICE


class AnswersForm(forms.Form):
    """The answers to many editions at once. What is filled in for one is checked for all before anything is saved."""

    def __init__(
        self,
        *args: Any,
        editions: Sequence[RequirementEdition],
        answers: Mapping[int, Answer],
        history: Mapping[int, Sequence[Answer]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.editions, self.answers, self.history = tuple(editions), answers, history
        self.promises = {each.pk: promise_of(each) for each in self.editions}
        for edition in self.editions:
            for name, field in self._fields(edition).items():
                self.fields[f"{name}_{edition.public_id}"] = field

    def _fields(self, edition: RequirementEdition) -> dict[str, forms.Field]:
        there, promise = self.answers.get(edition.pk), self.promises[edition.pk]
        choices = named("answer_standing", AnswerStanding)
        empty = [] if there else [("", _now("Not recorded yet"))]
        made: dict[str, forms.Field] = {
            "standing": forms.ChoiceField(
                label=_now("Answer"),
                choices=[*empty, *choices],
                required=bool(there),
                initial=there.standing if there else "",
            ),
            "promised_on": Day(
                label=_now("Met from"),
                required=False,
                initial=there.promised_on if there else None,
                help_text=_now("Only where it is met by a date."),
            ),
            "text": forms.CharField(
                label=_now("What the offer says"),
                required=False,
                max_length=20_000,
                widget=forms.Textarea({"rows": 3}),
                initial=there.text if there else "",
            ),
        }
        if promise is not None:
            made["promised"] = self._figure(promise, there)
        if there is not None:
            made["reason"] = forms.CharField(
                label=_now("Why it is recorded anew"),
                required=False,
                max_length=2000,
                help_text=_now("Only where you change something. The earlier answer stays readable."),
            )
        made["number"] = forms.IntegerField(
            required=False, min_value=0, widget=forms.HiddenInput, initial=there.number if there else 0
        )
        return made

    def _figure(self, promise: Indicator, there: Answer | None) -> forms.CharField:
        language = get_language() or "en"
        unit = name_of("unit", promise.unit, language)
        name = promise.name.in_language(language) or str(promise.name)
        promised = there.promised if there else None
        return forms.CharField(
            label=_now("Figure promised, in: %(unit)s") % {"unit": unit},
            required=False,
            max_length=40,
            initial="" if promised is None else f"{promised.normalize():f}",
            help_text=_now("%(indicator)s. The contract takes its target from here.") % {"indicator": name},
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values["given"] = []
        for edition in self.editions:
            given = self._given(edition, values)
            if given is not None:
                values["given"].append(given)
        return values

    def _given(self, edition: RequirementEdition, values: dict[str, Any]) -> AnswerGiven | None:
        """None where nothing is recorded, nothing changed, or a fault stands at one of its fields."""
        at = edition.public_id
        typed = {name: values.get(f"{name}_{at}") for name in PARTS}
        there = self.answers.get(edition.pk)
        if not typed["standing"]:
            if not there and (typed["text"] or typed["promised"] or typed["promised_on"]):
                self.add_error(f"standing_{at}", _now("Choose what was answered."))
            return None
        try:
            given = self._read(edition, typed, there)
            if self._is_untouched(edition, given):
                return None
            promise = self.promises[edition.pk]
            check_answer(given.said(), unit=promise.unit if promise else None)
            is_late = given.number != (there.number if there else 0)
            if there and not is_late and not given.reason.strip():
                raise DomainError("answer-reason-missing", field="reason")
        except DomainError as error:
            self.add_error(f"{error.field}_{at}", refused(error))
            return None
        return given

    def _is_untouched(self, edition: RequirementEdition, given: AnswerGiven) -> bool:
        """As it is stored, or as it was when this form was made: somebody else's newer answer is left alone."""
        known = [each for each in self.history.get(edition.pk, ()) if each.number == given.number]
        there = self.answers.get(edition.pk)
        return given.said() in [said_of(each) for each in (*known, *([there] if there else []))]

    def _read(self, edition: RequirementEdition, typed: dict[str, Any], there: Answer | None) -> AnswerGiven:
        figure: str = typed["promised"] or ""
        day: date | None = typed["promised_on"]
        return AnswerGiven(
            edition_id=edition.public_id,
            standing=AnswerStanding(typed["standing"]),
            text=typed["text"] or "",
            promised=figure_from_text(figure, field="promised") if figure.strip() else None,
            promised_on=day,
            reason=typed["reason"] or "",
            files=[each.file for each in there.evidence.all()] if there else (),
            number=typed["number"] or 0,
        )

    def renew_numbers(self) -> None:
        """After somebody else saved: what is sent next answers to what is shown now."""
        data = dict(self.data.items())
        for edition in self.editions:
            there = self.answers.get(edition.pk)
            data[f"number_{edition.public_id}"] = str(there.number if there else 0)
        self.data = data

    def parts(self) -> list[AnswerPart]:
        return [self._part(each) for each in self.editions]

    def _part(self, edition: RequirementEdition) -> AnswerPart:
        at = edition.public_id
        shown = [f"{name}_{at}" for name in ("standing", "promised_on", "promised", "text", "reason")]
        return AnswerPart(
            edition=edition,
            requirement=edition_value(edition),
            title=title_of(edition),
            promise=self.promises[edition.pk],
            answer=self.answers.get(edition.pk),
            history=tuple(self.history.get(edition.pk, ())),
            fields=tuple(self[name] for name in shown if name in self.fields),
            number=self[f"number_{at}"],
        )
