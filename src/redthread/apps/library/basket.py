"""Which criteria did this visitor put aside?"""

from django.contrib.sessions.backends.base import SessionBase

from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.selectors import criterion_version_get, criterion_versions_get
from redthread.domain.errors import DomainError

BASKET = "basket"
"""The session's key; it holds public ids of criterion versions in the order in which they were put in."""
MOST = 200


def basket_ids(session: SessionBase) -> list[str]:
    return list(session.get(BASKET, []))


def basket_versions(session: SessionBase) -> list[CriterionVersion]:
    """Those that are still there, in order; one query, none for an empty basket."""
    held = basket_ids(session)
    return criterion_versions_get(public_ids=held) if held else []


def basket_add(session: SessionBase, *, public_id: str) -> CriterionVersion:
    """A second time changes nothing. Raises ``not-found`` and ``basket-full``."""
    version = criterion_version_get(public_id=public_id)
    held = basket_ids(session)
    if public_id not in held:
        if len(held) >= MOST:
            raise DomainError("basket-full", most=MOST)
        session[BASKET] = [*held, public_id]
    return version


def basket_remove(session: SessionBase, *, public_id: str) -> None:
    session[BASKET] = [each for each in basket_ids(session) if each != public_id]


def basket_empty(session: SessionBase) -> None:
    session.pop(BASKET, None)
