"""Where does a finding stand, in one word?"""

from collections.abc import Sequence
from enum import StrEnum

from redthread.domain.followup.terms import ActionStepKind


class FindingState(StrEnum):
    """In the order of the work."""

    NOTED = "noted"
    """Not signed off: the monitor's own."""
    SIGNED_OFF = "signed-off"
    """Nobody has been told."""
    TOLD = "told"
    REPLIED = "replied"
    IN_ACTION = "in-action"
    """Something is proposed or agreed and not closed yet."""
    CLOSED = "closed"
    """Every corrective action was closed, and there was one."""
    WITHDRAWN = "withdrawn"


def finding_state(
    *, is_signed_off: bool, is_withdrawn: bool, is_told: bool, has_reply: bool, actions: Sequence[ActionStepKind]
) -> FindingState:
    """``actions`` are the last steps of its corrective actions."""
    if is_withdrawn:
        return FindingState.WITHDRAWN
    if actions:
        is_closed = all(each is ActionStepKind.CLOSED for each in actions)
        return FindingState.CLOSED if is_closed else FindingState.IN_ACTION
    if has_reply:
        return FindingState.REPLIED
    if is_told:
        return FindingState.TOLD
    return FindingState.SIGNED_OFF if is_signed_off else FindingState.NOTED
