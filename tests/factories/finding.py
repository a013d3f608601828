"""How do tests come to a monitor at work, a finding and a corrective action, by the services that people use?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from redthread.apps.contracts.models import Clause
from redthread.apps.followup.models import Assignment, CorrectiveAction, Finding, Visit
from redthread.apps.followup.services import assignment_give
from redthread.apps.followup.services_actions import ActionFacts, action_propose
from redthread.apps.followup.services_findings import (
    FindingFacts,
    consent_note,
    finding_note,
    finding_release,
    finding_sign_off,
    story_check,
)
from redthread.apps.followup.services_visits import visit_make, visit_plan
from redthread.apps.sites.models import Site
from redthread.apps.sites.services import SiteFacts, site_add
from redthread.domain.followup.terms import (
    Audience,
    ConsentGiver,
    ConsentKind,
    FindingSeverity,
    ReleaseKind,
    Standard,
    StoryAnswer,
    StoryQuestion,
)
from redthread.domain.sites.roles import SiteRole
from tests.factories.contract import Held, contract_of
from tests.people import Cast

SUMMARY = "Workers paid recruitment fees to an agency before they came, and nobody paid them back."
UNMENTIONED = dict.fromkeys(StoryQuestion, StoryAnswer.NOT_MENTIONED)
FOUND_ON = date(2026, 8, 19)


@dataclass(frozen=True, slots=True)
class Watched:
    """Fjordvik's contract with Atelje IT, two sites of the authority, and Workers' Watch engaged for the first."""

    cast: Cast
    held: Held
    site: Site
    other_site: Site
    assignment: Assignment

    @property
    def clause(self) -> Clause:
        """The first one: of the library, so that it has a track record."""
        return self.held.clauses[0]


def site_facts(**changes: object) -> SiteFacts:
    stated: dict[str, object] = {
        "name": "Lakeside Electronics Works",
        "address": "1 Harbour Road, Lakeside",
        "country": "CN",
        "role": SiteRole.ASSEMBLY,
        "workers": 4200,
    }
    return SiteFacts(**{**stated, **changes})  # type: ignore[arg-type]


def watched(cast: Cast, *, held: Held | None = None) -> Watched:
    held = held or contract_of(cast)
    manager = cast.acting("finn")
    site = site_add(actor=manager, facts=site_facts())
    other = site_add(actor=manager, facts=site_facts(name="Hillside Batteries", address="9 Hill Street", country="MY"))
    assignment = assignment_give(
        actor=manager,
        contract_id=held.contract.public_id,
        monitor=cast.organisation("workers_watch"),
        site_ids=[site.public_id],
    )
    return Watched(cast, held, site, other, assignment)


def note(at: Watched, *, clause: Clause | None = None, **changes: object) -> Finding:
    stated: dict[str, object] = {
        "site_id": at.site.public_id,
        "clause_id": (clause or at.clause).public_id,
        "standard": Standard.RECRUITMENT_FEES,
        "severity": FindingSeverity.MAJOR,
        "found_on": FOUND_ON,
        "people": 120,
        "summary": SUMMARY,
    }
    facts = FindingFacts(**{**stated, **changes})  # type: ignore[arg-type]
    return finding_note(actor=at.cast.acting("mei"), assignment_id=at.assignment.public_id, facts=facts)


def agreed(at: Watched, finding: Finding, *, audience: Audience = Audience.AUTHORITY) -> None:
    """Signed off, with consent and a story check: nothing but the telling is left."""
    mei = at.cast.acting("mei")
    finding_sign_off(actor=mei, public_id=finding.public_id)
    consent(at, finding, audience=audience)
    story_check(actor=mei, public_id=finding.public_id, answers=UNMENTIONED, number=1)


def consent(
    at: Watched,
    finding: Finding,
    *,
    audience: Audience = Audience.AUTHORITY,
    kind: ConsentKind = ConsentKind.GIVEN,
) -> None:
    consent_note(
        actor=at.cast.acting("mei"),
        public_id=finding.public_id,
        kind=kind,
        giver=ConsentGiver.WORKERS_ORGANISATION,
        audience=audience,
    )


TOLD_ALL = (Audience.WORKERS, Audience.EMPLOYER, Audience.BRAND, Audience.AUTHORITY)


def tell(at: Watched, finding: Finding, audiences: Sequence[Audience] = TOLD_ALL) -> None:
    for audience in audiences:
        finding_release(actor=at.cast.acting("mei"), public_id=finding.public_id, audience=audience)


def pass_over(at: Watched, finding: Finding, *audiences: Audience) -> None:
    for audience in audiences:
        finding_release(
            actor=at.cast.acting("mei"),
            public_id=finding.public_id,
            audience=audience,
            kind=ReleaseKind.PASSED_OVER,
            reason="Telling them would endanger people.",
        )


def told(
    at: Watched, audiences: Sequence[Audience] = TOLD_ALL, *, clause: Clause | None = None, **changes: object
) -> Finding:
    """A finding that these audiences were told of."""
    finding = note(at, clause=clause, **changes)
    agreed(at, finding)
    tell(at, finding, audiences)
    return finding


def action_facts(**changes: object) -> ActionFacts:
    stated: dict[str, object] = {
        "root_cause": "The agency's contract let it charge workers.",
        "action": "Fees are paid back, and the agency's contract is changed.",
        "due_on": timezone.localdate() + timedelta(days=60),
        "owner_post": "Head of supply chain",
    }
    return ActionFacts(**{**stated, **changes})  # type: ignore[arg-type]


def propose(at: Watched, finding: Finding, *, person: str = "atle", **changes: object) -> CorrectiveAction:
    return action_propose(actor=at.cast.acting(person), finding_id=finding.public_id, facts=action_facts(**changes))


def plan(at: Watched, *, planned_on: date, is_announced: bool = False, site: Site | None = None) -> Visit:
    return visit_plan(
        actor=at.cast.acting("mei"),
        assignment_id=at.assignment.public_id,
        site_id=(site or at.site).public_id,
        is_announced=is_announced,
        planned_on=planned_on,
    )


def visit(at: Watched, *, made_on: date, clauses: Sequence[Clause]) -> Visit:
    made = plan(at, planned_on=made_on)
    return visit_make(
        actor=at.cast.acting("mei"),
        visit_id=made.public_id,
        made_on=made_on,
        clause_ids=[each.public_id for each in clauses],
    )
