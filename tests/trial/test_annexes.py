"""Is a document that was not made for the reader read as a jurist reads it, at least as well as it was once?

The floors are what was measured, rounded down: an improvement raises them, a step back fails.
"""

import pytest

from tests.trial.annexes import Score, expected, scores, total


@pytest.fixture(scope="module")
def found() -> dict[str, Score]:
    return {each.name: each for each in scores()}


def test_the_trial_has_ten_annexes_in_six_languages_at_least(found: dict[str, Score]) -> None:
    languages = {truth["language"] for truth in expected().values()}

    assert len(found) >= 10
    assert languages >= {"en", "es", "ca", "nl", "nb", "sv"}


def test_requirements_are_found_and_few_are_invented(found: dict[str, Score]) -> None:
    together = total(list(found.values()))

    assert together.found / together.wanted >= 0.80
    assert together.invented / together.wanted <= 0.10


def test_stages_are_right_where_a_requirement_is_found(found: dict[str, Score]) -> None:
    together = total(list(found.values()))

    assert together.staged / together.found >= 0.90


def test_faults_are_found_more_often_than_made_up(found: dict[str, Score]) -> None:
    together = total(list(found.values()))

    assert together.hits / together.faults >= 0.60
    assert together.made_up / together.found <= 0.25


def test_no_annex_is_read_as_nothing(found: dict[str, Score]) -> None:
    assert [each.name for each in found.values() if each.found == 0] == []
