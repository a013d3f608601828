"""Pages about the files of one's own organisation."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.files import selectors, services
from redthread.apps.files.attachment import file_response
from redthread.apps.files.forms import QuarantineForm, UploadForm
from redthread.apps.files.models import StoredFile
from redthread.apps.files.permissions import can_keep_files
from redthread.apps.files.shown import file_shown, warnings_shown
from redthread.domain.errors import DomainError

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@for_members
@require_http_methods(READ_OR_WRITE)
def files(request: HttpRequest) -> HttpResponse:
    """The list, the room that is left, and the form to hand one in."""
    actor = actor_of_request(request)
    own = selectors.files_own(actor=actor)
    form = UploadForm(posted(request), request.FILES or None if request.method == "POST" else None)
    if request.method == "POST":
        stored = form.evidence_keep(actor)
        _tell(request, stored)
        if form.is_valid():
            return redirect("files:list")
    return render(request, "files/list.html", _shown(request, actor, own, form), status=form_status(form))


def _shown(request: HttpRequest, actor: Actor, own: QuerySet[StoredFile], form: UploadForm) -> dict[str, object]:
    page = Paginator(own, 25).get_page(request.GET.get("page"))
    assert actor.organisation is not None  # noqa: S101 - asked by the guard
    return {
        "page_obj": page,
        "files": [file_shown(each) for each in page],
        "room": selectors.room_of(organisation=actor.organisation),
        "can_keep": can_keep_files(actor),
        "form": form,
    }


def _tell(request: HttpRequest, stored: list[StoredFile]) -> None:
    """What was stored, what was there before, and what a reader should know of each."""
    new = [file for file in stored if not file.was_there]
    if new:
        count = len(new)
        messages.success(
            request, ngettext("%(count)s file stored.", "%(count)s files stored.", count) % {"count": count}
        )
    for file in stored:
        if file.was_there:
            messages.info(request, _("%(name)s was handed in before: it is stored once.") % {"name": file.name})
        for sentence in warnings_shown(file):
            messages.warning(request, f"{file.name}: {sentence}")


@for_members
@require_safe
def file_download(request: HttpRequest, file_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    return file_response(selectors.file_own(actor=actor, public_id=file_id))


@for_members
@require_http_methods(READ_OR_WRITE)
def file_quarantine(request: HttpRequest, file_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    stored = selectors.file_own(actor=actor, public_id=file_id)
    if not can_keep_files(actor):
        raise DomainError("not-allowed")
    form = QuarantineForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.file_quarantine(actor=actor, public_id=file_id, reason=form.cleaned_data["reason"])
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The file was taken away. Nobody can read it any more."))
            return redirect("files:list")
    shown = {"form": form, "file": file_shown(stored)}
    return render(request, "files/quarantine.html", shown, status=form_status(form))
