"""What does somebody type about a site?"""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from redthread.apps.sites.models import Site
from redthread.apps.sites.services import SiteFacts
from redthread.domain.errors import DomainError
from redthread.domain.sites.countries import country_code
from redthread.domain.sites.roles import SiteRole
from redthread.words.errors import error_sentence
from redthread.words.names import name_of

MOST_WORKERS = 2_000_000
"""More than any one place employs; a slip of the keyboard is caught."""


def role_choices() -> list[tuple[str, str]]:
    language = get_language() or "en"
    return [(role.value, name_of("site-role", role.value, language)) for role in SiteRole]


class SiteForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    name = forms.CharField(
        label=_("Name"), max_length=200, help_text=_("The legal name of who runs it. Never a person's name.")
    )
    address = forms.CharField(
        label=_("Address"), max_length=500, widget=forms.Textarea({"rows": 3}), help_text=_("As mail would reach it.")
    )
    country = forms.CharField(label=_("Country"), max_length=2, help_text=_("Its two letters, such as CN or MX."))
    role = forms.ChoiceField(label=_("What is done there"))
    workers = forms.IntegerField(
        label=_("Workers"),
        required=False,
        min_value=0,
        max_value=MOST_WORKERS,
        help_text=_("All together, as the source says. Empty: not stated."),
    )
    latitude = forms.DecimalField(
        label=_("Latitude"),
        required=False,
        min_value=-90,
        max_value=90,
        max_digits=8,
        decimal_places=5,
        help_text=_("Degrees with a point, north positive, such as 22.54321. Leave both empty if you do not know."),
    )
    longitude = forms.DecimalField(
        label=_("Longitude"),
        required=False,
        min_value=-180,
        max_value=180,
        max_digits=8,
        decimal_places=5,
        help_text=_("Degrees with a point, east positive."),
    )
    os_id = forms.CharField(label=_("Identifier in Open Supply Hub"), required=False, max_length=40)
    source = forms.CharField(
        label=_("Where this is known from"),
        required=False,
        max_length=300,
        help_text=_("A brand's list, a contract, an audit; with its address where there is one."),
    )
    source_on = forms.DateField(
        label=_("Date of that source"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = role_choices()  # type: ignore[attr-defined]

    def clean_country(self) -> str:
        try:
            return country_code(self.cleaned_data["country"])
        except DomainError as error:
            raise forms.ValidationError(error_sentence(error, get_language() or "en")) from error

    def facts(self) -> SiteFacts:
        values = {name: value for name, value in self.cleaned_data.items() if name not in ("version", "again")}
        values["role"] = SiteRole(values["role"])
        return SiteFacts(**values)


def initial_of(site: Site) -> dict[str, Any]:
    return {name: getattr(site, name) for name in SiteForm.base_fields}
