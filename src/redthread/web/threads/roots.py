"""On which thread does a record hang, and may this reader see it?"""

from collections.abc import Callable, Mapping

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Clause
from redthread.apps.contracts.selectors import clause_anywhere, clauses_from, indicator_get, observation_get
from redthread.apps.followup.selectors import action_get, finding_get
from redthread.apps.offers.selectors import answer_get
from redthread.apps.purchases.selectors import purchase_get
from redthread.apps.tenders.models import Requirement
from redthread.apps.tenders.selectors import requirement_anywhere
from redthread.domain.errors import DomainError
from redthread.web.threads.knots import Root

Find = Callable[[Actor, str], Root]


def _requirement(actor: Actor, public_id: str) -> Root:
    return _of_requirement(actor, requirement_anywhere(actor=actor, public_id=public_id))


def _of_requirement(actor: Actor, requirement: Requirement) -> Root:
    clauses = tuple(clauses_from(actor=actor, requirement=requirement))
    return Root(actor, requirement, requirement.purchase, clauses)


def _answer(actor: Actor, public_id: str) -> Root:
    requirement = answer_get(actor=actor, public_id=public_id).edition.requirement
    return _requirement(actor, requirement.public_id)


def _clause(actor: Actor, public_id: str) -> Root:
    return _of_clause(actor, clause_anywhere(actor=actor, public_id=public_id))


def _of_clause(actor: Actor, clause: Clause) -> Root:
    """Back to the requirement for who reads the purchase; a supplier's or a monitor's thread hangs on the clause."""
    edition = clause.requirement_edition
    if edition is not None and _reads_purchase(actor, edition.requirement):
        return _requirement(actor, edition.requirement.public_id)
    return Root(actor, clauses=(clause,))


def _reads_purchase(actor: Actor, requirement: Requirement) -> bool:
    try:
        purchase_get(actor=actor, public_id=requirement.purchase.public_id)
    except DomainError:
        return False
    return True


def _indicator(actor: Actor, public_id: str) -> Root:
    return _of_clause(actor, indicator_get(actor=actor, public_id=public_id).clause_edition.clause)


def _observation(actor: Actor, public_id: str) -> Root:
    return _indicator(actor, observation_get(actor=actor, public_id=public_id).indicator.public_id)


def _finding(actor: Actor, public_id: str) -> Root:
    return _of_clause(actor, finding_get(actor=actor, public_id=public_id).clause)


def _action(actor: Actor, public_id: str) -> Root:
    return _finding(actor, action_get(actor=actor, public_id=public_id).finding.public_id)


KINDS: Mapping[str, Find] = {
    "requirement": _requirement,
    "answer": _answer,
    "clause": _clause,
    "indicator": _indicator,
    "observation": _observation,
    "finding": _finding,
    "action": _action,
}
"""From which records the thread can be opened; what its page marks as the place one came from."""


def root_of(actor: Actor, *, kind: str, public_id: str) -> Root:
    """Raises ``not-found``, for what is not the actor's as for nothing at all."""
    if kind not in KINDS:
        raise DomainError("not-found")
    return KINDS[kind](actor, public_id)
