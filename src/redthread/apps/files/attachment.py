"""How is a file handed out, so that a browser saves it and never shows it as a page of ours?"""

import logging

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from redthread.apps.files import storage
from redthread.apps.files.models import StoredFile
from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import HANDED_OUT, FileKind, FileState

_UNKNOWN = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.DOCX: _OFFICE + "wordprocessingml.document",
    FileKind.XLSX: _OFFICE + "spreadsheetml.sheet",
    FileKind.ODT: "application/vnd.oasis.opendocument.text",
    FileKind.ODS: "application/vnd.oasis.opendocument.spreadsheet",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
    FileKind.ZIP: "application/zip",
}
"""By the kind that the content told, never by what the sender called it; a text could be read as anything."""

log = logging.getLogger(__name__)


def file_response(stored: StoredFile) -> HttpResponse:
    """The content as a download. Whoever calls it has made sure that the actor may read the record that holds it.

    It is compared with its hash on the way. Raises ``file-held`` while the scanner has not answered and
    ``file-gone`` for what was taken away or is no longer whole.
    """
    if stored.state == FileState.HELD:
        raise DomainError("file-held")
    if stored.state not in HANDED_OUT:
        raise DomainError("file-gone")
    try:
        content = storage.content_read(stored.sha256)
    except OSError as error:
        log.exception("the content of file %s is not there", stored.public_id)
        raise DomainError("file-gone") from error
    response = HttpResponse(content, content_type=_TYPES.get(FileKind(stored.kind), _UNKNOWN))
    response["Content-Disposition"] = content_disposition_header(True, stored.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'; frame-ancestors 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
