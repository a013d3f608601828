"""Does a text that may identify somebody raise the question, quickly, and without a verdict?"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.errors import DomainError
from redthread.domain.followup.story import Hint, HintKind, hints, require_answered
from redthread.domain.followup.terms import StoryAnswer, StoryQuestion

UNMENTIONED = dict.fromkeys(StoryQuestion, StoryAnswer.NOT_MENTIONED)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("We spoke with Mr. Tanaka.", "name", "Mr. Tanaka"),
        ("Señora Paz said so.", "name", "Señora Paz"),
        ("Call +86 755 1234 5678 at once.", "phone", "+86 755 1234 5678"),
        ("Write to a.worker@mail.example.org", "email", "a.worker@mail.example.org"),
        ("Her passport no. EG1234567 was kept.", "paper", "passport no. EG1234567"),
        ("badge 40213 was taken", "paper", "badge 40213"),
        ("It happens on the night shift.", "shift", "night shift"),
        ("Ho diuen al torn de nit.", "shift", "torn de nit"),
        ("På nattskiftet er det verre.", "shift", "nattskiftet"),
        ("Only in building B4 and there.", "building", "building B4"),
        ("line 12 is locked", "building", "line 12"),
        ("on 14 March there was a fire", "date", "14 March"),
        ("2026-03-14 was the day", "date", "2026-03-14"),
        ("the 3rd of May", "date", "3rd of May"),
        ("three Nepali workers paid", "nationality", "three Nepali"),
        ("los dos trabajadores: 4 young Vietnamese", "nationality", "4 young Vietnamese"),
    ],
)
def test_words_that_may_identify_somebody_are_found(text: str, kind: str, words: str) -> None:
    assert Hint(HintKind(kind), words) in hints(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Workers paid recruitment fees to an agency before they came, and nobody paid them back.",
        "Overtime passed 60 hours in most weeks of the quarter.",
        "The workers' own union was refused a room.",
        "Two of ten exits were locked while people worked.",
    ],
)
def test_words_about_all_workers_raise_no_question(text: str) -> None:
    assert hints(text) == ()


def test_each_is_told_once_in_the_order_of_kinds() -> None:
    text = "night shift in hall 3, night shift, Ms Wu"

    assert [each.kind.value for each in hints(text)] == ["name", "shift", "building"]


@pytest.mark.parametrize(
    "repeated", ["1 ", "+1-", "a@a.", "Mr ", "3 a ", "passport ", "shift ", "12.1", "no. ", "\u00e9"]
)
def test_text_made_to_be_slow_is_read_in_bounded_time(repeated: str) -> None:
    begun = time.perf_counter()

    hints(repeated * 200_000)

    assert time.perf_counter() - begun < 1


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_hint_stands_in_it(text: str) -> None:
    plain = " ".join(text.split())

    assert all(" ".join(each.words.split()) in plain for each in hints(text))


def test_check_that_says_not_mentioned_where_it_is_is_refused() -> None:
    with pytest.raises(DomainError, match="story-mentions") as refused:
        require_answered("On the night shift doors are locked.", answers=UNMENTIONED)

    assert (refused.value.field, refused.value.context["words"]) == ("shift", "night shift")


@pytest.mark.parametrize("answer", [StoryAnswer.TOO_MANY_TO_TELL, StoryAnswer.IDENTIFIES])
def test_check_that_answers_the_hint_stands(answer: StoryAnswer) -> None:
    require_answered("On the night shift doors are locked.", answers={**UNMENTIONED, StoryQuestion.SHIFT: answer})


def test_word_that_points_at_a_person_has_to_be_looked_at() -> None:
    with pytest.raises(DomainError, match="story-names-unseen"):
        require_answered("Ms Wu was dismissed.", answers=UNMENTIONED)

    require_answered("Ms Wu was dismissed.", answers=UNMENTIONED, names_seen=("Ms Wu",))
