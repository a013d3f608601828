"""What may a machine do with purchases?"""

from typing import Any

from django.http import HttpRequest
from ninja import Path, Router, Status

from redthread.api.actors import MEMBERS, acting
from redthread.api.fields import PublicId
from redthread.api.paging import Page, Searching, page_of
from redthread.api.purchases_shapes import (
    PurchaseChange,
    PurchaseGiven,
    PurchaseShape,
    PurchaseWhole,
    facts_changed,
    facts_given,
    purchase_shape,
    purchase_whole,
)
from redthread.api.refusals import reads, writes
from redthread.apps.purchases import selectors, services

router = Router(tags=["purchases"], auth=MEMBERS)


@router.get("", response=reads(Page[PurchaseShape]), summary="Purchases that my organisation leads or takes part in")
def purchases(request: HttpRequest, paging: Searching) -> dict[str, Any]:
    """Newest first; ``q`` is looked for in the title."""
    return page_of(selectors.purchases_list(actor=acting(request), query=paging.q), paging, purchase_shape)


@router.post("", response=writes(PurchaseWhole, 201), summary="Begin a purchase")
def purchase_begin(request: HttpRequest, given: PurchaseGiven) -> Status[PurchaseWhole]:
    begun = services.purchase_begin(actor=acting(request), facts=facts_given(given), lots=given.lots)
    return Status(201, _whole(request, begun.public_id))


@router.get("/{public_id}", response=reads(PurchaseWhole), summary="One purchase")
def purchase(request: HttpRequest, public_id: Path[PublicId]) -> PurchaseWhole:
    return _whole(request, public_id)


@router.patch("/{public_id}", response=writes(PurchaseWhole), summary="Change what a purchase states")
def purchase_change(request: HttpRequest, public_id: Path[PublicId], given: PurchaseChange) -> PurchaseWhole:
    """Only what is given; ``version`` tells which state it was decided on."""
    actor = acting(request)
    row = selectors.purchase_to_change(actor=actor, public_id=public_id)
    facts = facts_changed(row, given)
    services.purchase_change(actor=actor, public_id=public_id, facts=facts, version=given.version)
    return _whole(request, public_id)


def _whole(request: HttpRequest, public_id: str) -> PurchaseWhole:
    """Read anew after a change: times come back as the database holds them."""
    row = selectors.purchase_get(actor=acting(request), public_id=public_id)
    participants = selectors.participants_of(purchase=row).values_list("public_id", flat=True)
    return purchase_whole(row, lots=list(selectors.lots_of(purchase=row)), participants=list(participants))
