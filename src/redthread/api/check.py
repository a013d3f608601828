"""How does a machine have a document checked? Open to everybody; nothing of it is kept."""

from enum import StrEnum
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Field, File, Form, Router
from ninja.files import UploadedFile

from redthread.api.actors import acting, anybody
from redthread.api.check_shapes import CheckedShape
from redthread.api.fields import NO_NUL, Given
from redthread.api.refusals import writes
from redthread.apps.tenders.document_shown import document_plain
from redthread.apps.tenders.findings import report_shown
from redthread.apps.tenders.jurisdictions import JURISDICTIONS
from redthread.apps.tenders.services_document import TEXT_AT_MOST, document_check
from redthread.domain.check.terms import LANGUAGES
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError

router = Router(tags=["check"], auth=anybody)

NOT_STATED = ""
Law = StrEnum("Law", {code or "NOT_STATED": code for code in (NOT_STATED, *JURISDICTIONS)})  # type: ignore[misc]
Spoken = StrEnum("Spoken", {code or "NOT_STATED": code for code in (NOT_STATED, *LANGUAGES)})  # type: ignore[misc]


class FileGiven(Given):
    """What is known besides the file. Empty: nobody said."""

    jurisdiction: Law = Law(NOT_STATED)
    language: Spoken = Spoken(NOT_STATED)


class TextGiven(FileGiven):
    """``stages`` answers what an earlier check asked: the requirement's identifier → its stage of use."""

    text: Annotated[str, Field(min_length=1, max_length=TEXT_AT_MOST, pattern=NO_NUL)]
    stages: Annotated[dict[str, StageOfUse], Field(max_length=2000)] = {}


@router.post("/text", response=writes(CheckedShape), summary="Check a text")
def check_text(request: HttpRequest, given: TextGiven) -> dict[str, Any]:
    """Without a jurisdiction it is read under the law of the European Union."""
    try:
        return _checked(request, given.text.encode(), given.jurisdiction, given.language, answers=given.stages)
    except DomainError as error:
        field = "text" if error.field == "file" else error.field
        raise DomainError(error.code, field=field, **error.context) from error


@router.post("/file", response=writes(CheckedShape), summary="Check a file")
def check_file(request: HttpRequest, file: File[UploadedFile], given: Form[FileGiven]) -> dict[str, Any]:
    """DOCX, PDF with text, XLSX, HTML, plain text, eForms XML or OCDS JSON, at most 10 MB."""
    name = str(file.name)[:100]
    return _checked(request, file.read(), given.jurisdiction, given.language, name=name)


def _checked(
    request: HttpRequest,
    content: bytes,
    jurisdiction: str,
    spoken: str,
    *,
    name: str = "",
    answers: dict[str, StageOfUse] | None = None,
) -> dict[str, Any]:
    language = get_language() or "en"
    checked = document_check(
        actor=acting(request),
        given=content,
        address=str(request.META.get("REMOTE_ADDR", "")),
        name=name,
        jurisdiction=str(jurisdiction),
        language=str(spoken),
        answers=answers,
    )
    return document_plain(
        checked, report_shown(checked.report, checked.purchase, language=language), name=name, language=language
    )
