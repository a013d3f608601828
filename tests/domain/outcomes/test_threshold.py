"""Is a figure told where it may be, and are *not checked*, *not recorded* and *no finding* three things?"""

from decimal import Decimal

import pytest

from redthread.domain.outcomes.facts import FactKind
from redthread.domain.outcomes.threshold import ShownFigure, Standing, is_withheld, track_shown
from redthread.domain.outcomes.track import SEVERITIES, Figure, Measure, track
from tests.domain.outcomes.facts import fact, figure


def shown(*figures: Figure, measure: Measure) -> ShownFigure:
    return next(each for each in track_shown(figures) if each.measure is measure)


@pytest.mark.parametrize(
    ("purchases", "authorities", "is_hidden"),
    [(5, 3, False), (4, 3, True), (5, 2, True), (0, 0, True), (4, 2, True), (50, 2, True), (6, 4, False)],
)
def test_threshold_is_five_purchases_of_three_authorities(purchases: int, authorities: int, is_hidden: bool) -> None:
    assert is_withheld(figure(Measure.USED, purchases=purchases, authorities=authorities)) is is_hidden


@pytest.mark.parametrize(("people", "is_hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_few_people_are_withheld_in_any_sample(people: int, is_hidden: bool) -> None:
    assert is_withheld(figure(Measure.REMEDIED, value=people, purchases=50, authorities=30)) is is_hidden


def test_withheld_figure_tells_neither_value_nor_sample() -> None:
    told = shown(figure(Measure.USED, purchases=4), measure=Measure.USED)

    assert told == ShownFigure(Measure.USED, Standing.WITHHELD)
    assert not told.is_known


def test_figure_of_enough_purchases_is_told_with_its_sample() -> None:
    told = shown(figure(Measure.MET, value=4, of=9), measure=Measure.MET)

    assert (told.standing, told.value, told.of, told.purchases, told.authorities) == (
        Standing.SHOWN,
        Decimal(4),
        9,
        5,
        3,
    )


def test_every_measure_is_answered_where_nothing_is_recorded() -> None:
    assert track_shown(()) == tuple(ShownFigure(measure, Standing.NOT_RECORDED) for measure in Measure)


def test_clause_that_nobody_looked_at_is_not_checked_and_the_rest_not_recorded() -> None:
    told = track_shown((figure(Measure.CLAUSES),))

    not_checked = {each.measure for each in told if each.standing is Standing.NOT_CHECKED}
    assert not_checked == {Measure.CHECKED, *SEVERITIES}


def test_no_finding_is_said_only_where_enough_looked() -> None:
    looked = [fact(FactKind.CHECKED, purchase=number, authority=number % 3) for number in range(5)]

    enough, too_few = track(looked), track(looked[:4])

    assert shown(*enough, measure=Measure.CRITICAL).standing is Standing.NO_FINDING
    assert shown(*too_few, measure=Measure.CRITICAL).standing is Standing.WITHHELD


def test_finding_that_was_found_is_told_with_its_number() -> None:
    told = shown(figure(Measure.CRITICAL, value=2), measure=Measure.CRITICAL)

    assert (told.standing, told.value) == (Standing.SHOWN, Decimal(2))


def test_zero_of_anything_else_is_no_finding_of_none() -> None:
    assert shown(figure(Measure.MET, value=0, of=9), measure=Measure.MET).standing is Standing.SHOWN


def test_version_is_withheld_while_another_has_to_be() -> None:
    """All versions: eight. This one: five. Whoever may read both knows that the other has three."""
    own, other = (figure(Measure.USED),), (figure(Measure.USED, value=3, purchases=3),)

    told = {each.measure: each.standing for each in track_shown(own, parts=[other])}

    assert told[Measure.USED] is Standing.WITHHELD


def test_version_is_told_where_the_others_may_be_too() -> None:
    own, other = (figure(Measure.USED),), (figure(Measure.USED, value=6), figure(Measure.MET, purchases=1))

    assert track_shown(own, parts=[other])[0].value == Decimal(7)
