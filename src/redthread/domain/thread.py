"""Which stages does the thread of a purchase have, in which order, and where does a purchase stand?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """From the need to what changed for workers; the order is that of the thread."""

    NEED = "need"
    CRITERIA = "criteria"
    MARKET = "market"
    TENDER = "tender"
    OFFERS = "offers"
    AWARD = "award"
    CONTRACT = "contract"
    SUPPLY_CHAIN = "supply-chain"
    FOLLOW_UP = "follow-up"
    OUTCOMES = "outcomes"


class Standing(StrEnum):
    """*Not recorded* is a stage that this version keeps nothing of: it is never counted as done, and never as late."""

    DONE = "done"
    NOW = "now"
    OVERDUE = "overdue"
    LATER = "later"
    NOT_RECORDED = "not-recorded"


RECORDED: tuple[Stage, ...] = tuple(stage for stage in Stage if stage is not Stage.MARKET)
"""The stages that have rows today. A stage that gets some is added here, and to nothing else."""


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of one purchase; ``at`` is when it was done, or by when it is due. None: no date is stated."""

    stage: Stage
    standing: Standing
    at: datetime | None = None


def steps(
    done: Mapping[Stage, datetime | None],
    *,
    due: Mapping[Stage, datetime],
    now: datetime,
    going: Collection[Stage] = (),
) -> tuple[Step, ...]:
    """All stages in order.

    The first recorded stage that is not done is where the purchase stands; it is overdue from ``due``
    on. Stages are not forced into their order: a tender may be published before a criterion is chosen.
    ``going`` are stages that go on for years beside others, such as follow-up while a contract runs.
    """
    current = next((stage for stage in RECORDED if stage not in done), None)
    return tuple(_step(stage, done, due, is_current=stage is current or stage in going, now=now) for stage in Stage)


def _step(
    stage: Stage,
    done: Mapping[Stage, datetime | None],
    due: Mapping[Stage, datetime],
    *,
    is_current: bool,
    now: datetime,
) -> Step:
    if stage not in RECORDED:
        return Step(stage, Standing.NOT_RECORDED)
    if stage in done:
        return Step(stage, Standing.DONE, done[stage])
    limit = due.get(stage)
    if limit is not None and limit <= now:
        return Step(stage, Standing.OVERDUE, limit)
    return Step(stage, Standing.NOW if is_current else Standing.LATER, limit)


def where(thread: tuple[Step, ...]) -> Stage | None:
    """The stage that has to be worked on next; None where everything that is recorded is done."""
    return next((step.stage for step in thread if step.standing in (Standing.OVERDUE, Standing.NOW)), None)
