"""Are the same records found on both databases, whatever was typed?"""

import threading
from typing import Any

import pytest

from redthread.apps.search.models import SearchEntry
from redthread.apps.search.selectors import LONGEST_QUERY, search
from redthread.apps.search.services import index_drop, index_put
from redthread.apps.search.stems import ALGORITHMS, fold, forms, stems_of

pytestmark = pytest.mark.django_db


def put(public_id: str, *, title: str = "", text: str = "", language: str = "en", kind: str = "thing") -> None:
    index_put(kind=kind, public_id=public_id, language=language, title=title, text=text)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Lønn på Åre", "lonn pa are"),
        ("Straße GROSSE", "strasse grosse"),
        ("Ærlig œuvre", "aerlig oeuvre"),
        ("càrrega Ñ ü ł", "carrega n u l"),
        ("ﬁnding Ⅳ", "finding iv"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_fold_without_case_and_accents(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("language", "indexed", "asked"),
    [
        ("en", "audited sites", "audit site"),
        ("nb", "arbeidernes lønninger", "arbeider lonn"),
        ("nb", "kjeden", "kjede"),
        ("sv", "leverantörernas löner", "leverantor lön"),
        ("es", "contrataciones de trabajadores", "contratación trabajador"),
        ("es", "contratación", "contratacion"),
        ("ca", "condicions dels treballadors", "condició treballador"),
        ("nl", "leveranciers en lonen", "leverancier loon"),
        ("de", "die Löhne der Straße", "lohn strasse"),
        ("fr", "les salariés déclarés", "salarié déclaré"),
        ("da", "arbejdernes løn", "arbejder løn"),
        ("xx", "Unbekannte Wörter", "worter unbekannte"),
    ],
)
def test_search_inflected_and_unaccented_words_are_found(language: str, indexed: str, asked: str) -> None:
    put("a", text=indexed, language=language)

    assert search("thing", query=asked, language=language) == ["a"]


def test_search_wants_every_word() -> None:
    put("both", text="child labour in mines")
    put("one", text="child care")

    assert search("thing", query="labour child") == ["both"]
    assert search("thing", query="child smelter") == []


def test_search_title_before_text_before_part_of_a_word() -> None:
    put("part", title="A", text="koboltgruver", language="nb")
    put("text", title="B", text="om kobolt", language="nb")
    put("title", title="Kobolt fra gruver", text="", language="nb")

    assert search("thing", query="kobolt") == ["title", "text", "part"]


def test_search_equal_hits_stand_by_title_then_id() -> None:
    for public_id, title in (("b", "Åre site"), ("a", "Åre site"), ("c", "Zinc site"), ("d", "are site")):
        put(public_id, title=title)

    assert search("thing", query="site") == ["a", "b", "d", "c"]


def test_search_short_words_are_no_parts_of_others() -> None:
    put("a", text="wages")

    assert search("thing", query="age") == []


def test_search_each_language_by_its_own_rules() -> None:
    put("a", text="findings", language="en")
    put("a", text="hallazgos", language="es")
    put("b", text="hallazgo", language="es")

    assert search("thing", query="hallazgos") == ["a", "b"]
    assert search("thing", query="hallazgos", language="en") == []


def test_search_other_kinds_are_not_looked_at() -> None:
    put("a", text="site", kind="other")

    assert search("thing", query="site") == []


def test_index_put_again_replaces_and_drop_removes() -> None:
    put("a", text="copper")
    put("a", text="tin")
    put("a", text="estaño", language="es")

    assert search("thing", query="copper") == []
    assert search("thing", query="tin") == ["a"]

    index_drop(kind="thing", public_id="a")

    assert not SearchEntry.objects.exists()
    index_drop(kind="thing", public_id="a")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "   ",
        "%",
        "_",
        "\\",
        "%%%",
        "a%",
        "\x00",
        "(a+)+$",
        "(",
        "[[:alpha:]]*",
        "'; DROP TABLE x --",
        "\ud800",
        "…",
    ],
)
def test_search_signs_find_nothing_and_break_nothing(query: str) -> None:
    put("a", title="Tin", text="tin and tantalum 50 %")

    assert search("thing", query=query) == []


def test_search_percent_and_underscore_are_no_patterns() -> None:
    put("a", text="tantalum")

    assert search("thing", query="tan%um") == []
    assert search("thing", query="tantal_m") == []


def test_search_looks_at_the_first_characters_only() -> None:
    put("a", text="tin")

    query = "tin" + " " * LONGEST_QUERY + "copper" * 200_000

    assert search("thing", query=query) == ["a"]


def test_search_costs_two_queries_whatever_the_number_of_rows(query_count: Any) -> None:
    put("a", text="tin")
    one = query_count(lambda: search("thing", query="tin"))
    put("b", text="tin")
    put("c", text="tin")

    assert (one, query_count(lambda: search("thing", query="tin"))) == (2, 2)


@pytest.mark.parametrize("language", ALGORITHMS)
def test_forms_of_a_word_are_letters_only(language: str) -> None:
    assert [form for form in forms("contratación", language) if not form.isalnum()] == []


def test_stems_in_several_threads_are_those_of_one() -> None:
    words = "trabajadores contrataciones condiciones salarios jornadas horarios sindicatos"
    alone = stems_of(words, "es")
    seen: list[dict[str, None]] = []

    def stem() -> None:
        seen.extend(stems_of(words, "es") for _ in range(50))

    threads = [threading.Thread(target=stem) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert seen == [alone] * 200
