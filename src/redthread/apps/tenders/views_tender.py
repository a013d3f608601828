"""Pages of a tender as a whole: where it comes from, its documents, its publication."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.purchases.permissions import can_begin_purchase
from redthread.apps.purchases.selectors import purchase_get, purchase_to_change
from redthread.apps.tenders import selectors, services, services_publication
from redthread.apps.tenders.attachment import attachment
from redthread.apps.tenders.documents import FORMS, State, tender_file
from redthread.apps.tenders.findings import report_shown
from redthread.apps.tenders.forms import NoticeForm, PublishForm
from redthread.apps.tenders.notices import notice_read
from redthread.apps.tenders.permissions import can_publish_tender
from redthread.domain.errors import DomainError

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@for_members
@require_http_methods(READ_OR_WRITE)
def notice_import(request: HttpRequest) -> HttpResponse:
    """All of the file or nothing; what no field of ours holds is listed on the purchase's page."""
    actor = actor_of_request(request)
    if not can_begin_purchase(actor):
        raise DomainError("not-found" if not actor.is_buying else "not-allowed")
    form = NoticeForm(posted(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            value, sha256 = notice_read(upload, largest=settings.MAX_UPLOAD)
            made = services.notice_import(actor=actor, value=value, file_name=upload.name, sha256=sha256)
        except DomainError as error:
            refusal_show(form, error, otherwise="file")
        else:
            messages.success(request, _("The notice was read. What of it has no place here is listed below."))
            return redirect("purchases:detail", made.public_id)
    return render(request, "tenders/import.html", {"form": form}, status=form_status(form))


@for_members
@require_safe
def documents(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = purchase_get(actor=actor, public_id=public_id)
    shown = {
        "purchase": purchase,
        "forms": list(FORMS),
        "publications": selectors.publications_of(purchase=purchase),
        "has_draft_changes": selectors.has_draft_changes(purchase=purchase),
        "can_publish": can_publish_tender(actor, purchase),
        "tab": "documents",
    }
    return render(request, "tenders/documents.html", shown)


@for_members
@require_safe
def document(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    """The tender as it stands; a draft says so on every page of it."""
    if form not in FORMS:
        raise Http404
    purchase, tender = selectors.tender_now(actor=actor_of_request(request), public_id=public_id)
    latest = selectors.publication_latest(purchase=purchase)
    is_as_published = latest is not None and selectors.published_value(latest) == tender
    state = State(
        edition=latest.number if latest and is_as_published else 0,
        produced=latest.published_at if latest and is_as_published else timezone.now(),
        is_fictional=purchase.lead.is_fictional,
    )
    return attachment(tender_file(tender, state, form=form))


@for_members
@require_http_methods(READ_OR_WRITE)
def publish(request: HttpRequest, public_id: str) -> HttpResponse:
    """Publishing is possible with open findings; the page names them first, and the tick is the buyer's decision."""
    actor = actor_of_request(request)
    purchase_to_change(actor=actor, public_id=public_id)
    purchase, tender = selectors.tender_now(actor=actor, public_id=public_id)
    found, kept = selectors.tender_check(purchase=purchase, tender=tender), selectors.kept_findings(purchase=purchase)
    report = report_shown(found, tender, language=get_language() or "en", kept=kept)
    form = PublishForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = services_publication.tender_publish(actor=actor, public_id=public_id)
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("Edition %(number)s is published.") % {"number": made.number})
            return redirect("tenders:documents", public_id)
    shown = {"form": form, "purchase": purchase, "report": report, "tender": tender, "tab": "documents"}
    return render(request, "tenders/publish.html", shown, status=form_status(form))
