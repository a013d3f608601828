"""What does a visitor give to the document check?"""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.purchases.forms import named
from redthread.apps.tenders.jurisdictions import JURISDICTIONS
from redthread.apps.tenders.services_document import TEXT_AT_MOST
from redthread.domain.check.terms import LANGUAGES
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.words.names import name_of

STAGE = "stage-"
"""What the names of the fields begin with in which a person tells the stage of a requirement."""
KINDS = ".docx,.pdf,.xlsx,.html,.htm,.txt,.xml,.json"


class DocumentForm(forms.Form):
    """A text or a file; and, on the page of results, what was read of it and comes back in ``carried``."""

    text = forms.CharField(
        label=_("Paste the text"),
        required=False,
        max_length=TEXT_AT_MOST,
        widget=forms.Textarea({"rows": 10}),
        help_text=_("A tender annex, or a part of it, in any of these languages: en, es, ca, nl, nb, sv, de, fr."),
    )
    file = forms.FileField(label=_("Or choose a file"), required=False, allow_empty_file=True)
    jurisdiction = forms.ChoiceField(
        label=_("Whose law is it under?"),
        required=False,
        help_text=_("Without an answer it is read under the law of the European Union."),
    )
    language = forms.ChoiceField(
        label=_("Language of the document"),
        required=False,
        help_text=_("It is recognised by itself; say it where that went wrong."),
    )
    carried = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken = get_language() or "en"
        countries = sorted(JURISDICTIONS.items(), key=lambda pair: pair[1])
        languages = [(code, name_of("language", code, spoken)) for code in LANGUAGES]
        self.fields["jurisdiction"].choices = [("", _now("Not stated")), *countries]  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", _now("Recognise it")), *languages]  # type: ignore[attr-defined]
        self.fields["file"].widget.attrs["accept"] = KINDS
        self.fields["file"].help_text = _now(
            "Word (DOCX), PDF with text, Excel (XLSX), HTML or plain text; or a notice as data: eForms XML, OCDS JSON. "
            "Up to %(most)s MB."
        ) % {"most": settings.MAX_UPLOAD // (1024 * 1024)}

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        given = [bool((values.get("text") or "").strip()), values.get("file") is not None, bool(values.get("carried"))]
        if not any(given) and not self.errors:
            self.add_error("text", _now("Paste a text or choose a file."))
        if given[0] and given[1]:
            self.add_error("file", _now("There is a text and a file: give one of them."))
        return values

    def answers(self) -> dict[str, StageOfUse]:
        """The stages a person told, by requirement; what is no stage is passed over."""
        known = {each.value: each for each in StageOfUse}
        told = {name.removeprefix(STAGE): known.get(value) for name, value in self.data.items() if _is_stage(name)}
        return {requirement: stage for requirement, stage in told.items() if stage is not None}


def _is_stage(name: str) -> bool:
    return name.startswith(STAGE)


def stage_choices() -> list[tuple[str, str]]:
    return named("stage", StageOfUse)
