"""What is typed to bring in a contract, from an award or from elsewhere?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.contracts.forms import ContractForm
from redthread.apps.contracts.proposals import Proposed
from redthread.apps.evaluation.models import Award
from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import CriterionVersion as CriterionVersionRow
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.variable import Variable, VariableKind, defaults
from redthread.domain.criteria.wording import variable_names
from redthread.domain.errors import DomainError
from redthread.domain.sites.countries import country_code
from redthread.domain.values import Money
from redthread.words.errors import error_sentence

TEXT_KINDS = ".docx,.pdf,.odt,.txt"


class EnterForm(ContractForm):
    """The first page: who, from when to when, and the text where it is at hand."""

    supplier = forms.CharField(
        label=_("Supplier"), max_length=200, help_text=_("The name of the firm as it stands in the contract.")
    )
    country = forms.CharField(
        label=_("The supplier's country"), max_length=2, help_text=_("Its two letters, such as NO.")
    )
    text_file = forms.FileField(label=_("Text of the contract"), required=False, max_length=255)
    kept_text = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    field_order = ["supplier", "country", "title", "number", "starts_on", "ends_on", "value", "currency", "text_file"]

    kept: str = ""
    """The public id of the text that came with this very request."""
    proposed: Proposed | None = None
    """What was read of it; None: it came earlier, or there is none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        self.fields["text_file"].widget.attrs["accept"] = TEXT_KINDS
        self.fields["text_file"].help_text = _now(
            "DOCX, PDF, ODT or plain text, up to %(most)s MB. It is kept with the contract, and sentences in it that "
            "look like clauses of the library are proposed on the next page."
        ) % {"most": settings.MAX_EVIDENCE // (1024 * 1024)}

    def clean_country(self) -> str:
        try:
            return country_code(self.cleaned_data["country"])
        except DomainError as error:
            raise forms.ValidationError(error_sentence(error, get_language() or "en")) from error

    def carried(self) -> list[tuple[str, str]]:
        """What the next pages carry along, name by name, as it was typed."""
        typed = cast("QueryDict", self.data)
        names = [name for name in self.fields if name not in ("text_file", "kept_text")]
        return [(name, value) for name in names for value in typed.getlist(name)]


@dataclass(frozen=True, slots=True)
class Blank:
    """A criterion that was picked, with the fields of its blanks."""

    version: CriterionVersionRow
    criterion: CriterionVersion
    fields: tuple[forms.BoundField, ...]


class BlanksForm(forms.Form):
    """A field for each blank of the criteria that were picked; named by the criterion's version and the blank."""

    def __init__(self, *args: Any, versions: Sequence[CriterionVersionRow], language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.versions = versions
        self.criteria = [criterion_value(each) for each in versions]
        for version, criterion in zip(versions, self.criteria, strict=True):
            proposed, needed = defaults(criterion.variables, language=language), _needed(criterion)
            for variable in criterion.variables:
                field = _blank_field(variable, is_needed=variable.name in needed)
                field.initial = _plain(proposed.get(variable.name, ""))
                self.fields[blank_name(version, variable)] = field

    def blanks(self) -> list[Blank]:
        return [
            Blank(version, criterion, tuple(self[blank_name(version, each)] for each in criterion.variables))
            for version, criterion in zip(self.versions, self.criteria, strict=True)
        ]

    def given(self) -> dict[str, dict[str, str]]:
        return {
            version.public_id: {
                each.name: str(self.cleaned_data[blank_name(version, each)]) for each in value.variables
            }
            for version, value in zip(self.versions, self.criteria, strict=True)
        }


def blank_name(version: CriterionVersionRow, variable: Variable) -> str:
    return f"{version.public_id}-{variable.name}"


def _needed(criterion: CriterionVersion) -> set[str]:
    """The blanks of its sentences. One that an indicator alone has may stay open: that one then has no target."""
    terms = criterion.terms
    texts = [criterion.wording, criterion.verification.means]
    texts += [terms.trigger, terms.deadline, terms.duty_bearer, terms.sanction] if terms else []
    return {name for text in texts for _language, version in text for name in variable_names(version)}


def _blank_field(variable: Variable, *, is_needed: bool) -> forms.Field:
    shown = str(variable.explanation) or variable.name
    hint = f"{{{variable.name}}}" + (f" · {variable.unit}" if variable.unit else "")
    common: dict[str, Any] = {"label": shown, "required": is_needed, "help_text": hint}
    if variable.kind is VariableKind.CHOICE:
        choices = [("", _now("Not decided yet")), *((each.code, str(each.label)) for each in variable.choices)]
        return forms.ChoiceField(choices=choices, **common)
    if variable.kind is VariableKind.MONEY:
        common["help_text"] += " · " + _now("an amount and its currency, such as 5000 EUR")
    if variable.kind is VariableKind.DATE:
        common["widget"] = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    return forms.CharField(max_length=2000, **common)


def _plain(value: object) -> str:
    if isinstance(value, Money):
        return f"{value.amount:f} {value.currency}"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


class AwardedForm(ContractForm):
    """The contract of one or several awards to one supplier."""

    awards = forms.MultipleChoiceField(label=_("Lots in this contract"), widget=forms.CheckboxSelectMultiple)
    field_order = ["awards", "title", "number", "starts_on", "ends_on", "extension_months", "value", "currency"]

    def __init__(self, *args: Any, awards: Iterable[Award], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        choices = [
            (each.public_id, f"{each.lot.identifier} {each.lot.title}".strip() + f" – {each.offer.supplier.name}")
            for each in awards
        ]
        self.fields["awards"].choices = choices  # type: ignore[attr-defined]
