"""Which purchases may this actor see?"""

from django.db.models import Count, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.purchases.models import Choice, ImportedNotice, Lot, Purchase
from redthread.apps.purchases.permissions import can_begin_purchase, can_change_purchase, purchases_shown_to
from redthread.domain.errors import DomainError


def purchase_get(*, actor: Actor, public_id: str) -> Purchase:
    """With its lead loaded. Raises ``not-found`` where there is none and where it is not the actor's."""
    found = purchases_shown_to(actor).select_related("lead").filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def purchase_to_change(*, actor: Actor, public_id: str) -> Purchase:
    """Raises ``not-allowed`` for somebody who may read it but not change it."""
    purchase = purchase_get(actor=actor, public_id=public_id)
    if not can_change_purchase(actor, purchase):
        raise DomainError("not-allowed")
    return purchase


def purchases_to_change(*, actor: Actor) -> QuerySet[Purchase]:
    """Those the actor may change, newest first; none for somebody who may only read."""
    if not can_begin_purchase(actor):
        return Purchase.objects.none()
    return Purchase.objects.filter(lead=actor.organisation).order_by("-pk")


def purchase_lock(*, actor: Actor, public_id: str) -> Purchase:
    """The same, locked until the end of the transaction; to be called inside one."""
    purchase = purchase_to_change(actor=actor, public_id=public_id)
    return Purchase.objects.select_for_update().select_related(None).get(pk=purchase.pk)


def purchases_list(*, actor: Actor, query: str = "") -> QuerySet[Purchase]:
    """Newest first, with the number of lots; a constant number of queries. ``query`` is looked for in the title."""
    shown = purchases_shown_to(actor).select_related("lead").annotate(lot_count=Count("lots")).order_by("-pk")
    return shown.filter(title__icontains=query) if query.strip() else shown


def participants_of(*, purchase: Purchase) -> QuerySet[Organisation]:
    return purchase.participating.order_by("name")


def lots_of(*, purchase: Purchase) -> QuerySet[Lot]:
    return purchase.lots.prefetch_related("aims").order_by("identifier")


def lot_get(*, purchase: Purchase, public_id: str) -> Lot:
    found = lots_of(purchase=purchase).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def imported_notice_of(*, purchase: Purchase) -> ImportedNotice | None:
    return ImportedNotice.objects.filter(purchase=purchase).first()


def choices_of(*, purchase: Purchase) -> QuerySet[Choice]:
    return purchase.choices.select_related("criterion_version__criterion__package").order_by("pk")


def lead_of(*, public_id: str) -> Organisation:
    """For the operator's command line, which acts as the program for whoever leads it. Raises ``not-found``."""
    found = Purchase.objects.select_related("lead").filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found.lead
