"""Can everyone read what became of a criterion, and the case studies: narrow, dark, on paper, without JavaScript?"""

import pytest
from playwright.sync_api import Page, expect

from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.permissions import PROGRAM
from redthread.apps.library.services import package_load
from redthread.apps.outcomes.services import cases_load
from redthread.domain.outcomes.facts import FactKind
from redthread.standards.cases import shipped_cases
from tests.factories.facts import told, used
from tests.factories.library import small_package
from tests.journeys.accessibility import axe, no_sideways_scroll
from tests.people import make_cast


@pytest.fixture
def outcomes(transactional_db: None) -> None:
    cast = make_cast()
    package_load(small_package())
    cases_load(shipped_cases(), actor=PROGRAM)
    clause = CriterionVersion.objects.get(criterion__identifier="CLA-01")
    authorities = [cast.organisation(name) for name in ("fjordvik", "vall_del_riu", "kystsamkjop")]
    used(clause, authorities, purchases=7)
    for number in range(7):
        told(FactKind.ANSWERED, clause, authorities[number % 3], purchase=number, value=number % 2)
        told(FactKind.CHECKED, clause, authorities[number % 3], purchase=number)
    told(FactKind.AWARDED, clause, authorities[0])
    told(FactKind.FOUND, clause, authorities[0], purchase=1, value=2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/cases/", "Case studies"),
        ("/cases/stavanger/", "Stavanger: award criteria at the edge of what is lawful"),
        ("/cases/barcelona/", "Barcelona: talk first, with politicians, lawyers and suppliers"),
        ("/library/small-package/CLA-01/", "Sites"),
        ("/library/", "Library of criteria"),
    ],
)
def test_page_is_sound(outcomes: None, browser_page: Page, path: str, heading: str, scheme: str) -> None:
    browser_page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    browser_page.goto(path)

    expect(browser_page.get_by_role("heading", level=1)).to_have_text(heading)
    axe(browser_page)
    no_sideways_scroll(browser_page)


def test_a_reader_goes_from_the_list_to_a_source(outcomes: None, browser_page: Page) -> None:
    browser_page.goto("/cases/")
    browser_page.get_by_role("link", name="Stavanger: award criteria").click()
    browser_page.get_by_role("link", name="NRK, on the complaint").first.click()

    expect(browser_page.locator(":target")).to_contain_text("www.nrk.no")


def test_rule_of_small_numbers_unfolds_and_stands_on_paper(outcomes: None, browser_page: Page) -> None:
    browser_page.goto("/library/small-package/CLA-01/")
    rule = browser_page.get_by_text(
        "A figure is told when it comes from at least 5 purchases of at least 3 authorities."
    )
    expect(rule).to_be_hidden()

    browser_page.get_by_text("Why this figure?").click()

    expect(rule).to_be_visible()
