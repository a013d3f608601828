"""Into which purchases can this actor take something?"""

from django import template

from redthread.apps.accounts.actor import Actor
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import purchases_to_change

register = template.Library()

MOST = 100
"""A list to choose from, not a register: the newest hundred."""


@register.simple_tag
def purchases_for(actor: Actor) -> list[Purchase]:
    """One query."""
    return list(purchases_to_change(actor=actor)[:MOST])
