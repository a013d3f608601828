"""What does a buyer type about a purchase?"""

import re
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.models import Organisation
from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.purchases.services import PurchaseFacts
from redthread.apps.rows.fitting import DIGITS_KEPT
from redthread.domain.errors import DomainError
from redthread.domain.moments import local_moment, require_year_shown
from redthread.domain.purchase import Aim, Kind, Procedure
from redthread.domain.values import Text
from redthread.words.errors import error_sentence
from redthread.words.names import name_of

ZONES = [*sorted(zone for zone in available_timezones() if zone.startswith("Europe/")), "Atlantic/Canary", "UTC"]
WORDING_LANGUAGES = ("en", "es", "ca", "nl", "nb", "sv", "de", "fr")
AIM_LISTS: dict[str, tuple[str, ...]] = {
    "strategic-procurement": ("soc-obj", "env-imp", "inn-pur"),
    "social-objective": ("hum-right", "work-cond", "opp", "gen-eq", "et-eq", "acc-all", "other"),
    "environmental-impact": ("biodiv-eco", "circ-econ", "clim-mitig", "clim-adapt", "pollu-prev", "water-mar", "other"),
}
"""Codes of the eForms lists that a social purchase uses (BT-06, BT-775, BT-774); origin in the sources page."""


def named(table: str, codes: Any) -> list[tuple[str, str]]:
    language = get_language() or "en"
    return [(str(code), name_of(table, str(code), language)) for code in codes]


