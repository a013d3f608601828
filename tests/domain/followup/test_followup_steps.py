"""Is a corrective action judged by somebody else than who answers for it, step by step?"""

from datetime import date
from itertools import product

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.followup.actions import (
    AFTER,
    Side,
    StepAsked,
    is_late,
    is_open,
    require_step,
    steps_open,
)
from redthread.domain.followup.states import FindingState, finding_state
from redthread.domain.followup.terms import ActionStepKind

PROPOSED, AGREED, RETURNED, DONE, CLOSED, REOPENED = ActionStepKind


def ask(kind: ActionStepKind, side: Side, *, is_own_work: bool = False, comment: str = "Because.") -> StepAsked:
    return StepAsked(kind=kind, side=side, is_own_work=is_own_work, comment=comment)


@pytest.mark.parametrize(
    "kinds",
    [
        (PROPOSED, AGREED, DONE, CLOSED),
        (PROPOSED, RETURNED, PROPOSED, AGREED, DONE, CLOSED, REOPENED, DONE, CLOSED),
        (PROPOSED, AGREED, DONE, REOPENED, DONE, CLOSED),
    ],
)
def test_steps_that_follow_one_another_are_taken(kinds: tuple[ActionStepKind, ...]) -> None:
    last = None
    for kind in kinds:
        side = Side.OWNER if kind in (PROPOSED, DONE) else Side.OTHER
        require_step(ask(kind, side), last=last)
        last = kind


@pytest.mark.parametrize(
    ("last", "kind"),
    [pair for pair in product([None, *ActionStepKind], ActionStepKind) if pair[1] not in AFTER[pair[0]]],
)
def test_step_that_does_not_follow_is_refused(last: ActionStepKind | None, kind: ActionStepKind) -> None:
    side = Side.OWNER if kind in (PROPOSED, DONE) else Side.OTHER

    with pytest.raises(DomainError, match="action-step-not-now"):
        require_step(ask(kind, side), last=last)


@pytest.mark.parametrize(
    ("last", "kind"), [(PROPOSED, AGREED), (PROPOSED, RETURNED), (DONE, CLOSED), (CLOSED, REOPENED)]
)
def test_owner_never_judges_its_own_action(last: ActionStepKind, kind: ActionStepKind) -> None:
    with pytest.raises(DomainError, match="action-step-by-owner"):
        require_step(ask(kind, Side.OWNER), last=last)


def test_person_who_did_it_does_not_close_it_for_another_organisation() -> None:
    with pytest.raises(DomainError, match="action-step-by-owner"):
        require_step(ask(CLOSED, Side.OTHER, is_own_work=True), last=DONE)


def test_others_do_not_say_that_it_is_done() -> None:
    with pytest.raises(DomainError, match="not-allowed"):
        require_step(ask(DONE, Side.OTHER), last=AGREED)


@pytest.mark.parametrize(("last", "kind"), [(PROPOSED, RETURNED), (DONE, CLOSED), (DONE, REOPENED)])
def test_judgement_without_a_word_is_refused(last: ActionStepKind, kind: ActionStepKind) -> None:
    with pytest.raises(DomainError, match="comment-missing"):
        require_step(ask(kind, Side.OTHER, comment=" "), last=last)


def test_each_side_is_offered_what_it_can_do_now() -> None:
    assert steps_open(DONE, side=Side.OTHER) == (CLOSED, REOPENED)
    assert steps_open(DONE, side=Side.OWNER) == ()
    assert steps_open(AGREED, side=Side.OWNER) == (DONE,)


@pytest.mark.parametrize(("last", "late"), [(AGREED, True), (REOPENED, True), (DONE, False), (CLOSED, False)])
def test_action_is_late_after_its_day_until_its_owner_says_it_is_done(last: ActionStepKind, late: bool) -> None:
    assert is_late(last, due_on=date(2026, 5, 31), as_of=date(2026, 6, 1)) is late
    assert is_late(last, due_on=date(2026, 6, 1), as_of=date(2026, 6, 1)) is False
    assert is_open(last) is (last is not CLOSED)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, FindingState.NOTED),
        ({"is_signed_off": True}, FindingState.SIGNED_OFF),
        ({"is_told": True}, FindingState.TOLD),
        ({"has_reply": True}, FindingState.REPLIED),
        ({"actions": (CLOSED, AGREED)}, FindingState.IN_ACTION),
        ({"actions": (DONE,)}, FindingState.IN_ACTION),
        ({"actions": (CLOSED, CLOSED)}, FindingState.CLOSED),
        ({"is_withdrawn": True, "actions": (CLOSED,)}, FindingState.WITHDRAWN),
    ],
)
def test_finding_stands_where_its_last_work_stands(facts: dict[str, object], state: FindingState) -> None:
    stated = {"is_signed_off": False, "is_withdrawn": False, "is_told": False, "has_reply": False, "actions": ()}

    assert finding_state(**{**stated, **facts}) is state  # type: ignore[arg-type]
