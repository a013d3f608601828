"""Do the library's pages say what the criterion says, in which language, in the right order?"""

import html
import re
from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from redthread.apps.library.selectors import criterion_get, criterion_versions
from redthread.apps.library.services import package_load
from redthread.domain.criteria.criterion import LegalBasis
from tests.factories.library import criterion, small_package, with_criteria

pytestmark = pytest.mark.django_db


def browser(language: str = "en") -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client


def page(address: str, *, language: str = "en") -> str:
    answer = browser(language).get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def words(address: str, *, language: str = "en") -> str:
    return text_of(page(address, language=language))


def text_of(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_search_page_is_open_to_a_visitor_and_counts_the_results() -> None:
    package_load(small_package())

    shown = words("/library/")

    assert "2 criteria" in shown
    assert "Contract clause (1)" in shown
    assert "Award criterion (1)" in shown


def test_search_page_of_an_empty_library_says_so() -> None:
    assert "The library is empty" in words("/library/")


def test_search_page_without_hits_says_what_to_do() -> None:
    package_load(small_package())

    assert "No criterion fits Take a filter away or use fewer words." in words("/library/?q=zeppelin")


def test_search_page_says_that_a_long_query_was_cut() -> None:
    package_load(small_package())

    assert "Only the first 200 characters were searched." in words(f"/library/?q=site+{'x' * 300}")
    assert "Only the first" not in words("/library/?q=site")


def test_search_page_keeps_what_was_typed_and_ticked() -> None:
    package_load(small_package())

    shown = page("/library/?q=%3Cb%3Esites&stage=award&group=302&sort=title")

    assert 'value="&lt;b&gt;sites"' in shown
    assert 'id="stage-award" name="stage" value="award" checked' in shown
    assert 'name="group" inputmode="numeric" maxlength="10" value="302"' in shown
    assert '<option value="title" selected>' in shown


def test_search_page_tells_a_wrong_product_group_at_its_field() -> None:
    package_load(small_package())

    shown = page("/library/?group=laptop")

    assert 'aria-invalid="true"' in shown
    assert "That is no CPV code: two to eight digits." in shown


def test_search_page_says_in_which_language_the_wordings_are() -> None:
    package_load(small_package())

    noted = {
        language: re.findall(r'data-spoken="(\w+)"', page("/library/", language=language)) for language in ["en", "nb"]
    }

    assert noted == {"en": [], "nb": ["en"]}
    assert "The wording is in English: there is no version in Dutch." in words(
        "/library/small-package/CLA-01/?language=nl"
    )


def test_search_page_shows_a_version_in_the_pages_language_where_there_is_one() -> None:
    package_load(small_package())

    shown = page("/library/?stage=award", language="nl")

    assert "De opdrachtgever beoordeelt de locaties." in shown
    assert "The buyer scores" not in shown


def test_criterion_page_has_its_parts_in_the_order_of_use() -> None:
    package_load(small_package())

    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", page("/library/small-package/CLA-01/"))

    assert headings == [
        "Text to copy",
        "Motive",
        "Verification",
        "Indicator",
        "Legal basis",
        "Points of vigilance",
        "Effort to verify",
        "Where it applies",
        "Related criteria",
        "Market evidence",
        "Track record",
        "Versions",
        "Sources",
    ]


def test_criterion_page_shows_the_whole_text_to_copy() -> None:
    package_load(small_package())

    shown = page("/library/small-package/AWA-01/")

    text = re.search(r'<p class="rt-copy__text" id="wording" lang="en">(.*?)</p>', shown, re.DOTALL)
    assert text is not None
    assert html.unescape(text[1]) == "The buyer scores the sites.\nAll {max_points} points: all.\nNo points: none."


def test_criterion_page_in_another_of_its_languages_shows_it_and_says_so() -> None:
    package_load(small_package())

    shown = page("/library/small-package/AWA-01/?language=nl")

    assert '<p class="rt-copy__text" id="wording" lang="nl">De opdrachtgever beoordeelt' in shown
    assert '<h1 class="ds-heading" data-size="lg"><span lang="nl">Diepte</span></h1>' in shown


def test_criterion_page_in_a_language_without_version_says_so() -> None:
    package_load(small_package())

    assert '<span lang="en">Sites</span>' in page("/library/small-package/CLA-01/", language="sv")
    assert "The wording is in" not in words("/library/small-package/CLA-01/?language=zz")


def test_criterion_page_tells_law_that_nobody_read_from_law_that_was_read() -> None:
    read = LegalBasis("ES", "A law", article="art. 1", since=date(2018, 3, 9), checked_on=date(2026, 2, 1))
    unread = LegalBasis("EU", "Directive 2014/24/EU", article="art. 70")
    package_load(with_criteria(small_package(), criterion("CLA-01", legal_basis=(read, unread))))

    shown = words("/library/small-package/CLA-01/")

    assert "A law, art. 1 (ES; since 9 March 2018; text read on 1 February 2026)" in shown
    assert "Directive 2014/24/EU, art. 70 (EU; unchecked)" in shown


def test_criterion_page_says_what_is_not_known_yet() -> None:
    package_load(small_package())

    shown = words("/library/small-package/AWA-01/")

    assert "Market evidence None recorded yet. Track record Not recorded yet." in shown
    assert "An own proposal of the publisher" in shown
    assert "None: Measured by the clause." in shown
    assert "{max_points} The most points. for the buyer to decide none stated" in shown


def test_criterion_page_leads_to_related_criteria_that_are_in_force() -> None:
    package_load(small_package())

    assert 'href="/library/small-package/CLA-01/">Sites</a>' in page("/library/small-package/AWA-01/")


def test_criterion_page_escapes_what_a_package_says() -> None:
    package_load(
        with_criteria(small_package(), criterion("CLA-01", title="<script>alert(1)</script>", wording="<img>"))
    )

    shown = page("/library/small-package/CLA-01/") + page("/library/") + page("/library/", language="es")

    assert "<script>alert" not in shown
    assert "<img>" not in shown


def test_earlier_version_is_shown_with_what_changed_since() -> None:
    package_load(small_package(clause={"wording": "Within {days} days. {sanction_ref}"}))
    package_load(small_package(version="0.2.0", clause={"wording": "Within {days} working days. {sanction_ref}"}))
    versions = criterion_versions(criterion=criterion_get(package="small-package", identifier="CLA-01"))

    shown = page(f"/library/small-package/CLA-01/{versions[1].public_id}/")

    assert "This is not the version in force." in shown
    assert re.findall(r"<(ins|del)>\s*(.*?)\s*</", shown) == [("ins", "working")]
    assert "Parts that differ: wording" in text_of(shown)
    assert "<ins>" not in page("/library/small-package/CLA-01/")


def test_withdrawn_criterion_keeps_its_page_and_says_so() -> None:
    package = small_package()
    package_load(package)
    package_load(with_criteria(package, package.criteria[1], version="0.2.0"))

    shown = words("/library/small-package/CLA-01/")

    assert "This criterion was withdrawn from its package." in shown
    assert "The supplier shall name the sites" in shown


def test_package_page_shows_versions_and_terms() -> None:
    package_load(small_package())
    package_load(replace(small_package(), version="0.2.0"))

    shown = words("/library/small-package/")

    assert "site One place of work." in shown
    assert shown.index("0.2.0") < shown.index("0.1.0")
    assert "Criteria in force 2" in shown


@pytest.mark.parametrize(
    "address",
    [
        "/library/nothing/",
        "/library/small-package/CLA-99/",
        "/library/other/CLA-01/",
        "/library/small-package/CLA-01/22222222222222222222222222/",
        "/library/small-package/CLA-01/abc/",
    ],
)
def test_page_of_what_there_is_not_answers_404(address: str) -> None:
    package_load(small_package())

    assert browser().get(address).status_code == 404
