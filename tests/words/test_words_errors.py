"""Has every refusal that the source raises an English sentence, and do sentences never fail?"""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from hypothesis import given
from hypothesis import strategies as st

import redthread
from redthread.api.refusals import CODES as STATUS_CODES
from redthread.api.unfitting import ALL_CODES as SHAPE_CODES
from redthread.domain.errors import DomainError
from redthread.standards.eforms.codes import REFUSED_ROOTS
from redthread.words import LANGUAGES
from redthread.words.errors import _SENTENCES, codes, error_sentence

SOURCE = Path(redthread.__file__).parent
ENGLISH = sorted((SOURCE / "words" / "errors").glob("en*.py"))
BLANKS = re.compile(r"\{(\w+)\}")


def raised() -> Iterator[tuple[str, frozenset[str]]]:
    """(code, names of its values) of every ``DomainError("code", …)`` in the source."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "DomainError" and node.args:
                named = frozenset(keyword.arg or "**" for keyword in node.keywords)
                yield from ((code, named) for code in literals(node.args[0]))


def literals(node: ast.expr) -> list[str]:
    """The code itself, or both codes of a choice between two."""
    choices = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    return [each.value for each in choices if isinstance(each, ast.Constant) and isinstance(each.value, str)]


RAISED = list(raised())
IN_TABLES = {*REFUSED_ROOTS.values(), *STATUS_CODES.values(), *SHAPE_CODES, "package-refused"}
"""Codes that stand in a table and not at a ``raise``."""


def test_source_is_searched() -> None:
    assert "not-found" in {code for code, _ in RAISED}


def test_every_code_has_an_english_sentence() -> None:
    assert {code for code, _ in RAISED} | IN_TABLES <= codes("en")


def test_no_code_has_two_english_sentences() -> None:
    """The tables of the stages are put together: a code that stands in two of them would lose one of its sentences."""
    tables = [importlib.import_module(f"redthread.words.errors.{each.stem}") for each in ENGLISH if each.stem != "en"]
    own = ast.parse((SOURCE / "words" / "errors" / "en.py").read_text(encoding="utf-8"))
    here = [key.value for node in ast.walk(own) if isinstance(node, ast.Dict) for key in node.keys if is_text(key)]
    every = [*here, *(code for table in tables for code in table.SENTENCES)]

    assert sorted({code for code in every if every.count(code) > 1}) == []


def is_text(key: ast.expr | None) -> TypeGuard[ast.Constant]:
    return isinstance(key, ast.Constant) and isinstance(key.value, str)


def test_no_sentence_is_left_over() -> None:
    assert codes("en") - {code for code, _ in RAISED} - IN_TABLES == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_has_a_sentence_that_english_lacks(language: str) -> None:
    assert codes(language) - codes("en") == set()


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_translations_ask_for_the_values_of_the_english_sentence(language: str) -> None:
    for code, text in _SENTENCES[language].items():
        assert set(BLANKS.findall(text)) == set(BLANKS.findall(_SENTENCES["en"][code])), code


def test_sentences_ask_only_for_values_that_some_refusal_carries() -> None:
    carried: dict[str, set[str]] = {}
    for code, named in RAISED:
        carried.setdefault(code, {"field"}).update(named)

    missing = {
        code: asked
        for code, text in _SENTENCES["en"].items()
        if code in carried and "**" not in carried[code] and (asked := set(BLANKS.findall(text)) - carried[code])
    }

    assert missing == {}


def test_sizes_are_told_in_megabytes() -> None:
    error = DomainError("document-too-large", limit_bytes=10_000_000)

    assert error_sentence(error, "sv") == "Dokumentet är för stort: högst 10 MB läses."


def test_language_without_a_sentence_of_its_own_gives_the_english_one() -> None:
    error = DomainError("archive-damaged", name="sdk.zip")

    assert error_sentence(error, "ca") == "sdk.zip is damaged. Download it again."


def test_code_without_a_sentence_shows_itself() -> None:
    assert error_sentence(DomainError("brand-new", a=1), "en") == "brand-new(a=1)"


def test_value_that_is_missing_leaves_a_gap() -> None:
    assert error_sentence(DomainError("archive-damaged"), "en") == "… is damaged. Download it again."


@given(st.sampled_from(sorted(codes("en"))), st.sampled_from(LANGUAGES), st.text(), st.text())
def test_sentence_never_fails_whatever_the_values(code: str, language: str, name: str, value: str) -> None:
    told = error_sentence(DomainError(code, field=value, name=name, title=value, text=name, value=value), language)

    assert told
