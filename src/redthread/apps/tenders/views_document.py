"""The public page that checks a document and keeps nothing of it."""

import json
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from redthread.apps.accounts.forms import refusal_show
from redthread.apps.accounts.guards import actor_of_request
from redthread.apps.tenders import services_document
from redthread.apps.tenders.attachment import attachment
from redthread.apps.tenders.checking import Checked
from redthread.apps.tenders.checking_process import Given
from redthread.apps.tenders.document_file import commented_docx
from redthread.apps.tenders.document_shown import document_plain, document_shown
from redthread.apps.tenders.documents import File
from redthread.apps.tenders.findings import ReportShown, report_shown
from redthread.apps.tenders.forms_document import DocumentForm, stage_choices
from redthread.apps.tenders.services_document import carried, carry
from redthread.domain.errors import DomainError

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STATUS = {"too-many": 429, "too-large": 413, "document-too-large": 413}


@require_http_methods(["GET", "HEAD", "POST"])
def document_check(request: HttpRequest) -> HttpResponse:
    """Ask for a document; answer with its findings, as a page or as the file that the pressed button names."""
    if request.method != "POST":
        return _page(request, "tenders/document_check.html", {"form": DocumentForm()})
    form = DocumentForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, "tenders/document_check.html", {"form": form}, status=400)
    try:
        return _answer(request, form)
    except DomainError as error:
        return _refused(request, form, error)


def _answer(request: HttpRequest, form: DocumentForm) -> HttpResponse:
    given, name = _given(form)
    checked = services_document.document_check(
        actor=actor_of_request(request),
        given=given,
        address=request.META.get("REMOTE_ADDR", ""),
        name=name,
        jurisdiction=form.cleaned_data["jurisdiction"],
        language=form.cleaned_data["language"],
        answers=form.answers(),
    )
    report = report_shown(checked.report, checked.purchase, language=_language())
    wanted = FILES.get(request.POST.get("want", ""))
    if wanted:
        return attachment(wanted(given, checked, report, name))
    shown = {
        "document": document_shown(checked, report, language=_language()),
        "counts": [(verdict.value, count) for verdict, count in report.counts().items()],
        "carried": carry(checked, name=name),
        "form": form,
        "name": name,
        "stages": stage_choices(),
        "is_notice": checked.reading is None,
    }
    return _page(request, "tenders/document_result.html", shown)


def _given(form: DocumentForm) -> tuple[Given, str]:
    """What to check, and what to call it. A file's name is kept only to name the answer."""
    values = form.cleaned_data
    if values["file"] is not None:
        if values["file"].size > settings.MAX_UPLOAD:
            raise DomainError("too-large", field="file", most=settings.MAX_UPLOAD)
        return values["file"].read(), str(values["file"].name)[:100]
    if values["text"].strip():
        return values["text"].encode(), ""
    return carried(values["carried"])


def _docx_file(given: Given, checked: Checked, report: ReportShown, name: str) -> File:
    """The visitor's own Word file with comments; of anything else a new one with its text."""
    original = given if isinstance(given, bytes) else b""
    shown = document_shown(checked, report, language=_language())
    content = commented_docx(original, checked, shown, language=_language())
    return File(f"{_stem(name)}-{slugify(_('checked'))}.docx", DOCX, content)


def _json_file(_given: Given, checked: Checked, report: ReportShown, name: str) -> File:
    plain = document_plain(checked, report, name=name, language=_language())
    content = json.dumps(plain, ensure_ascii=False, indent=2).encode()
    return File(f"{_stem(name)}-findings.json", "application/json", content)


FILES: dict[str, Callable[[Given, Checked, ReportShown, str], File]] = {"docx": _docx_file, "json": _json_file}
"""What a button may ask for besides the page."""


def _stem(name: str) -> str:
    return slugify(name.rpartition(".")[0] or name)[:60] or "document"


def _refused(request: HttpRequest, form: DocumentForm, error: DomainError) -> HttpResponse:
    is_pasted = error.field == "file" and form.cleaned_data.get("file") is None
    refusal_show(form, DomainError(error.code, field="text" if is_pasted else error.field, **error.context))
    response = _page(request, "tenders/document_check.html", {"form": form}, status=STATUS.get(error.code, 400))
    if error.code == "too-many":
        response["Retry-After"] = str(error.context["seconds"])
    return response


def _page(request: HttpRequest, template: str, shown: dict[str, object], *, status: int = 200) -> HttpResponse:
    response = render(request, template, shown, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def _language() -> str:
    return get_language() or "en"
