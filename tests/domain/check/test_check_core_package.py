"""Do the sound wordings of the first package get no finding, and is each of them found as a cure?"""

import pytest

from redthread.domain.check.cure import Candidate, closest
from redthread.domain.check.draft import Draft
from redthread.domain.check.examples import DAY
from redthread.domain.check.run import report
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.purchase import Purchase, Requirement, Source
from redthread.domain.verdict import Verdict
from redthread.standards.package import shipped_packages

CRITERIA = [criterion for package in shipped_packages() for criterion in package.criteria]


def requirement(criterion: CriterionVersion) -> Requirement:
    return Requirement(
        identifier=criterion.identifier,
        wording=criterion.wording,
        title=criterion.title,
        stage=criterion.stage_of_use,
        verification=criterion.verification.means,
    )


def candidate(criterion: CriterionVersion) -> Candidate:
    return Candidate(criterion.identifier, criterion.title, criterion.stage_of_use, criterion.topics, criterion.wording)


def test_package_is_there() -> None:
    assert len(CRITERIA) > 50


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.identifier)
def test_sound_wording_gets_no_finding(criterion: CriterionVersion) -> None:
    purchase = Purchase(Source.DOCUMENT, "p", jurisdiction="NO", requirements=(requirement(criterion),))

    found = report(Draft(purchase, DAY)).with_verdict(Verdict.FAILED)

    assert [(result.rule.code, outcome.reason) for result in found for outcome in result.outcomes] == []


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.identifier)
def test_wording_of_the_library_is_closest_to_itself(criterion: CriterionVersion) -> None:
    found = closest(requirement(criterion), map(candidate, CRITERIA), "en")

    assert found == candidate(criterion)
