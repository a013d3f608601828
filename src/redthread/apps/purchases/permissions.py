"""Who may read and who may change a purchase? Object rule and queryset filter side by side."""

from django.db.models import Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.purchases.models import Participation, Purchase
from redthread.domain.people.roles import Role


def can_begin_purchase(actor: Actor) -> bool:
    return actor.can_write and actor.is_buying and actor.has(Role.BUYER)


def can_change_purchase(actor: Actor, purchase: Purchase) -> bool:
    """The lead's buyers. A participating authority reads; it changes nothing."""
    return can_begin_purchase(actor) and actor.organisation is not None and purchase.lead_id == actor.organisation.pk


def purchases_shown_to(actor: Actor) -> QuerySet[Purchase]:
    """Those one's organisation leads or takes part in. Suppliers read published tenders, not purchases."""
    if actor.organisation is None or not actor.is_buying:
        return Purchase.objects.none()
    own = actor.organisation.pk
    # A subquery instead of a join: a purchase with many participants stays one row, without DISTINCT.
    joined = Participation.objects.filter(authority=own).values("purchase")
    return Purchase.objects.filter(Q(lead=own) | Q(pk__in=joined))
