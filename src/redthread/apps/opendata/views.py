"""Pages and files that everybody may read: published tenders, exactly as they were published."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from redthread.apps.opendata.forms import PublishedForm
from redthread.apps.opendata.releases import package_of, release_address
from redthread.apps.opendata.shown import tender_shown
from redthread.apps.tenders.attachment import attachment
from redthread.apps.tenders.documents import FORMS, State, outline_of, tender_file
from redthread.apps.tenders.models import Publication
from redthread.apps.tenders.selectors import publication_public_get, publications_public, published_value
from redthread.standards.documents.writing import write_html_fragment

RELEASES_A_PAGE = 100


@require_safe
def published(request: HttpRequest) -> HttpResponse:
    form = PublishedForm(request.GET)
    page = Paginator(publications_public(**form.asked()), 25).get_page(request.GET.get("page"))
    shown = {"page_obj": page, "tenders": [tender_shown(each) for each in page], "form": form}
    return render(request, "opendata/published.html", shown)


@require_safe
def tender(request: HttpRequest, public_id: str) -> HttpResponse:
    publication = publication_public_get(public_id=public_id)
    outline = outline_of(published_value(publication), state_of(publication))
    shown = {
        "publication": publication,
        "purchase_id": publication.purchase.public_id,
        "forms": list(FORMS),
        "document": write_html_fragment(outline),
        "title": outline.title.text,
    }
    return render(request, "opendata/tender.html", shown)


@require_safe
def document(_request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    publication = publication_public_get(public_id=public_id)
    if form not in FORMS:
        raise Http404
    return attachment(tender_file(published_value(publication), state_of(publication), form=form))


@require_safe
def release(_request: HttpRequest, public_id: str) -> HttpResponse:
    publication = publication_public_get(public_id=public_id)
    return JsonResponse(package_of([publication], address=release_address(publication)))


@require_safe
def releases(request: HttpRequest) -> HttpResponse:
    """A release package a page, newest first; ``page`` beyond the last one is the last one."""
    page = Paginator(publications_public(), RELEASES_A_PAGE).get_page(request.GET.get("page"))
    package = package_of(page, address=f"{reverse('opendata:releases')}?page={page.number}")
    if page.has_next():
        package["links"] = {"next": f"{reverse('opendata:releases')}?page={page.next_page_number()}"}
    return JsonResponse(package)


def state_of(publication: Publication) -> State:
    return State(
        edition=publication.number,
        produced=publication.published_at,
        is_fictional=publication.purchase.lead.is_fictional,
    )
