"""Is no step of the ladder left out, and does nobody lose work unasked?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.contract.ladder import ladder_of, next_steps, require_step
from redthread.domain.contract.terms import EXIT_STEPS, LadderStep
from redthread.domain.errors import DomainError

FULL = tuple(LadderStep)
MEETING, NOTICE, PLAN, WITHHELD, PENALTY, SUSPENSION, TERMINATION = FULL


def refused(step: LadderStep, taken: tuple[LadderStep, ...], **said: str) -> tuple[str, str]:
    with pytest.raises(DomainError) as refusal:
        require_step(FULL, taken, step, **{"exit_impact": "", "workers_asked": "", **said})
    return refusal.value.code, refusal.value.field


def test_ladder_is_mildest_first_whatever_the_order_given() -> None:
    assert ladder_of([PENALTY, MEETING, PENALTY]) == (MEETING, PENALTY)


def test_first_step_is_the_mildest() -> None:
    assert next_steps(FULL, ()) == (MEETING,)
    assert refused(NOTICE, ()) == ("step-left-out", "step")


def test_next_step_the_same_and_milder_ones_may_follow() -> None:
    assert next_steps(FULL, (MEETING, NOTICE)) == (MEETING, NOTICE, PLAN)


def test_step_down_begins_the_climb_anew() -> None:
    assert next_steps(FULL, (MEETING, NOTICE, PLAN, MEETING)) == (MEETING, NOTICE)


def test_refusal_names_the_step_that_is_missing() -> None:
    with pytest.raises(DomainError) as refusal:
        require_step(FULL, (MEETING,), WITHHELD, exit_impact="", workers_asked="")

    assert refusal.value.context["missing"] == "written-notice"


def test_step_that_the_contract_does_not_know_is_refused() -> None:
    with pytest.raises(DomainError) as refusal:
        require_step((MEETING, PENALTY), (MEETING,), NOTICE, exit_impact="", workers_asked="")

    assert refusal.value.code == "step-unknown"


def test_short_ladder_goes_from_its_step_to_the_next_of_its_own() -> None:
    assert next_steps((MEETING, PENALTY), (MEETING,)) == (MEETING, PENALTY)


@pytest.mark.parametrize("step", sorted(EXIT_STEPS))
def test_way_out_needs_its_effect_on_workers_and_who_was_asked(step: LadderStep) -> None:
    before = FULL[: FULL.index(step)]

    assert refused(step, before) == ("exit-impact-missing", "exit_impact")
    assert refused(step, before, exit_impact="200 people lose their shift.") == ("workers-not-asked", "workers_asked")
    require_step(FULL, before, step, exit_impact="200 people lose their shift.", workers_asked="The union of the site")


@given(st.lists(st.sampled_from(FULL), max_size=8), st.sampled_from(FULL))
def test_no_step_is_further_than_one_above_the_last(taken: list[LadderStep], step: LadderStep) -> None:
    allowed = next_steps(FULL, taken)
    reached = FULL.index(taken[-1]) if taken else -1

    assert (step in allowed) == (FULL.index(step) <= reached + 1)
