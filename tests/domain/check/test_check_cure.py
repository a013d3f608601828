"""Is the closest wording of the library proposed, and nothing rather than something unrelated?"""

from itertools import permutations

import pytest

from redthread.domain.check.cure import Candidate, closest, relation_of, topics_of
from redthread.domain.check.examples import AWARD, CLAUSE, SELECTION, demand
from redthread.domain.criteria.taxonomy import StageOfUse, Topic
from redthread.domain.purchase import Requirement
from redthread.domain.values import Text


def candidate(identifier: str, stage: StageOfUse, wording: str, *topics: Topic) -> Candidate:
    return Candidate(identifier, Text.of(identifier, "en"), stage, topics, Text.of(wording, "en"))


FEES = candidate("fees", CLAUSE, "No worker at the sites pays a recruitment fee.", Topic.RECRUITMENT_FEES, Topic.REMEDY)
HOURS = candidate("hours", CLAUSE, "Working hours at the sites stay within the law.", Topic.WORKING_HOURS)
CHAIN = candidate("chain", CLAUSE, "The supplier names each site that makes the goods.", Topic.TRANSPARENCY)
DILIGENCE = candidate(
    "diligence", AWARD, "Due diligence for the offered models.", Topic.DUE_DILIGENCE, Topic.TRANSPARENCY
)
LABEL = candidate(
    "label", CLAUSE, "A label such as TCO Certified that covers (a) to (c), or an equivalent, is proof.", Topic.AUDIT
)
SHELF = (FEES, HOURS, CHAIN, DILIGENCE, LABEL)


def test_the_same_stage_comes_before_a_closer_wording_of_another() -> None:
    at_award = candidate("award", AWARD, "Points for sites where recruitment is free.", Topic.RECRUITMENT_FEES)
    asked = demand("No worker at the sites pays a recruitment fee.", AWARD)

    assert closest(asked, (*SHELF, at_award), "en") == at_award


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        (demand("Migrant workers shall not pay recruitment fees.", CLAUSE), FEES),
        (demand("Arbeiderne skal ikke betale rekrutteringsgebyr.", CLAUSE, language="nb"), FEES),
        (demand("La jornada no superará la legal y las horas extra serán voluntarias.", CLAUSE, language="es"), HOURS),
        (demand("Leverantören har en CSR-policy.", AWARD, language="sv"), DILIGENCE),
        (demand("Leverantören tar samhällsansvar.", AWARD, language="sv"), DILIGENCE),
        (demand("The supplier names each site making the goods.", CLAUSE), CHAIN),
        (demand("The screen has a matt surface.", CLAUSE), None),
        (demand("Migrant workers shall not pay recruitment fees.", SELECTION), FEES),
        (demand("The laptops carry the EPEAT label.", AWARD), LABEL),
        (demand("Los equipos llevarán la etiqueta Blauer Engel.", AWARD, language="es"), LABEL),
        (demand("Työntekijöiltä ei peritä maksuja.", CLAUSE, language="fi"), None),
        (demand("Workers pay no recruitment fee.", None), FEES),
    ],
)
def test_closest(requirement: Requirement, expected: Candidate | None) -> None:
    assert closest(requirement, SHELF, requirement.wording.language) == expected


def test_closest_is_the_same_in_any_order() -> None:
    twin = candidate("a-twin", CLAUSE, "No worker at the sites pays a recruitment fee.", *FEES.topics)
    asked = demand("Workers pay no recruitment fee.", CLAUSE)

    assert {closest(asked, shelf, "en") for shelf in permutations((*SHELF, twin))} == {twin}


def test_empty_shelf_proposes_nothing() -> None:
    assert closest(demand("Recruitment fees.", CLAUSE), (), "en") is None


def test_relation_tells_why() -> None:
    relation = relation_of(demand("Recruitment fees are repaid.", CLAUSE), FEES, "en")

    assert (relation.topics, relation.is_on_main_topic) == ((Topic.RECRUITMENT_FEES, Topic.REMEDY), True)


def test_side_topic_alone_is_not_enough() -> None:
    assert relation_of(demand("The supplier compensates delays.", CLAUSE), FEES, "en").is_related is False


def test_topics_of_a_text() -> None:
    assert topics_of("Løn og arbeidstid i fabrikken", "nb") == (Topic.WAGES, Topic.WORKING_HOURS)
