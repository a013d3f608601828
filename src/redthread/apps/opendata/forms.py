"""What may a visitor look for among the published tenders?"""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

_COUNTRY = re.compile(r"[A-Z]{2}\Z", re.ASCII)
_CPV = re.compile(r"\d{2,8}\Z", re.ASCII)


class PublishedForm(forms.Form):
    """All of it may be empty. What is no country or code is said at its field."""

    q = forms.CharField(
        label=_("Words of the title, the need or the authority’s name"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"type": "search"}),
    )
    country = forms.CharField(label=_("Country"), required=False, max_length=2, help_text=_("Two letters, such as NO."))
    cpv = forms.CharField(
        label=_("CPV code"), required=False, max_length=8, help_text=_("The first digits, such as 302.")
    )

    def clean_country(self) -> str:
        code: str = self.cleaned_data["country"].upper()
        if code and not _COUNTRY.match(code):
            raise forms.ValidationError(_("Give the country's two letters, such as NO."))
        return code

    def clean_cpv(self) -> str:
        code: str = self.cleaned_data["cpv"]
        if code and not _CPV.match(code):
            raise forms.ValidationError(_("Give the first digits of a CPV code, such as 302."))
        return code

    @property
    def is_asking(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    def asked(self) -> dict[str, str]:
        """With a fault, nothing is looked for: the list is that of everything, and the fault stands at its field."""
        if not self.is_valid():
            return {}
        values = self.cleaned_data
        return {"query": values["q"], "country": values["country"], "cpv": values["cpv"]}
