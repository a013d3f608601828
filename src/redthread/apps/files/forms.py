"""How do files come with a form: several at once, and none lost when something else in it has to be mended?"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.actor import Actor
from redthread.apps.files import selectors, services
from redthread.apps.files.models import StoredFile
from redthread.apps.rows.public_id import is_public_id
from redthread.domain.errors import DomainError
from redthread.words.errors import error_sentence

AT_ONCE = 5
ACCEPTED = ".pdf,.docx,.xlsx,.odt,.ods,.png,.jpg,.jpeg,.csv,.txt,.zip"
_MEGABYTE = 1_000_000


class UploadsInput(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in files


class UploadsField(forms.FileField):
    """A list of uploads, empty where none was chosen. What is in them is looked at when they are kept."""

    widget = UploadsInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        given = [each for each in data or [] if isinstance(each, UploadedFile)]
        if len(given) > AT_ONCE:
            raise _refused(DomainError("files-too-many", most=AT_ONCE))
        if sum(each.size or 0 for each in given) > settings.MAX_EVIDENCE and len(given) > 1:
            raise _refused(DomainError("files-too-large-together", limit_bytes=settings.MAX_EVIDENCE))
        return given


class KeptField(forms.MultipleChoiceField):
    """Files that were handed in before, by public id. Whose they are is asked when they are kept."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: Any) -> bool:
        return is_public_id(str(value))


class EvidenceFields(forms.Form):
    """The two fields by which files come with a form. Put ``files/evidence.html`` where they belong.

    Call ``evidence_keep`` on every post, also where another field is at fault: it stores what was uploaded and
    ticks it, so that the page that comes back does not ask for it again. With ``actor`` the newest of one's own
    files are offered too.
    """

    evidence = UploadsField(label=_("Files"), required=False, allow_empty_file=True)
    kept = KeptField(label=_("Files that are stored already"), required=False)

    def __init__(self, *args: Any, actor: Actor | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stored: list[StoredFile] = []
        self._offered = selectors.files_to_offer(actor=actor) if actor is not None else []
        self.fields["evidence"].widget.attrs["accept"] = ACCEPTED
        self.fields["evidence"].help_text = _now(
            "Up to %(count)s files at once, %(most)s MB together: PDF, Word, Excel, OpenDocument, JPEG, PNG, CSV, "
            "plain text, or a ZIP of these. No macros, scripts or passwords. The place of a photograph and the author "
            "of a document are removed."
        ) % {"count": AT_ONCE, "most": settings.MAX_EVIDENCE // _MEGABYTE}

    def evidence_keep(self, actor: Actor) -> list[StoredFile]:
        """Store what was uploaded, and return it after what was ticked. A refusal stands at ``evidence``, with the
        name of its file; the other files are stored all the same."""
        cleaned = getattr(self, "cleaned_data", None) if self.is_bound and self.errors is not None else None
        if cleaned is None:
            return []
        self.stored = selectors.files_chosen(actor=actor, public_ids=cleaned.get("kept") or [])
        for upload in cleaned.get("evidence") or []:
            self._keep(actor, upload)
        return self.stored

    def _keep(self, actor: Actor, upload: UploadedFile) -> None:
        name = upload.name or ""
        try:
            file = services.file_keep(actor=actor, content=upload, name=name)  # type: ignore[arg-type]
        except DomainError as error:
            if error.code in ("not-allowed", "not-found"):
                raise
            self.add_error("evidence", _named(name, error))
            return
        if file not in self.stored:
            self.stored.append(file)

    @property
    def evidence_offered(self) -> list[tuple[StoredFile, bool]]:
        """What the page offers to tick, and whether it is ticked."""
        ticked = {file.public_id for file in self.stored}
        rest = [file for file in self._offered if file.public_id not in ticked]
        return [(file, True) for file in self.stored] + [(file, False) for file in rest]


def _named(name: str, error: DomainError) -> str:
    """The sentence behind the file's name, and that of the file inside of it."""
    inside = error.context.get("inside")
    places = [part for part in (name[:100], str(inside) if inside else "") if part]
    return f"{' › '.join(places)}: {_sentence(error)}" if places else _sentence(error)


def _sentence(error: DomainError) -> str:
    return error_sentence(error, get_language() or "en")


def _refused(error: DomainError) -> forms.ValidationError:
    return forms.ValidationError(_sentence(error))


class UploadForm(EvidenceFields):
    """Files that are handed in by themselves, to be taken into an answer or a report later."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].required = True

    @property
    def evidence_offered(self) -> list[tuple[StoredFile, bool]]:
        """None: the list of what is stored stands on the same page."""
        return []

    def clean_evidence(self) -> Sequence[UploadedFile]:
        given: Sequence[UploadedFile] = self.cleaned_data["evidence"]
        if not given:
            raise forms.ValidationError(_("Choose a file."))
        return given


class QuarantineForm(forms.Form):
    reason = forms.CharField(
        label=_("What does it hold?"),
        max_length=200,
        help_text=_("For example: a copy of a passport, a pay slip, notes of an interview. Name no person."),
    )
