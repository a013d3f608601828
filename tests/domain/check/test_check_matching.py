"""Are terms found in a text whatever its case, accents, quotes and line breaks, and in time that grows with it?"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.check.matching import fold, found, has, sentences, without
from redthread.domain.check.terms import LANGUAGES, vocabulary
from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words


@pytest.mark.parametrize(
    ("term", "text", "hits"),
    [
        ("policy", "A CSR Policy.", ("Policy",)),
        ("policy", "policymaker", ()),
        ("polic*", "policies and policy", ("policies", "policy")),
        ("*policy", "Vår miljöpolicy gäller", ("miljöpolicy",)),
        ("política de", "POLITICA DE compras", ("POLITICA DE",)),
        ("política de", "poli\u0301tica de", ("política de",)),
        ("pla d'igualtat", "Pla d’igualtat", ("Pla d’igualtat",)),
        ("co-operate", "co–operate", ("co–operate",)),
        ("code of conduct", "code\nof   conduct", ("code of conduct",)),
        ("code of conduct", "code of con\u00adduct", ("code of con\u00adduct",)),
        ("within ... day*", "within 14 working days of", ("within 14 working days",)),
        ("within ... day*", "within a month. Some days later", ()),
        ("gefährlich*", "GEFAEHRLICH", ()),
        ("strasse", "STRASSE Straße", ("STRASSE", "Straße")),
        ("code", "code code CODE", ("code", "CODE")),
        ("co2-prestatieladder", "CO2-Prestatieladder", ("CO2-Prestatieladder",)),
        ("{days}", "within {days} days", ("{days}",)),
        ("a.b", "axb", ()),
    ],
)
def test_found(term: str, text: str, hits: tuple[str, ...]) -> None:
    assert found((term,), text) == hits


def test_longest_term_is_told() -> None:
    assert found(("or", "or equivalent", "equivalent"), "TCO or equivalent") == ("or equivalent",)


def test_no_terms_find_nothing() -> None:
    assert (found((), "text"), has((), "text"), without((), "Text")) == ((), False, "text")


def test_without_blanks_what_matches() -> None:
    assert has(("policy",), without(("insurance polic*",), "An insurance policy")) is False


@given(st.text())
def test_fold_of_a_fold_is_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=200))
def test_any_text_is_searched_without_an_error(text: str) -> None:
    language = vocabulary("nb")
    assert language is not None

    assert has(language.policy, text) == bool(found(language.policy, text))


def test_sentences_are_cut_at_stops_and_blank_lines_not_at_abbreviations() -> None:
    assert sentences("As in art. 67(3). The goods\nare made well.\n\nnew part; Next") == (
        "As in art. 67(3).",
        "The goods\nare made well.",
        "new part;",
        "Next",
    )


def test_terms_are_read_over_lines_and_once() -> None:
    assert terms("a b; c\n   d;; a  b ;") == ("a b", "c d")


def test_pairs_and_words() -> None:
    assert (pairs(("a", "b"), ("x",)), words(" a\n b ")) == (("a x", "b x"), frozenset({"a", "b"}))


def lists_of(language: Vocabulary) -> list[tuple[str, ...]]:
    values = [getattr(language, name) for name in language.__slots__]
    return [value for value in values if isinstance(value, tuple)]


@pytest.mark.parametrize(
    "shape", ["a" * 200_000, "within " * 30_000, "equivalent " * 20_000, "d' " * 60_000, "ø\n" * 90_000]
)
def test_hostile_text_is_searched_in_time_that_grows_with_its_length(shape: str) -> None:
    """Ten times the text may take some thirty times as long; a catastrophic pattern takes thousands."""
    language = vocabulary("en")
    assert language is not None

    def seconds(text: str) -> float:
        start = time.perf_counter()
        for each in lists_of(language):
            found(each, text)
        return time.perf_counter() - start

    seconds("warm up")
    short, long = seconds(shape[: len(shape) // 10]), seconds(shape)

    assert long < 30 * short + 0.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_finds_itself(language: str) -> None:
    held = vocabulary(language)
    assert held is not None
    every = [term for each in lists_of(held) for term in each] + [
        term for each in held.topics.values() for term in each
    ]

    spoken = [(term, term.replace("...", "x").replace("*", "x").replace("#", "1")) for term in every]

    assert [term for term, text in spoken if not has((term,), f"({text.strip()})")] == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_words_are_cut_from_the_text_at_their_own_places(text: str) -> None:
    """Whatever characters stand around it, and however many they become when folded."""
    assert found(("policy",), f"{text} Policy {text}")[:1] == ("Policy",) or has(("policy",), text)
