"""Is a document that was not made for the reader read as a jurist reads it, at least as well as it was once?

The floors are what was measured, rounded down: an improvement raises them, a step back fails.
"""

from pathlib import Path

import pytest

from tests.trial.annexes import FIRST, SECOND, THIRD, Score, expected, scores, total

FLOORS = [
    # folder, requirements found, stages right, faults found; invented and made up at most
    (FIRST, 0.99, 0.99, 0.95, 0.01, 0.03),
    (SECOND, 0.99, 0.99, 0.95, 0.01, 0.08),
    (THIRD, 0.95, 0.75, 0.85, 0.03, 0.05),
]


def test_the_trial_has_ten_annexes_in_six_languages_at_least() -> None:
    languages = {truth["language"] for truth in expected(FIRST).values()}

    assert len(expected(FIRST)) >= 10
    assert languages >= {"en", "es", "ca", "nl", "nb", "sv"}


@pytest.mark.parametrize(("folder", "found", "staged", "hits", "invented", "made_up"), FLOORS)
def test_annexes_are_read_as_well_as_before(
    folder: Path, found: float, staged: float, hits: float, invented: float, made_up: float
) -> None:
    each: list[Score] = scores(folder)
    together = total(each)

    assert [one.name for one in each if one.found == 0] == []
    assert together.found / together.wanted >= found
    assert together.staged / together.found >= staged
    assert together.hits / together.faults >= hits
    assert together.invented / together.wanted <= invented
    assert together.made_up / together.found <= made_up
