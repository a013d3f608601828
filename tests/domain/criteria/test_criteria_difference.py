"""Does the difference show what was changed, and lose no word of either text?"""

from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.criteria.difference import Change, Run, difference, is_changed

SENTENCES = st.lists(st.sampled_from(["the", "supplier", "shall", "{days}", "days,", "30", "\n", "née"]), max_size=30)


def joined(runs: tuple[Run, ...], *kept: Change) -> str:
    return "".join(run.text for run in runs if run.change in kept)


def test_difference_of_a_replaced_word_shows_the_old_before_the_new() -> None:
    runs = difference("within 30 days", "within 60 days")

    assert runs == (
        Run(Change.EQUAL, "within "),
        Run(Change.REMOVED, "30"),
        Run(Change.ADDED, "60"),
        Run(Change.EQUAL, " days"),
    )


def test_difference_of_equal_texts_is_one_run() -> None:
    assert difference("same", "same") == (Run(Change.EQUAL, "same"),)


def test_difference_of_empty_texts_is_nothing() -> None:
    assert difference("", "") == ()


def test_text_with_other_white_space_is_not_changed() -> None:
    assert not is_changed("a  sentence\n", "a sentence")
    assert is_changed("a sentence", "another sentence")


@given(SENTENCES, SENTENCES)
def test_runs_joined_are_the_two_texts(before: list[str], after: list[str]) -> None:
    runs = difference(" ".join(before), " ".join(after))

    assert joined(runs, Change.EQUAL, Change.REMOVED) == " ".join(before)
    assert joined(runs, Change.EQUAL, Change.ADDED) == " ".join(after)


@given(st.text(), st.text())
def test_runs_of_any_characters_joined_are_the_two_texts(before: str, after: str) -> None:
    runs = difference(before, after)

    assert joined(runs, Change.EQUAL, Change.REMOVED) == before
    assert joined(runs, Change.EQUAL, Change.ADDED) == after
