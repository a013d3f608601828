"""Can the whole thread be walked from any of its records, both ways, and by the right person alone?"""

import re
from decimal import Decimal
from typing import Any

import pytest

from redthread.apps.contracts.services_reports import observation_decide
from redthread.domain.contract.terms import DecisionKind
from tests.factories.contract import contract_of, report
from tests.people import Cast

pytestmark = pytest.mark.django_db


def thread(cast: Cast, name: str, kind: str, public_id: str) -> Any:
    return cast.browser(name).get(f"/thread/{kind}/{public_id}/")


def test_thread_of_a_contract_that_began_elsewhere_has_criterion_clause_and_indicator(cast: Cast) -> None:
    held = contract_of(cast)
    clause = held.clauses[0]
    submitted = report(cast.acting("atle"), held.sites_named, 95)
    observation_decide(actor=cast.acting("finn"), observation_id=submitted.public_id, kind=DecisionKind.ACCEPTED)

    page = thread(cast, "finn", "clause", clause.public_id).content.decode()

    assert "Sites named" in page or "sites" in page.lower()
    assert f"/contracts/{held.contract.public_id}/clauses/{clause.public_id}/" in page
    assert f"/contracts/{held.contract.public_id}/indicators/{held.sites_named.public_id}/" in page
    assert "Meets" in page
    assert f"{Decimal(95)}" in page


@pytest.mark.parametrize("kind", ["indicator", "observation", "clause"])
def test_every_record_opens_the_same_thread_and_is_marked_on_it(cast: Cast, kind: str) -> None:
    held = contract_of(cast)
    submitted = report(cast.acting("atle"), held.sites_named, 95)
    ids = {
        "indicator": held.sites_named.public_id,
        "observation": submitted.public_id,
        "clause": held.clauses[0].public_id,
    }

    page = thread(cast, "finn", kind, ids[kind]).content.decode()

    assert held.clauses[0].public_id in page
    assert page.count("you came from here") == (0 if kind == "observation" else 1)


@pytest.mark.parametrize("name", ["nora", "vera", "karin", "mei", "bao", "celia"])
@pytest.mark.parametrize("kind", ["clause", "indicator", "observation"])
def test_stranger_finds_no_thread(cast: Cast, name: str, kind: str) -> None:
    held = contract_of(cast)
    submitted = report(cast.acting("atle"), held.sites_named, 95)
    ids = {
        "indicator": held.sites_named.public_id,
        "observation": submitted.public_id,
        "clause": held.clauses[0].public_id,
    }

    assert thread(cast, name, kind, ids[kind]).status_code == 404
    assert thread(cast, "atle", kind, ids[kind]).status_code == 200


def test_unknown_kind_is_not_found(cast: Cast) -> None:
    held = contract_of(cast)

    assert thread(cast, "finn", "contract", held.contract.public_id).status_code == 404


def test_every_stage_has_its_heading_and_says_what_is_missing(cast: Cast) -> None:
    held = contract_of(cast)

    page = thread(cast, "finn", "clause", held.clauses[1].public_id).content.decode()
    names = re.findall(r'rt-spine__name"><span[^>]*></span>([^<]+)<', page)

    assert names == [
        "Need and risk", "Criteria", "Market engagement", "Tender", "Offers", "Evaluation and award", "Contract",
        "Supply chain", "Follow-up", "Outcomes",
    ]  # fmt: skip
    assert "Not recorded by this version." in page
    assert "That is not the same as none." in page
