"""In which words is a file spoken of on a page?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from redthread.apps.files.models import StoredFile
from redthread.apps.files.services import VIRUS
from redthread.domain.evidence.states import HANDED_OUT, FileKind, FileState
from redthread.domain.evidence.warnings import FileWarning

KINDS = {
    FileKind.PDF: _("PDF"),
    FileKind.DOCX: _("Word document"),
    FileKind.XLSX: _("Excel workbook"),
    FileKind.ODT: _("OpenDocument text"),
    FileKind.ODS: _("OpenDocument spreadsheet"),
    FileKind.PNG: _("Picture (PNG)"),
    FileKind.JPEG: _("Photograph (JPEG)"),
    FileKind.CSV: _("Table as text (CSV)"),
    FileKind.TEXT: _("Plain text"),
    FileKind.ZIP: _("Archive (ZIP)"),
}
STATES = {
    FileState.CLEAN: _("The virus scanner found nothing"),
    FileState.UNSCANNED: _("No virus scanner looked at it: none is set up here"),
    FileState.HELD: _("Held until the virus scanner answers: nobody can read it yet"),
    FileState.QUARANTINED: _("Taken away: nobody can read it, and its content is being removed"),
    FileState.PURGED: _("Removed: the hash, the reason and the date are all that is left"),
}
WARNINGS = {
    FileWarning.LOCATION_REMOVED: _("The place that a picture in it was taken at was removed."),
    FileWarning.DETAILS_REMOVED: _("Details of camera, owner or program were removed from a picture in it."),
    FileWarning.AUTHOR_REMOVED: _("The names of its authors were removed."),
    FileWarning.TEMPLATE_REMOVED: _("The link to its template on another computer was removed."),
    FileWarning.TAIL_REMOVED: _("Something behind the end of a picture was removed."),
    FileWarning.SYSTEM_FILES_REMOVED: _("Files that operating systems leave behind were removed."),
    FileWarning.RENAMED: _("Its name was changed to one that every system can hold."),
    FileWarning.AUTHOR_NAMED: _("It names its author. Whoever may read it reads that too."),
    FileWarning.TRACKED_CHANGES: _("It has tracked changes: readers see what was deleted."),
    FileWarning.COMMENTS: _("It has comments, which readers see."),
    FileWarning.TEXT_UNDER_BLACK: _(
        "There is text under black bars, which can still be copied. If it was meant to be unreadable, take the file "
        "away and hand in one in which the text itself is gone."
    ),
    FileWarning.PROTECTED: _("It is protected: some readers may need a password, and its text was not looked at."),
    FileWarning.FORMULAS: _("It has cells that a spreadsheet would calculate."),
    FileWarning.LINKS_ELSEWHERE: _("It takes figures from another workbook, which is not here."),
    FileWarning.EMPTY_INSIDE: _("A folder or file in it is empty."),
    FileWarning.NAMES_GARBLED: _("Letters in the names of its files were lost when it was packed."),
}


@dataclass(frozen=True, slots=True)
class FileShown:
    public_id: str
    name: str
    kind: str
    size: int
    sha256: str
    state: str
    stored_at: datetime
    warnings: tuple[str, ...]
    reason: str
    is_readable: bool
    is_gone: bool


def file_shown(stored: StoredFile) -> FileShown:
    state = FileState(stored.state)
    return FileShown(
        public_id=stored.public_id,
        name=stored.name,
        kind=str(KINDS[FileKind(stored.kind)]),
        size=stored.size,
        sha256=stored.sha256,
        state=str(STATES[state]),
        stored_at=stored.stored_at,
        warnings=warnings_shown(stored),
        reason=str(_("A virus was found in it.")) if stored.reason == VIRUS else stored.reason,
        is_readable=state in HANDED_OUT,
        is_gone=state in (FileState.QUARANTINED, FileState.PURGED),
    )


def warnings_shown(stored: StoredFile) -> tuple[str, ...]:
    known = {warning.value: sentence for warning, sentence in WARNINGS.items()}
    return tuple(str(known.get(code, code)) for code in stored.warnings)
