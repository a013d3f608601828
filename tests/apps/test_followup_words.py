"""Has every code of follow-up its words, in each language?"""

from enum import StrEnum

import pytest

from redthread.domain.followup.release import Reason, ReasonCode, Sight
from redthread.domain.followup.states import FindingState
from redthread.domain.followup.story import HintKind
from redthread.domain.followup.terms import Audience
from redthread.words import LANGUAGES
from redthread.words.followup import followup_name, followup_tables, quarter_words, reason_sentence

LISTS: dict[str, type[StrEnum]] = {"finding-state": FindingState, "hint": HintKind, "release-reason": ReasonCode}


@pytest.mark.parametrize("table", sorted(LISTS))
def test_table_names_every_code_and_no_other(table: str) -> None:
    assert set(followup_tables()[table]) == {each.value for each in LISTS[table]}


def test_every_sight_but_the_words_themselves_is_explained() -> None:
    assert set(followup_tables()["sight"]) == {each.value for each in Sight} - {"words"}


def test_every_row_is_written_in_each_language() -> None:
    rows = [row for table in followup_tables().values() for row in table.values()]

    assert {len(row) for row in rows} == {len(LANGUAGES)}
    assert all(text.strip() for row in rows for text in row)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_is_a_sentence_without_a_blank(code: ReasonCode, language: str) -> None:
    sentence = reason_sentence(Reason(code, Audience.BRAND), language)

    assert (sentence[-1], "{" in sentence) == (".", False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_quarter_says_its_year(language: str) -> None:
    assert "2026" in quarter_words(2026, 3, language)


def test_code_of_a_list_of_the_domain_is_named_too() -> None:
    assert followup_name("finding-severity", "major", "nb") == "Alvorlig"
    with pytest.raises(KeyError):
        followup_name("no-such-table", "x", "en")
