"""What may everybody read of published tenders?"""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Path, Router, Schema

from redthread.api.actors import anybody
from redthread.api.fields import PublicId
from redthread.api.paging import Page, Searching, page_of
from redthread.api.refusals import reads
from redthread.apps.opendata.releases import package_of, release_address
from redthread.apps.tenders.models import Publication
from redthread.apps.tenders.selectors import publication_public_get, publications_public

router = Router(tags=["published"], auth=anybody)


class PublishedShape(Schema):
    """``number`` counts its editions. ``release`` and ``page`` are paths here; ``is_fictional``: a demonstration."""

    id: str
    title: str
    language: str
    lead: str
    is_fictional: bool
    number: int
    published_at: datetime
    tenders_due: datetime | None
    page: str
    release: str


class ReleasePackage(Schema):
    """An OCDS release package; its releases have the shape of that standard."""

    uri: str
    version: str
    publishedDate: str  # noqa: N815 - the standard's own name
    releases: list[dict[str, Any]]

    model_config = {"extra": "allow"}


def published_shape(publication: Publication) -> PublishedShape:
    purchase = publication.purchase
    address = release_address(publication)
    return PublishedShape(
        id=purchase.public_id,
        title=purchase.title,
        language=purchase.language,
        lead=purchase.lead.name,
        is_fictional=purchase.lead.is_fictional,
        number=publication.number,
        published_at=publication.published_at,
        tenders_due=purchase.tenders_due,
        page=address.removesuffix("release.json"),
        release=address,
    )


@router.get("", response=reads(Page[PublishedShape]), summary="Published tenders, newest first")
def published(request: HttpRequest, paging: Searching) -> dict[str, Any]:
    """The latest edition of each; ``q`` is looked for in the title and in the authority's name."""
    return page_of(publications_public(query=paging.q), paging, published_shape)


@router.get("/{public_id}", response=reads(PublishedShape), summary="One published tender")
def tender(request: HttpRequest, public_id: Path[PublicId]) -> PublishedShape:
    return published_shape(publication_public_get(public_id=public_id))


@router.get("/{public_id}/release", response=reads(ReleasePackage), summary="Its open contracting release")
def release(request: HttpRequest, public_id: Path[PublicId]) -> dict[str, Any]:
    publication = publication_public_get(public_id=public_id)
    return package_of([publication], address=release_address(publication))
