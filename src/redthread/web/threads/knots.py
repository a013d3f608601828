"""Of what does the thread view consist?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.functional import Promise

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Clause
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.models import Requirement
from redthread.domain.thread import Stage

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Knot:
    """One record on the thread. ``key`` is kind and public id, as the page's own address names it."""

    stage: Stage
    title: Words
    text: str = ""
    facts: tuple[tuple[Words, Words], ...] = ()
    address: str = ""
    at: date | datetime | None = None
    who: str = ""
    key: tuple[str, str] = ("", "")
    chip: str = ""
    """A code whose word is shown as a chip, with the table that names it."""
    table: str = ""


@dataclass(frozen=True, slots=True)
class Root:
    """What a thread hangs on: the requirement and the clauses that came from it, or a clause that began elsewhere."""

    actor: Actor
    requirement: Requirement | None = None
    purchase: Purchase | None = None
    """None where the actor may not read the purchase: a supplier or a monitor."""
    clauses: tuple[Clause, ...] = field(default=())


Part = Callable[[Root], Iterable[Knot]]


@dataclass(frozen=True, slots=True)
class ShownStage:
    """A stage with its knots; without any it says why: nothing recorded, or nothing for this reader."""

    stage: Stage
    name: str
    knots: tuple[Knot, ...]
    empty: Words
