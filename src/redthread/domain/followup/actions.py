"""Which step may follow in a corrective action, and who may take it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from redthread.domain.errors import DomainError
from redthread.domain.followup.terms import ActionStepKind

_STEP = ActionStepKind
AFTER: Mapping[ActionStepKind | None, frozenset[ActionStepKind]] = {
    None: frozenset({_STEP.PROPOSED}),
    _STEP.PROPOSED: frozenset({_STEP.AGREED, _STEP.RETURNED}),
    _STEP.RETURNED: frozenset({_STEP.PROPOSED}),
    _STEP.AGREED: frozenset({_STEP.DONE}),
    _STEP.DONE: frozenset({_STEP.CLOSED, _STEP.REOPENED}),
    _STEP.CLOSED: frozenset({_STEP.REOPENED}),
    _STEP.REOPENED: frozenset({_STEP.DONE}),
}
"""Where an action stands is its last step; what may follow it."""
OWNERS = frozenset({_STEP.PROPOSED, _STEP.DONE})
"""Steps of its owner. All others are taken by somebody else."""
EXPLAINED = frozenset({_STEP.RETURNED, _STEP.CLOSED, _STEP.REOPENED})
"""Steps that need words: what is missing, or how it is known that it works."""


class Side(StrEnum):
    OWNER = "owner"
    OTHER = "other"
    """The authority or the monitor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAsked:
    kind: ActionStepKind
    side: Side
    is_own_work: bool
    """The same person proposed it, or said that it is done, for whichever organisation."""
    comment: str = ""


def steps_open(last: ActionStepKind | None, *, side: Side) -> tuple[ActionStepKind, ...]:
    """What that side can do now, in the order of the list."""
    return tuple(each for each in ActionStepKind if each in AFTER[last] and (each in OWNERS) is (side is Side.OWNER))


def require_step(asked: StepAsked, *, last: ActionStepKind | None) -> None:
    """Raises ``action-step-by-owner`` (closed by who answers for it), ``action-step-not-now``, ``comment-missing``."""
    if asked.kind not in OWNERS and (asked.side is Side.OWNER or asked.is_own_work):
        raise DomainError("action-step-by-owner", field="kind")
    if asked.kind in OWNERS and asked.side is not Side.OWNER:
        raise DomainError("not-allowed")
    if asked.kind not in AFTER[last]:
        raise DomainError("action-step-not-now", field="kind")
    if asked.kind in EXPLAINED and not asked.comment.strip():
        raise DomainError("comment-missing", field="comment")


def is_open(last: ActionStepKind | None) -> bool:
    return last is not ActionStepKind.CLOSED


def is_late(last: ActionStepKind | None, *, due_on: date, as_of: date) -> bool:
    """What its owner says is done is no longer late; nobody has looked yet, which is something else."""
    return last not in (ActionStepKind.CLOSED, ActionStepKind.DONE) and due_on < as_of
