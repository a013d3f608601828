"""Does the thread say where a purchase stands, without calling unknown done?"""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.thread import RECORDED, Stage, Standing, steps, where

NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)
EARLIER = datetime(2026, 8, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 10, 1, 12, tzinfo=UTC)


def standings(*done: Stage, due: datetime | None = None) -> dict[Stage, Standing]:
    thread = steps(dict.fromkeys(done), due={Stage.TENDER: due} if due else {}, now=NOW)
    return {step.stage: step.standing for step in thread}


def test_thread_of_a_new_purchase_stands_at_its_need() -> None:
    found = standings()

    assert [found[stage] for stage in RECORDED] == [Standing.NOW, *[Standing.LATER] * (len(RECORDED) - 1)]


def test_thread_goes_on_to_the_first_stage_not_done() -> None:
    found = standings(Stage.NEED)

    assert [found[stage] for stage in RECORDED[:3]] == [Standing.DONE, Standing.NOW, Standing.LATER]


def test_thread_may_be_entered_at_any_stage() -> None:
    found = standings(Stage.TENDER)

    assert [found[stage] for stage in RECORDED[:3]] == [Standing.NOW, Standing.LATER, Standing.DONE]


def test_stage_that_goes_on_stands_beside_the_current_one() -> None:
    thread = steps({Stage.NEED: None}, due={}, now=NOW, going={Stage.FOLLOW_UP})

    assert [step.stage for step in thread if step.standing is Standing.NOW] == [Stage.CRITERIA, Stage.FOLLOW_UP]


def test_stage_not_done_by_its_time_limit_is_overdue() -> None:
    assert standings(due=EARLIER)[Stage.TENDER] == Standing.OVERDUE
    assert standings(due=NOW)[Stage.TENDER] == Standing.OVERDUE
    assert standings(due=LATER)[Stage.TENDER] == Standing.LATER


def test_stage_done_is_not_overdue_whatever_its_time_limit() -> None:
    assert standings(Stage.TENDER, due=EARLIER)[Stage.TENDER] == Standing.DONE


def test_where_is_nowhere_once_everything_recorded_is_done() -> None:
    assert where(steps(dict.fromkeys(RECORDED), due={}, now=NOW)) is None
    assert where(steps({}, due={}, now=NOW)) is Stage.NEED


@given(st.sets(st.sampled_from(Stage)))
def test_stage_without_rows_is_never_done(done: set[Stage]) -> None:
    found = standings(*done)

    assert list(found) == list(Stage)
    assert {found[stage] for stage in Stage if stage not in RECORDED} == {Standing.NOT_RECORDED}
