"""Does a criterion's page tell what became of it, with its sample, and nothing that points at somebody?"""

import html
import re
from typing import Any

import pytest
from django.test import Client

from redthread.apps.accounts.models import Organisation
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.services import package_load
from redthread.domain.outcomes.facts import FactKind
from tests.factories.facts import told, used
from tests.factories.library import criterion, small_package, with_criteria
from tests.people import Cast

CLAUSE = "/library/small-package/CLA-01/"


@pytest.fixture
def authorities(cast: Cast) -> list[Organisation]:
    package_load(small_package())
    return [cast.organisation(name) for name in ("fjordvik", "vall_del_riu", "kystsamkjop")]


@pytest.fixture
def clause(authorities: list[Organisation]) -> CriterionVersion:
    return CriterionVersion.objects.get(criterion__identifier="CLA-01")


def record(address: str = CLAUSE) -> str:
    """The words of the section, without its explanation."""
    page = Client().get(address).content.decode()
    section = page.split('aria-labelledby="record-title">', 1)[1].split("<details", 1)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", section)).split())


def rows(address: str = CLAUSE) -> dict[str, tuple[str, str]]:
    page = Client().get(address).content.decode()
    section = page.split('aria-labelledby="record-title">', 1)[1].split("</table>", 1)[0]
    cells = [html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", section)]
    return {cells[place]: (cells[place + 1], cells[place + 2]) for place in range(3, len(cells), 3)}


def test_page_of_a_criterion_without_facts_says_not_recorded(clause: CriterionVersion) -> None:
    assert record() == "Track record Not recorded yet."


def test_page_tells_figure_and_sample(clause: CriterionVersion, authorities: list[Organisation]) -> None:
    used(clause, authorities)
    for number in range(5):
        told(FactKind.ANSWERED, clause, authorities[number % 3], purchase=number, value=number % 2)

    assert rows()["Purchases that used it"] == ("5", "5 purchases of 3 authorities, 2026")
    assert rows()["Answers that meet it"] == ("2 of 5 (40 %)", "5 purchases of 3 authorities, 2026")


def test_page_tells_four_kinds_of_not_knowing_apart(clause: CriterionVersion, authorities: list[Organisation]) -> None:
    used(clause, authorities, purchases=4)
    told(FactKind.AWARDED, clause, authorities[0])

    shown = rows()

    assert {shown[name][0] for name in ("Purchases that used it", "Clauses in contracts")} == {
        "Withheld: too few to tell"
    }
    assert (shown["Critical findings"], shown["Offers per tender (median)"]) == (
        ("Not checked", "–"),
        ("Not recorded", "–"),
    )


def test_page_says_no_finding_where_enough_looked(clause: CriterionVersion, authorities: list[Organisation]) -> None:
    for number in range(5):
        told(FactKind.CHECKED, clause, authorities[number % 3], purchase=number)

    assert rows()["Critical findings"] == ("No finding told", "5 purchases of 3 authorities, 2026")


def test_withheld_number_stands_nowhere_on_the_page(clause: CriterionVersion, authorities: list[Organisation]) -> None:
    told(FactKind.REMEDY, clause, authorities[0], value=8317)

    assert "8317" not in Client().get(CLAUSE).content.decode()


def test_page_of_an_earlier_version_tells_of_that_version(
    clause: CriterionVersion, authorities: list[Organisation]
) -> None:
    used(clause, authorities)
    newer = with_criteria(small_package(), criterion("CLA-01", wording="The supplier names them."), version="2.0.0")
    package_load(newer)

    assert "over all its versions" in record()
    assert "of this version alone" in record(f"{CLAUSE}{clause.public_id}/")


def test_demo_says_that_the_purchases_are_invented(
    clause: CriterionVersion, authorities: list[Organisation], settings: Any
) -> None:
    Organisation.objects.update(is_fictional=True)
    used(clause, authorities)

    real = record()
    settings.IS_DEMO = True

    assert (real, "Of fictional purchases" in record()) == ("Track record Not recorded yet.", True)


def test_search_tells_how_many_tenders_used_a_criterion(
    clause: CriterionVersion, authorities: list[Organisation]
) -> None:
    before = Client().get("/library/").content.decode()
    used(clause, authorities)

    page = Client().get("/library/").content.decode()

    assert (before.count("used in"), page.count("used in 5 tenders")) == (0, 1)


def test_page_costs_the_same_with_many_facts(
    clause: CriterionVersion, authorities: list[Organisation], query_count: Any
) -> None:
    none = query_count(lambda: Client().get(CLAUSE))
    used(clause, authorities, purchases=12)

    assert query_count(lambda: Client().get(CLAUSE)) == none
