"""Which sites may a machine know of?"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from redthread.api.actors import MEMBERS, acting
from redthread.api.paging import Page, Searching, page_of
from redthread.api.refusals import reads
from redthread.apps.sites import selectors
from redthread.apps.sites.models import Site
from redthread.domain.sites.roles import SiteRole

router = Router(tags=["sites"], auth=MEMBERS)


class SiteShape(Schema):
    """One place where work is done. Null, and an empty text: not stated. ``added_by`` is an organisation's id."""

    id: str
    version: int
    name: str
    address: str
    country: str
    role: SiteRole
    workers: int | None
    latitude: Decimal | None
    longitude: Decimal | None
    os_id: str
    source: str
    source_on: date | None
    added_by: str
    is_fictional: bool


_STATED = "version name address country workers latitude longitude os_id source source_on is_fictional"


def site_shape(row: Site) -> SiteShape:
    """Needs who added it loaded."""
    return SiteShape(
        **{name: getattr(row, name) for name in _STATED.split()},
        id=row.public_id,
        role=SiteRole(row.role),
        added_by=row.added_by.public_id,
    )


@router.get("", response=reads(Page[SiteShape]), summary="Sites that my organisation added or was given")
def sites(request: HttpRequest, paging: Searching) -> dict[str, Any]:
    """By name; ``q`` is looked for in name and address."""
    return page_of(selectors.sites_list(actor=acting(request), query=paging.q), paging, site_shape)
