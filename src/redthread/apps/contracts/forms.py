"""What is typed about a contract itself: its dates, its ladder, who looks after it?"""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.models import Person
from redthread.apps.contracts.given import ContractFacts
from redthread.apps.contracts.labels import labelled
from redthread.apps.contracts.models import Contract
from redthread.apps.purchases.forms import WORDING_LANGUAGES, ZONES, named
from redthread.apps.purchases.forms import Day as AnyDay
from redthread.apps.rows.fitting import DIGITS_KEPT
from redthread.domain.contract.terms import LadderStep
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown
from redthread.words.errors import error_sentence

MOST_MONTHS = 240


class Day(AnyDay):
    """A day that every page can show."""

    default_error_messages = {"invalid": _("There is no such day. Give one such as 2027-03-31.")}

    def to_python(self, value: Any) -> Any:
        day = super().to_python(value)
        try:
            require_year_shown(day)
        except DomainError as error:
            raise forms.ValidationError(error_sentence(error, get_language() or "en"), code="year") from error
        return day


class StepsField(forms.MultipleChoiceField):
    """Ticks in the order of the ladder, whatever the order in which they arrive."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=lambda: labelled("step", LadderStep), required=False, **kwargs)

    def clean(self, value: Any) -> tuple[LadderStep, ...]:
        ticked = set(super().clean(value))
        return tuple(step for step in LadderStep if step.value in ticked)


class CurrencyField(forms.CharField):
    def __init__(self, **kwargs: Any) -> None:
        hint = _("Three letters, such as EUR or NOK.")
        super().__init__(**{"label": _("Currency"), "required": False, "max_length": 3, "help_text": hint, **kwargs})

    def to_python(self, value: Any) -> str:
        code = (super().to_python(value) or "").strip().upper()
        if code and not re.fullmatch(r"[A-Z]{3}", code, re.ASCII):
            raise forms.ValidationError(_now("Give the currency's three letters, such as EUR."))
        return code


class ContractForm(forms.Form):
    """The facts of a contract. Whether they fit each other is the service's to say, but for what two fields show."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    title = forms.CharField(label=_("Title"), max_length=200)
    number = forms.CharField(
        label=_("Number"), required=False, max_length=60, help_text=_("Your own file number. Each is used once.")
    )
    starts_on = Day(label=_("Starts on"), help_text=_("Periods of reports are counted from this day."))
    ends_on = Day(label=_("Ends on"), help_text=_("The last day, without extensions that nobody has taken yet."))
    extension_months = forms.IntegerField(
        label=_("Months by which it may be extended"), required=False, min_value=0, max_value=MOST_MONTHS, initial=0
    )
    value = forms.DecimalField(
        label=_("Value without VAT"), required=False, min_value=0, max_digits=DIGITS_KEPT, decimal_places=2
    )
    currency = CurrencyField()
    language = forms.ChoiceField(
        label=_("Language of the contract"), help_text=_("Clauses that you add are kept in it.")
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), initial="Europe/Brussels")
    ladder = StepsField(
        label=_("Steps that may follow a broken clause"),
        help_text=_("Mildest first; none is left out later. The last two ask first what they would do to workers."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose("language", named("language", WORDING_LANGUAGES))
        self._choose("time_zone", [(zone, zone.replace("_", " ")) for zone in ZONES])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        """What is stored stays a choice: saving another field must not change this one."""
        held = self.initial.get(name)
        if held and held not in dict(choices):
            choices = [*choices, (held, held)]
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        starts, ends = values.get("starts_on"), values.get("ends_on")
        if starts and ends and ends < starts:
            self.add_error("ends_on", _now("The contract ends before it starts. Give a later day."))
        if values.get("value") is not None and not values.get("currency") and "currency" not in self.errors:
            self.add_error("currency", _now("A value needs its currency: give three letters, such as EUR."))
        return values

    def facts(self) -> ContractFacts:
        values = self.cleaned_data
        return ContractFacts(
            title=values["title"],
            number=values["number"],
            language=values["language"],
            time_zone=values["time_zone"],
            starts_on=values["starts_on"],
            ends_on=values["ends_on"],
            extension_months=values["extension_months"] or 0,
            value=values["value"],
            currency=values["currency"],
            ladder=values["ladder"],
        )


FACTS = tuple(name for name in ContractForm.base_fields if name != "version")


def initial_of(contract: Contract) -> dict[str, Any]:
    return {name: getattr(contract, name) for name in ContractForm.base_fields}


class ExtendForm(forms.Form):
    months = forms.IntegerField(label=_("Months more"), min_value=1, max_value=MOST_MONTHS)
    reason = forms.CharField(label=_("Why it is extended"), max_length=2000, widget=forms.Textarea({"rows": 3}))


class EndForm(forms.Form):
    on = Day(label=_("Last day"), help_text=_("No report is due for a period that begins after it."))
    reason = forms.CharField(
        label=_("Why it ends before its time"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )


class OwnerForm(forms.Form):
    person = forms.ChoiceField(label=_("Who looks after it"))
    from_on = Day(label=_("From"))

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {each.public_id: each for each in people}
        choices = [(public_id, str(each)) for public_id, each in self.people.items()]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def chosen(self) -> Person:
        return self.people[self.cleaned_data["person"]]


class ContractorForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail address of the person at the supplier"),
        max_length=254,
        help_text=_("Gets an invitation and reports for the supplier. Others are invited by the supplier itself."),
    )
