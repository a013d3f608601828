"""How does a machine hand in evidence?"""

from typing import Any

from django.http import HttpRequest
from ninja import File, Router, Status
from ninja.errors import ValidationError
from ninja.files import UploadedFile

from redthread.api.actors import MEMBERS, acting
from redthread.api.files_shapes import KeptFileShape, OwnFileShape, kept_file_shape, own_file_shape
from redthread.api.paging import Page, Paging, page_of
from redthread.api.refusals import reads, writes
from redthread.apps.files import selectors, services
from redthread.domain.errors import DomainError

router = Router(tags=["files"], auth=MEMBERS)


@router.get("", response=reads(Page[OwnFileShape]), summary="Files that my organisation handed in")
def files(request: HttpRequest, paging: Paging) -> dict[str, Any]:
    """Newest first. What others handed in stands at the record that it came with."""
    return page_of(selectors.files_own(actor=acting(request)), paging, own_file_shape)


@router.post(
    "",
    response=writes(KeptFileShape, 201),
    summary="Hand in a file as evidence",
    openapi_extra={"requestBody": {"content": {"multipart/form-data": {"schema": {"additionalProperties": False}}}}},
)
def file_keep(request: HttpRequest, file: File[UploadedFile]) -> Status[KeptFileShape]:
    """PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG, CSV, plain text or ZIP. It is nobody's to read until a record names it.

    Papers of persons do not belong here: no passports, pay slips, election records, interview notes.
    """
    _require_nothing_else(request)
    try:
        kept = services.file_keep(actor=acting(request), content=file, name=str(file.name)[:255])  # type: ignore[arg-type]
    except DomainError as error:
        field = "file" if error.field == services.FIELD else error.field
        raise DomainError(error.code, field=field, **error.context) from error
    return Status(201, kept_file_shape(kept))


def _require_nothing_else(request: HttpRequest) -> None:
    """A part that is not ours is refused, as everywhere: a slip of the pen would be lost silently."""
    others = sorted({*request.POST, *request.FILES} - {"file"})
    if others:
        raise ValidationError([{"type": "extra_forbidden", "loc": ("form", others[0][:60])}])