class CodesField(forms.CharField):
    """CPV codes, one a line or separated by commas; each has eight digits (a check digit behind it is cut off)."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value) or ""
        codes = [part.strip().partition("-")[0] for part in text.replace("\n", ",").split(",") if part.strip()]
        check = RegexValidator(r"^[0-9]{8}\Z")
        for code in codes:
            try:
                check(code)
            except forms.ValidationError as error:
                raise forms.ValidationError(
                    _now("“%(code)s” is no CPV code: give eight digits, such as 30213100."), params={"code": code[:20]}
                ) from error
        return tuple(dict.fromkeys(codes))

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, (list, tuple)) else value


class WallClock(forms.DateTimeField):
    """A date and time as the clock on the wall shows it; the zone is another field and is joined by the form."""

    widget = forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    default_error_messages = {"invalid": _("Give a date and a time, such as 2027-03-01T12:00.")}

    def to_python(self, value: Any) -> datetime | None:
        if value in self.empty_values:
            return None
        try:
            read = datetime.fromisoformat(str(value).strip())
        except ValueError as error:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from error
        return read.replace(tzinfo=None)

    def prepare_value(self, value: Any) -> Any:
        return value.replace(tzinfo=None) if isinstance(value, datetime) else value


class Day(forms.DateField):
    widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class YesNoUnknown(forms.TypedChoiceField):
    """Not stated is an answer of its own."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [("", _("Not stated yet")), ("yes", _("Yes")), ("no", _("No"))]
        super().__init__(
            choices=choices, coerce=lambda value: value == "yes", empty_value=None, required=False, **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no", None: ""}.get(value, value)


class PurchaseForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("As it will stand in the notice, such as “Laptops for schools”.")
    )
    need = forms.CharField(
        label=_("What is needed, and why"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("For whom, how many, how long they will be used; fewer or refurbished devices?"),
    )
    kind = forms.ChoiceField(label=_("Kind of purchase"))
    procedure = forms.ChoiceField(label=_("Procedure"), required=False)
    jurisdiction = forms.CharField(
        label=_("Whose procurement law applies"),
        required=False,
        max_length=6,
        help_text=_("The country's two letters, such as NO, or GB-SCT for Scotland. Empty: that of your organisation."),
    )
    language = forms.ChoiceField(label=_("Language of the authoritative wording"))
    cpv = CodesField(
        label=_("CPV codes"), required=False, max_length=500, help_text=_("Eight digits each, the main one first.")
    )
    value = forms.DecimalField(
        label=_("Estimated value without VAT"),
        required=False,
        min_value=0,
        max_digits=DIGITS_KEPT,
        decimal_places=2,
        help_text=_("Over the whole duration, with options."),
    )
    currency = forms.CharField(
        label=_("Currency"), required=False, max_length=3, help_text=_("Three letters, such as EUR or NOK.")
    )
    time_zone = forms.ChoiceField(label=_("Time zone of the dates below"), initial="Europe/Brussels")
    prior_information_on = Day(label=_("Prior information notice sent on"), required=False)
    dispatched_on = Day(label=_("Notice sent on"), required=False)
    requests_due = WallClock(label=_("Requests to participate due"), required=False)
    tenders_due = WallClock(label=_("Tenders due"), required=False)
    electronic_submission = YesNoUnknown(label=_("Tenders are submitted electronically"))
    urgent = YesNoUnknown(label=_("A duly substantiated urgency shortens the periods"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choices("kind", named("kind", Kind))
        self._choices("procedure", [("", _now("Not decided yet")), *named("procedure", Procedure)])
        self._choices("language", named("language", WORDING_LANGUAGES))
        self._choices("time_zone", [(zone, zone.replace("_", " ")) for zone in ZONES])

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        """What an imported notice brought along stays a choice: saving another field must not change this one."""
        held = self.initial.get(name)
        if held and held not in dict(choices):
            choices = [*choices, (held, name_of("language", held, get_language() or "en"))]
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean_jurisdiction(self) -> str:
        code: str = self.cleaned_data["jurisdiction"].strip().upper()
        if code and not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", code, re.ASCII):
            raise forms.ValidationError(_now("Give the country's two letters, such as NO, or GB-SCT for Scotland."))
        return code

    def clean_currency(self) -> str:
        code: str = self.cleaned_data["currency"].strip().upper()
        if code and not re.fullmatch(r"[A-Z]{3}", code, re.ASCII):
            raise forms.ValidationError(_now("Give the currency's three letters, such as EUR."))
        return code

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        self._join_zone(values)
        self._check_days(values)
        if values.get("value") is not None and not values.get("currency") and "currency" not in self.errors:
            self.add_error("currency", _now("A value needs its currency: give three letters, such as EUR."))
        return values

    def _join_zone(self, values: dict[str, Any]) -> None:
        for name in ("requests_due", "tenders_due"):
            if values.get(name) is None or "time_zone" not in values:
                continue
            try:
                values[name] = local_moment(values[name], zone=values["time_zone"], field=name)
            except DomainError as error:
                self.add_error(name, error_sentence(error, get_language() or "en"))

    def _check_days(self, values: dict[str, Any]) -> None:
        for name in ("prior_information_on", "dispatched_on"):
            try:
                require_year_shown(values.get(name), field=name)
            except DomainError as error:
                self.add_error(name, error_sentence(error, get_language() or "en"))

    def facts(self) -> PurchaseFacts:
        values = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        values["kind"] = Kind(values["kind"])
        values["procedure"] = Procedure(values["procedure"]) if values["procedure"] else None
        return PurchaseFacts(**values)


def initial_of(purchase: Purchase) -> dict[str, Any]:
    """What the form shows of a purchase: times as the wall clock of its zone shows them."""
    initial = {name: getattr(purchase, name) for name in PurchaseForm.base_fields}
    for name in ("requests_due", "tenders_due"):
        if initial[name] is not None:
            initial[name] = initial[name].astimezone(ZoneInfo(purchase.time_zone))
    return initial


def shown_value(field: forms.Field, value: Any) -> str:
    """A value as its field would show it to a reader: a choice by its words."""
    shown = field.prepare_value(value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(shown, shown))  # type: ignore[arg-type]
    if isinstance(shown, Decimal):
        return f"{shown:.2f}"
    if isinstance(shown, datetime):
        return f"{shown:%Y-%m-%d %H:%M}"
    return "" if shown is None else str(shown)


class LotForm(forms.Form):
    title = forms.CharField(label=_("Title of the lot"), max_length=300)
    description = forms.CharField(
        label=_("Description"), required=False, max_length=10_000, widget=forms.Textarea({"rows": 3})
    )


class LotAimsForm(LotForm):
    """A lot with the strategic aims that its notice will state."""

    aims = forms.MultipleChoiceField(
        label=_("Strategic aims (BT-06)"), required=False, widget=forms.CheckboxSelectMultiple
    )
    aim_description = forms.CharField(
        label=_("How the purchase pursues them (BT-777)"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
    )
    social = forms.MultipleChoiceField(
        label=_("Social objectives (BT-775)"), required=False, widget=forms.CheckboxSelectMultiple
    )
    environmental = forms.MultipleChoiceField(
        label=_("Environmental impact (BT-774)"), required=False, widget=forms.CheckboxSelectMultiple
    )

    FIELD_OF = {
        "strategic-procurement": "aims",
        "social-objective": "social",
        "environmental-impact": "environmental",
    }

    def __init__(self, *args: Any, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spoken = language
        for code_list, name in self.FIELD_OF.items():
            self.fields[name].choices = named(code_list, AIM_LISTS[code_list])  # type: ignore[attr-defined]

    def aims_stated(self, *, others: tuple[Aim, ...] = ()) -> tuple[Aim, ...]:
        """``others`` are aims of lists that this form does not show: they are kept."""
        description = Text.of(self.cleaned_data["aim_description"], self.spoken)
        stated = [
            Aim(code_list, code, description if code_list == "strategic-procurement" else Text())
            for code_list, name in self.FIELD_OF.items()
            for code in self.cleaned_data[name]
        ]
        return (*stated, *others)


def initial_of_lot(lot: Lot) -> dict[str, Any]:
    initial: dict[str, Any] = {"title": lot.title, "description": lot.description}
    for code_list, name in LotAimsForm.FIELD_OF.items():
        initial[name] = [aim.code for aim in lot.aims.all() if aim.code_list == code_list]
    described = [aim.description for aim in lot.aims.all() if aim.description]
    initial["aim_description"] = described[0][0][1] if described else ""
    return initial


class ParticipantForm(forms.Form):
    organisation = forms.ChoiceField(label=_("Authority"))

    def __init__(self, *args: Any, organisations: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.public_id, each.name) for each in organisations]
        self.fields["organisation"].choices = choices  # type: ignore[attr-defined]
