"""Are case studies loaded once, changed when they say something else, and read by everybody as they are?"""

import html
import re
from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from redthread.apps.accounts.actor import VISITOR
from redthread.apps.library.permissions import PROGRAM
from redthread.apps.library.services import package_load
from redthread.apps.outcomes.models import CaseFact, CaseStudy
from redthread.apps.outcomes.selectors import case_get, cases_list, track_record_of
from redthread.apps.outcomes.services import cases_load
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.cases import CaseMark, CaseStatement, CaseTopic
from redthread.domain.outcomes.cases import CaseStudy as CaseValue
from redthread.domain.outcomes.threshold import Standing
from redthread.domain.values import Text
from redthread.standards.cases import shipped_cases
from tests.factories.library import small_package

pytestmark = pytest.mark.django_db


def a_case(slug: str = "a-case", *, criteria: tuple[str, ...] = (), title: str = "A case") -> CaseValue:
    """One statement that is known, one that is not; the rest is left out."""
    source = ("A page", "https://example.org/page")
    known = CaseStatement(CaseTopic.BOUGHT, CaseMark.READ, Text.of("Laptops.", "en"), (source,), criteria)
    unknown = CaseStatement(CaseTopic.VALUE, CaseMark.UNKNOWN, Text.of("The price of each", "en"))
    return CaseValue(slug, 1, Text.of(title, "en"), "An authority", "NO", (known, unknown))


def load(*cases: CaseValue) -> int:
    return cases_load(cases, actor=PROGRAM)


def words(address: str, language: str = "en") -> str:
    browser = Client()
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    answer = browser.get(address)
    assert answer.status_code == 200
    main = answer.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def test_case_comes_back_as_it_was_loaded() -> None:
    load(a_case())

    assert case_get(slug="a-case") == a_case()


def test_loading_the_same_again_changes_nothing() -> None:
    first = load(*shipped_cases())
    rows = list(CaseFact.objects.values_list("pk", flat=True))

    assert (first, load(*shipped_cases()), list(CaseFact.objects.values_list("pk", flat=True))) == (5, 0, rows)


def test_case_that_says_something_else_replaces_the_earlier_one_and_leaves_the_others() -> None:
    load(a_case(), a_case("another"))

    changed = load(replace(a_case(), statements=a_case().statements[:1]))

    assert (changed, len(case_get(slug="a-case").statements), len(case_get(slug="another").statements)) == (1, 1, 2)


def test_loading_is_for_the_program_alone() -> None:
    with pytest.raises(DomainError, match="not-allowed"):
        cases_load([a_case()], actor=VISITOR)
    assert not CaseStudy.objects.exists()


def test_case_that_there_is_not_is_not_found() -> None:
    assert {Client().get(address).status_code for address in ("/cases/nowhere/", "/cases/nowhere/pdf/")} == {404}


def test_list_without_cases_says_so() -> None:
    assert "No case studies yet" in words("/cases/")


def test_list_tells_how_much_is_known_of_each() -> None:
    load(a_case())

    assert "A case An authority · NO Something is known of 1 of the 11 topics." in words("/cases/")


def test_list_costs_the_same_for_one_and_three(query_count: Any) -> None:
    load(a_case())
    one = query_count(lambda: Client().get("/cases/"))
    load(a_case("b"), a_case("c"))

    assert query_count(lambda: Client().get("/cases/")) == one
    assert query_count(cases_list) == 2


def test_page_tells_statement_mark_source_and_what_is_unknown() -> None:
    load(a_case())

    assert (
        "What was bought Laptops. Read in the cited source A page Value Unknown: The price of each Sources A page"
        in words("/cases/a-case/")
    )


def test_source_is_a_link_that_hands_nothing_on() -> None:
    load(a_case())

    page = Client().get("/cases/a-case/").content.decode()

    assert '<a class="ds-link" rel="noopener noreferrer" href="https://example.org/page">A page</a>' in page


def test_criterion_of_the_library_is_linked_and_one_that_is_not_there_is_left_out() -> None:
    package_load(small_package())
    load(a_case(criteria=("small-package/CLA-01", "nowhere/X-1")))

    page = Client().get("/cases/a-case/").content.decode()

    assert (page.count('href="/library/small-package/CLA-01/"'), "nowhere" in page) == (1, False)


def test_text_that_looks_like_markup_stays_text() -> None:
    load(a_case(title="<script>alert(1)</script>"))

    assert "<script>alert(1)</script>" not in Client().get("/cases/a-case/").content.decode()


def test_page_in_another_language_marks_what_is_english() -> None:
    load(a_case())
    browser = Client()
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = "nb"

    page = browser.get("/cases/a-case/").content.decode()

    assert '<span lang="en">Laptops.</span>' in page
    assert "Hva som ble kjøpt" in page


def test_page_of_each_city_says_that_the_outcome_is_unknown() -> None:
    load(*shipped_cases())

    assert [case.slug for case in cases_list() if "Outcome Unknown" not in words(f"/cases/{case.slug}/")] == []


def test_complaint_at_stavanger_is_told_as_another_tender() -> None:
    load(*shipped_cases())

    page = words("/cases/stavanger/")

    assert "another tender of the municipality and not the pilot" in page
    assert "2021/60 that two of the four criteria" in page


@pytest.mark.parametrize(("form", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype html>")])
def test_case_leaves_as_a_file_that_is_the_same_each_time(form: str, begins: bytes) -> None:
    load(a_case())

    first, second = (Client().get(f"/cases/a-case/{form}/") for _again in range(2))

    assert first.content[: len(begins)].lower() == begins.lower()
    assert first.content == second.content
    assert first["Content-Disposition"] == f'attachment; filename="a-case.{form}"'


def test_file_tells_what_the_page_tells() -> None:
    load(a_case())

    told = html.unescape(Client().get("/cases/a-case/html/").content.decode())

    for part in ("Laptops.", "Read in the cited source: A page", "The price of each", "https://example.org/page"):
        assert part in told


def test_form_that_there_is_not_is_not_found() -> None:
    load(a_case())

    assert Client().get("/cases/a-case/exe/").status_code == 404


def test_track_record_of_a_criterion_is_open_and_one_query(query_count: Any) -> None:
    package_load(small_package())
    from redthread.apps.library.selectors import criterion_get

    found = criterion_get(package="small-package", identifier="CLA-01")

    assert {each.standing for each in track_record_of(criterion=found)} == {Standing.NOT_RECORDED}
    assert query_count(lambda: track_record_of(criterion=found)) == 1
