"""Who may see a tender's requirements, and who may change or publish them?"""

from redthread.apps.accounts.actor import Actor
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.permissions import can_change_purchase


def can_change_tender(actor: Actor, purchase: Purchase) -> bool:
    return can_change_purchase(actor, purchase)


def can_publish_tender(actor: Actor, purchase: Purchase) -> bool:
    return can_change_purchase(actor, purchase)
