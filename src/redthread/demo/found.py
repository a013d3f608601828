"""What did the monitor of the demo look at and find, and what was done about it?"""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.selectors import clauses_now
from redthread.apps.contracts.services_reports import site_link
from redthread.apps.followup.models import Assignment, CorrectiveAction, Finding
from redthread.apps.followup.selectors import findings_against
from redthread.apps.followup.services import assignment_give
from redthread.apps.followup.services_actions import (
    ActionFacts,
    RemedyFacts,
    action_propose,
    action_step,
    remedy_note,
)
from redthread.apps.followup.services_findings import (
    FindingFacts,
    consent_note,
    finding_decide,
    finding_note,
    finding_release,
    finding_reply,
    finding_sign_off,
    story_check,
)
from redthread.apps.followup.services_visits import visit_make, visit_plan
from redthread.apps.sites.models import Site
from redthread.apps.sites.services import SiteFacts, site_add
from redthread.demo.people import ATLE, MEI, TOVE, WATCH, acting
from redthread.domain.followup.terms import (
    ActionStepKind,
    Audience,
    ConsentGiver,
    ConsentKind,
    FindingDecisionKind,
    FindingSeverity,
    Standard,
    StoryAnswer,
    StoryQuestion,
    VerifiedBy,
)
from redthread.domain.sites.roles import SiteRole

ASSEMBLY = SiteFacts(
    name="Kinta Valley Assembly Sdn Bhd",
    address="Lot 14, Persiaran Perindustrian 9 (invented), Ipoh, Perak",
    country="MY",
    role=SiteRole.ASSEMBLY,
    workers=2_300,
    latitude=Decimal("4.59750"),
    longitude=Decimal("101.09010"),
    source="Disclosure form of the contract",
)
BOARDS = SiteFacts(
    name="Pearl Delta Boards Co Ltd",
    address="Building 7, Harbour Road 188 (invented), Zhongshan, Guangdong",
    country="CN",
    role=SiteRole.COMPONENT,
    workers=840,
    latitude=Decimal("22.51700"),
    longitude=Decimal("113.39260"),
    source="Disclosure form of the contract",
)
SMELTER = SiteFacts(
    name="Fundición Cobre Alto SA",
    address="Camino Minero km 12 (invented), Calama",
    country="CL",
    role=SiteRole.SMELTER_REFINER,
    source="Disclosure form of the contract",
)
FEES = (
    "Workers who were recruited abroad paid agents between one and three monthly wages for their jobs. Some of them "
    "still pay back loans that they took for it."
)
EXITS = "Two emergency exits were blocked with pallets. They were cleared while the monitor was there."
NOTHING_TELLS = dict.fromkeys(StoryQuestion, StoryAnswer.NOT_MENTIONED)


def sites_add(contract: Contract) -> list[Site]:
    """The supplier discloses three sites; linked to the contract, the authority reads them."""
    actor = acting(ATLE)
    sites = [site_add(actor=actor, facts=facts) for facts in (ASSEMBLY, BOARDS, SMELTER)]
    for site, what in zip(sites, ("final assembly of the notebooks", "main boards", "copper"), strict=True):
        site_link(actor=actor, contract_id=contract.public_id, site_id=site.public_id, what=what)
    return sites


def monitor_engage(contract: Contract, sites: list[Site]) -> Assignment:
    return assignment_give(
        actor=acting(TOVE),
        contract_id=contract.public_id,
        monitor=organisation_named(name=WATCH),
        site_ids=[each.public_id for each in sites[:2]],
    )


def _clause(contract: Contract, local: str) -> str:
    """The public id of the clause that came from a criterion of the library."""
    for each in clauses_now(contract=contract):
        version = each.clause.criterion_version
        if version is not None and version.criterion.identifier == local:
            return each.clause.public_id
    raise KeyError(local)


