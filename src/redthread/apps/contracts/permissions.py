"""Who may read a contract, write it, report on it? Object rule and queryset filter side by side."""

from django.db.models import Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Contract
from redthread.apps.purchases.permissions import purchases_shown_to
from redthread.domain.people.roles import Role

MANAGERS = frozenset({Role.CONTRACT_MANAGER, Role.BUYER})
"""Who makes contracts at the authority and decides on what was reported."""


def contracts_shown_to(actor: Actor) -> QuerySet[Contract]:
    """Those of one's own authority or supplier, and those of purchases that one's authority takes part in.

    A monitor is no party: it reads what its assignment shows, never the contract.
    """
    if actor.organisation is None:
        return Contract.objects.none()
    own = actor.organisation.pk
    party = Q(authority=own) | Q(supplier=own)
    if actor.is_buying:
        # A subquery instead of a join: a purchase with many participants stays one row, without DISTINCT.
        party |= Q(purchase__in=purchases_shown_to(actor).values("pk"))
    return Contract.objects.filter(party)


def can_read_contract(actor: Actor, contract: Contract) -> bool:
    """The object rule beside ``contracts_shown_to``. Costs a query."""
    return contracts_shown_to(actor).filter(pk=contract.pk).exists()


def can_begin_contract(actor: Actor) -> bool:
    return actor.can_write and actor.is_buying and actor.has(*MANAGERS)


def can_manage_contract(actor: Actor, contract: Contract) -> bool:
    """The authority's contract managers and buyers; participants read, the supplier reports."""
    return can_begin_contract(actor) and is_of_authority(actor, contract)


def can_report_on(actor: Actor, contract: Contract) -> bool:
    """The supplier's bidders, or the authority's contract managers for figures that came to them otherwise."""
    if not actor.can_write:
        return False
    if is_of_authority(actor, contract):
        return actor.has(Role.CONTRACT_MANAGER)
    return is_of_supplier(actor, contract) and actor.has(Role.BIDDER)


def can_decide_on(actor: Actor, contract: Contract) -> bool:
    """Never the supplier on its own report, whatever roles its people have."""
    return can_manage_contract(actor, contract)


def is_of_authority(actor: Actor, contract: Contract) -> bool:
    return actor.organisation is not None and contract.authority_id == actor.organisation.pk


def is_of_supplier(actor: Actor, contract: Contract) -> bool:
    return actor.organisation is not None and contract.supplier_id == actor.organisation.pk
