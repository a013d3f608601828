"""Do the facts add up to what happened, whatever their order, and never to more?"""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.outcomes.facts import Fact, FactKind, standing
from redthread.domain.outcomes.track import Measure, track
from tests.domain.outcomes.facts import DAY, fact, taken_back


def values(*facts: Fact) -> dict[Measure, tuple[Decimal, int | None]]:
    return {figure.measure: (figure.value, figure.of) for figure in track(facts)}


def test_track_of_nothing_has_no_figure() -> None:
    assert track([]) == ()


def test_used_counts_purchases_and_not_requirements() -> None:
    facts = [
        fact(FactKind.TENDERED, purchase=1),
        fact(FactKind.TENDERED, purchase=1),
        fact(FactKind.TENDERED, purchase=2),
    ]

    assert values(*facts) == {Measure.USED: (Decimal(2), None)}


def test_figure_tells_its_sample_and_its_time() -> None:
    later = replace(fact(FactKind.TENDERED, purchase=2, authority=2), at=datetime(2027, 5, 1, tzinfo=UTC))

    (used,) = track([later, fact(FactKind.TENDERED)])

    assert (used.purchases, used.authorities, used.first, used.last) == (2, 2, DAY.date(), date(2027, 5, 1))


def test_offers_are_the_median_over_purchases_with_the_most_of_the_lots() -> None:
    lots = [fact(FactKind.OFFERS, purchase=1, value=each) for each in (2, 6, 3)]
    others = [fact(FactKind.OFFERS, purchase=number, value=value) for number, value in ((2, 1), (3, 3), (4, 5))]

    assert values(*lots, *others) == {Measure.OFFERS: (Decimal(4), None)}


def test_silence_is_neither_met_nor_not_met() -> None:
    answers = [fact(FactKind.ANSWERED, value=each) for each in (1, 1, 0)]

    assert values(*answers) == {Measure.ANSWERED: (Decimal(3), None), Measure.MET: (Decimal(2), 3)}


def test_nobody_looked_is_no_finding_of_zero() -> None:
    assert values(fact(FactKind.AWARDED)) == {Measure.CLAUSES: (Decimal(1), None)}


def test_a_check_makes_every_severity_known() -> None:
    assert values(fact(FactKind.CHECKED), fact(FactKind.FOUND, value=3)) == {
        Measure.CHECKED: (Decimal(1), None),
        Measure.CRITICAL: (Decimal(1), None),
        Measure.MAJOR: (Decimal(0), None),
        Measure.MINOR: (Decimal(0), None),
        Measure.REMARKS: (Decimal(0), None),
    }


def test_finding_without_a_check_is_told_and_the_others_stay_unknown() -> None:
    assert values(fact(FactKind.FOUND, value=2)) == {Measure.MAJOR: (Decimal(1), None)}


def test_open_action_is_neither_in_time_nor_late() -> None:
    agreed = [fact(FactKind.ACTION_DUE, subject=each) for each in "abc"]
    closed = [fact(FactKind.ACTION_CLOSED, subject="a", value=1), fact(FactKind.ACTION_CLOSED, subject="b", value=0)]

    assert values(*agreed, *closed) == {Measure.IN_TIME: (Decimal(1), 2), Measure.OPEN: (Decimal(1), 3)}


def test_action_that_was_opened_again_and_closed_late_is_late() -> None:
    first = fact(FactKind.ACTION_CLOSED, subject="a", value=1)
    second = replace(first, value=Decimal(0), number=2)

    assert values(first, taken_back(first), second) == {Measure.IN_TIME: (Decimal(0), 1)}


def test_people_remedied_are_added_up() -> None:
    assert values(fact(FactKind.REMEDY, value=10), fact(FactKind.REMEDY, value=7)) == {
        Measure.REMEDIED: (Decimal(17), None)
    }


def test_fact_that_was_taken_back_does_not_count() -> None:
    written = fact(FactKind.RATED, value=1)

    assert standing([taken_back(written), written]) == []


def test_taking_back_another_subject_changes_nothing() -> None:
    written = fact(FactKind.RATED, value=1)

    assert standing([written, taken_back(fact(FactKind.RATED, value=1))]) == [written]


LINES = st.lists(
    st.builds(
        fact,
        kind=st.sampled_from(FactKind),
        purchase=st.integers(1, 4),
        authority=st.integers(1, 3),
        value=st.integers(0, 3),
        subject=st.sampled_from("abcdef"),
    ),
    max_size=25,
    unique_by=lambda line: (line.kind, line.subject),
)


@given(LINES, st.data())
def test_track_is_the_same_in_every_order(lines: list[Fact], data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(lines), unique=True)) if lines else []
    story = [*lines, *map(taken_back, some)]

    shuffled = data.draw(st.permutations(story))

    assert track(shuffled) == track(story) == track([line for line in lines if line not in some])


@given(LINES)
def test_share_is_never_more_than_its_whole(lines: list[Fact]) -> None:
    assert [figure for figure in track(lines) if figure.of is not None and not 0 <= figure.value <= figure.of] == []
