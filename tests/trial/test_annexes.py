"""Is a document that was not made for the reader read as a jurist reads it, at least as well as it was once?

The floors are what was measured, rounded down: an improvement raises them, a step back fails. The
held-out annexes were written after the reader and the rules, and nothing was changed for them when
their floor was first set.
"""

from pathlib import Path

import pytest

from tests.trial.annexes import HELD_OUT, KNOWN, Score, expected, scores, total

FLOORS = [
    # folder, requirements found, stages right, faults found; invented and made up at most
    (KNOWN, 0.95, 0.95, 0.90, 0.05, 0.05),
    (HELD_OUT, 0.65, 0.80, 0.40, 0.10, 0.20),
]


def test_the_trial_has_ten_annexes_in_six_languages_at_least() -> None:
    languages = {truth["language"] for truth in expected(KNOWN).values()}

    assert len(expected(KNOWN)) >= 10
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
