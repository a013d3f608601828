"""Who may read the offers of a purchase, and who may record them?"""

from redthread.apps.accounts.actor import Actor
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.permissions import can_change_purchase
from redthread.domain.people.roles import Role

READERS = (Role.BUYER, Role.EVALUATOR, Role.CONTRACT_MANAGER)


def leads(actor: Actor, purchase: Purchase) -> bool:
    return actor.is_buying and actor.organisation is not None and purchase.lead_id == actor.organisation.pk


def can_read_offers(actor: Actor, purchase: Purchase) -> bool:
    """People of the lead who work with offers. A participating authority reads the tender, not the offers."""
    return leads(actor, purchase) and actor.has(*READERS)


def can_record_offers(actor: Actor, purchase: Purchase) -> bool:
    return can_change_purchase(actor, purchase)