def findings_add(contract: Contract, assignment: Assignment, sites: list[Site]) -> None:
    """Two findings at two visits: fees, told as far as the authority and replied to; exits, told and in action."""
    mei, today = acting(MEI), timezone.localdate()
    fees_clause, floor = _clause(contract, "CLA-28"), _clause(contract, "CLA-01")
    first = visit_plan(
        actor=mei, assignment_id=assignment.public_id, site_id=sites[0].public_id, is_announced=False, planned_on=None
    )
    made_on = today - timedelta(days=200)
    visit_make(actor=mei, visit_id=first.public_id, made_on=made_on, clause_ids=[fees_clause, floor])
    fees = finding_note(
        actor=mei,
        assignment_id=assignment.public_id,
        facts=FindingFacts(
            site_id=sites[0].public_id,
            clause_id=fees_clause,
            standard=Standard.RECRUITMENT_FEES,
            severity=FindingSeverity.CRITICAL,
            found_on=made_on,
            summary=FEES,
            people=64,
            visit_id=first.public_id,
        ),
    )
    _tell(fees)
    finding_reply(
        actor=acting(ATLE),
        public_id=fees.public_id,
        text="The site has shown its list of agents to Brightline Devices. It accepts the finding and will repay.",
    )
    finding_decide(
        actor=mei,
        public_id=fees.public_id,
        kind=FindingDecisionKind.UPHELD,
        reason="The site accepts it; the workers’ organisation confirms the figures.",
    )
    second = visit_plan(actor=mei, assignment_id=assignment.public_id, site_id=sites[1].public_id, is_announced=True)
    made_on = today - timedelta(days=70)
    visit_make(actor=mei, visit_id=second.public_id, made_on=made_on, clause_ids=[floor])
    exits = finding_note(
        actor=mei,
        assignment_id=assignment.public_id,
        facts=FindingFacts(
            site_id=sites[1].public_id,
            clause_id=floor,
            standard=Standard.OCCUPATIONAL_HEALTH,
            severity=FindingSeverity.MAJOR,
            found_on=made_on,
            summary=EXITS,
            visit_id=second.public_id,
        ),
    )
    _tell(exits)


def _tell(finding: Finding) -> None:
    """In the order of the audiences, after consent and the check of the story."""
    mei, public_id = acting(MEI), finding.public_id
    finding_sign_off(actor=mei, public_id=public_id)
    consent_note(
        actor=mei,
        public_id=public_id,
        kind=ConsentKind.GIVEN,
        giver=ConsentGiver.WORKERS_ORGANISATION,
        audience=Audience.AUTHORITY,
    )
    story_check(actor=mei, public_id=public_id, answers=NOTHING_TELLS, number=1)
    for audience in (Audience.WORKERS, Audience.EMPLOYER, Audience.BRAND, Audience.AUTHORITY):
        finding_release(actor=mei, public_id=public_id, audience=audience)


def actions_add(contract: Contract) -> None:
    """The supplier proposes what will be done; the monitor agrees."""
    for finding, (cause, what) in zip(_findings(contract), _PLANS, strict=True):
        action = action_propose(
            actor=acting(ATLE),
            finding_id=finding.public_id,
            facts=ActionFacts(
                root_cause=cause,
                action=what,
                due_on=timezone.localdate() + timedelta(days=30),
                owner_post="Head of supply chain",
            ),
        )
        action_step(actor=acting(MEI), action_id=action.public_id, kind=ActionStepKind.AGREED)


_PLANS = (
    (
        "The site paid agents per worker and asked nothing about what they took from workers.",
        "All workers recruited through agents are repaid; from now on the site pays agents and forbids fees.",
    ),
    ("There was no marked place for pallets.", "Places for pallets are marked; exits are walked every morning."),
)


def _findings(contract: Contract) -> list[Finding]:
    clauses = [each.clause for each in clauses_now(contract=contract)]
    return findings_against(actor=acting(MEI), clauses=clauses)


def remedy_add(contract: Contract) -> None:
    """The fees were repaid, a workers' organisation confirmed it, and the monitor closed the action."""
    action: CorrectiveAction = _findings(contract)[0].actions.all()[0]
    today = timezone.localdate()
    action_step(
        actor=acting(ATLE),
        action_id=action.public_id,
        kind=ActionStepKind.DONE,
        comment="All 64 were repaid with their wages of last month.",
    )
    remedy_note(
        actor=acting(MEI),
        action_id=action.public_id,
        facts=RemedyFacts(
            people=64,
            owed=Decimal(71_400),
            paid=Decimal(71_400),
            currency="USD",
            measure="Recruitment fees and the interest on loans taken for them were repaid.",
            made_on=today - timedelta(days=5),
            verified_by=VerifiedBy.WORKERS_ORGANISATION,
            verifier="Kinta Migrant Workers’ Circle (invented)",
            verified_on=today - timedelta(days=2),
        ),
    )
    action_step(
        actor=acting(MEI),
        action_id=action.public_id,
        kind=ActionStepKind.CLOSED,
        comment="The workers’ organisation asked a sample; nobody of those who came later had paid.",
    )
