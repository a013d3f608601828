"""Is every reason of a rating said in every language, with the values that it went by?"""

from decimal import Decimal

import pytest

from redthread.domain.contract.rating import REASONS, rate
from redthread.domain.criteria.indicator import Direction
from redthread.words import LANGUAGES
from redthread.words.contract import RATINGS, TARGETS, rating_sentence, target_reason


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence(language: str) -> None:
    assert set(RATINGS[language]) == set(REASONS)
    assert set(TARGETS[language]) == set(TARGETS["en"])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "87.5 against a target of at least 90: missed by at most 10 % of the target."),
        ("nb", "87,5 mot et mål på minst 90: bommet med høyst 10 % av målet."),
    ],
)
def test_sentence_names_what_the_rule_went_by(language: str, said: str) -> None:
    rated = rate(
        value=Decimal("87.5"), target=Decimal("90.00"), direction=Direction.AT_LEAST, nearly_within=Decimal("10.00")
    )
    kept = {"version": "1", "reason": rated.reason, **{name: str(value) for name, value in rated.values.items()}}

    assert rating_sentence(kept, language) == said


def test_own_words_of_a_target_stay_as_they_are() -> None:
    assert target_reason("as-offered", "nl") == "Zoals aangeboden"
    assert target_reason("Agreed at the meeting.", "nl") == "Agreed at the meeting."
