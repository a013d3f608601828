"""Who may give points, and who may award?"""

from redthread.apps.accounts.actor import Actor
from redthread.apps.offers.permissions import leads
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.permissions import can_change_purchase
from redthread.domain.people.roles import Role


def can_score(actor: Actor, purchase: Purchase) -> bool:
    """Buyers and evaluators of the lead; a contract manager reads."""
    return leads(actor, purchase) and actor.can_write and actor.has(Role.BUYER, Role.EVALUATOR)


def can_award(actor: Actor, purchase: Purchase) -> bool:
    return can_change_purchase(actor, purchase)
