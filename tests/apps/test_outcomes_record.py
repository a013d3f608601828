"""Does the record of a purchase become a case study that says what is recorded, and no more?"""

import pytest

from redthread.apps.library.models import CriterionVersion
from redthread.apps.outcomes.selectors import case_from_record
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders.services import requirement_add_from_library
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.cases import CaseMark, CaseStudy, CaseTopic
from redthread.domain.outcomes.facts import FactKind
from tests.factories.facts import DAY
from tests.factories.tender import add, begin, price_facts, small_library
from tests.people import Cast


@pytest.fixture
def clause(cast: Cast) -> CriterionVersion:
    return small_library()["CLA-01"]


@pytest.fixture
def purchase(cast: Cast, clause: CriterionVersion) -> Purchase:
    buyer = cast.acting("frida")
    made = begin(buyer)
    add(buyer, made, price_facts(percent="100"))
    requirement_add_from_library(actor=buyer, public_id=made.public_id, criterion_version=clause)
    tender_publish(actor=buyer, public_id=made.public_id)
    return made


def told(case: CaseStudy, topic: CaseTopic) -> list[str]:
    return [str(each.text) for each in case.statements if each.topic is topic and each.mark is CaseMark.RECORDED]


def case_of(cast: Cast, purchase: Purchase) -> CaseStudy:
    return case_from_record(actor=cast.acting("frida"), purchase_id=purchase.public_id)


def happened(purchase: Purchase, clause: CriterionVersion, kind: FactKind, *values: int) -> None:
    from decimal import Decimal

    from redthread.apps.facts.services import fact_write

    for place, value in enumerate(values):
        fact_write(
            kind=kind,
            criterion_version=clause,
            purchase=purchase.public_id,
            authority=purchase.lead.public_id,
            subject=f"row-{place}",
            at=DAY,
            value=Decimal(value),
        )


def test_every_topic_is_told_in_order_and_is_recorded_or_unknown(cast: Cast, purchase: Purchase) -> None:
    case = case_of(cast, purchase)

    assert list(dict.fromkeys(each.topic for each in case.statements)) == list(CaseTopic)
    assert {each.mark for each in case.statements} == {CaseMark.RECORDED, CaseMark.UNKNOWN}


def test_tender_tells_what_was_bought_and_which_criteria_it_had(cast: Cast, purchase: Purchase) -> None:
    case = case_of(cast, purchase)

    assert told(case, CaseTopic.CRITERIA) == ["The published tender has 2 requirements. From the library: 1 criterion."]
    (criteria,) = (each.criteria for each in case.statements if each.topic is CaseTopic.CRITERIA)
    assert [name.partition("/")[2] for name in criteria] == ["CLA-01"]
    assert str(case.title) == purchase.title


def test_what_nobody_recorded_is_unknown(cast: Cast, purchase: Purchase) -> None:
    case = case_of(cast, purchase)

    unknown = {each.topic for each in case.statements if each.mark is CaseMark.UNKNOWN}
    assert {
        CaseTopic.MARKET,
        CaseTopic.RESPONSE,
        CaseTopic.COMPLAINT,
        CaseTopic.CLAUSES,
        CaseTopic.FOLLOW_UP,
        CaseTopic.OUTCOME,
        CaseTopic.LESSONS,
    } <= unknown


def test_facts_tell_of_answers_clauses_reports_and_checks(
    cast: Cast, purchase: Purchase, clause: CriterionVersion
) -> None:
    happened(purchase, clause, FactKind.OFFERS, 4)
    happened(purchase, clause, FactKind.ANSWERED, 1, 1, 0, 1)
    happened(purchase, clause, FactKind.AWARDED, 1)
    happened(purchase, clause, FactKind.RATED, 1, 0, 1)
    happened(purchase, clause, FactKind.CHECKED, 1)
    happened(purchase, clause, FactKind.REMEDY, 12)

    case = case_of(cast, purchase)

    assert told(case, CaseTopic.RESPONSE) == [
        "4 offers.",
        "3 of 4 answers to criteria of the library meet them, now or by a date.",
    ]
    assert told(case, CaseTopic.CLAUSES) == ["1 clause from the library."]
    assert told(case, CaseTopic.FOLLOW_UP) == [
        "2 of 3 accepted reports meet their target.",
        "A clause was checked independently once.",
    ]
    assert told(case, CaseTopic.OUTCOME) == ["12 people got a remedy for workers that somebody independent confirmed."]


def test_answers_are_not_told_before_an_award(cast: Cast, purchase: Purchase, clause: CriterionVersion) -> None:
    happened(purchase, clause, FactKind.ANSWERED, 1, 1, 0)

    assert told(case_of(cast, purchase), CaseTopic.RESPONSE) == []


def test_few_people_and_findings_are_never_told(cast: Cast, purchase: Purchase, clause: CriterionVersion) -> None:
    happened(purchase, clause, FactKind.REMEDY, 4)
    happened(purchase, clause, FactKind.FOUND, 3, 2)

    case = case_of(cast, purchase)

    assert (told(case, CaseTopic.OUTCOME), told(case, CaseTopic.FOLLOW_UP)) == ([], [])


def test_draft_has_no_case(cast: Cast) -> None:
    draft = begin(cast.acting("frida"))

    with pytest.raises(DomainError, match="not-found"):
        case_of(cast, draft)


@pytest.mark.parametrize("somebody", ["vera", "atle", "mei"])
def test_record_of_another_authority_is_not_found(cast: Cast, purchase: Purchase, somebody: str) -> None:
    with pytest.raises(DomainError, match="not-found"):
        case_from_record(actor=cast.acting(somebody), purchase_id=purchase.public_id)
