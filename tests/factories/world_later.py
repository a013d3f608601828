"""Two authorities with an offer, a contract and a finding each, and the ids that an address could be guessed with."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.services import consortium_join, membership_give, organisation_add, person_add
from redthread.apps.contracts.models import Contract, Observation
from redthread.apps.contracts.services_awards import contract_from_awards
from redthread.apps.contracts.services_site import site_link
from redthread.apps.contracts.services_status import status_rebuild
from redthread.apps.evaluation.models import Award
from redthread.apps.files.models import StoredFile
from redthread.apps.files.services import file_keep
from redthread.apps.followup.models import ActionStep, CorrectiveAction, Finding
from redthread.apps.followup.services_actions import RemedyFacts, action_step, remedy_note
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import answers_now
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import participant_add
from redthread.apps.sites.services import site_give
from redthread.domain.followup.terms import ActionStepKind, VerifiedBy
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.people.roles import OrganisationKind, Role
from tests.factories.contract import Held, contract_facts, report
from tests.factories.finding import TOLD_ALL, Watched, action_facts, note, plan, propose, told, watched
from tests.factories.offer import answer, answered, award, edition_titled, lot_of, published, scored
from tests.people import Cast

NEW_ORGANISATIONS: dict[str, tuple[str, OrganisationKind, str]] = {
    "lillevik": ("Lillevik kommune", OrganisationKind.AUTHORITY, "NO"),
    "site_watch": ("Site Watch", OrganisationKind.MONITOR, "ES"),
}
NEW_PEOPLE: dict[str, tuple[str, tuple[Role, ...]]] = {
    "eva": ("fjordvik", (Role.EVALUATOR,)),
    "ada": ("fjordvik", (Role.ADMINISTRATOR,)),
    "anne": ("atelje_it", (Role.ADMINISTRATOR,)),
    "mona": ("workers_watch", (Role.ADMINISTRATOR,)),
    "victor": ("vall_del_riu", (Role.CONTRACT_MANAGER,)),
    "pia": ("lillevik", (Role.BUYER, Role.CONTRACT_MANAGER)),
    "sam": ("site_watch", (Role.ADMINISTRATOR, Role.MONITOR)),
}
"""Beside the cast: an evaluator, administrators of nothing but accounts, a participant, a second monitor."""


@dataclass(frozen=True, slots=True)
class Later:
    """What is one side's, from the offers on."""

    ids: dict[str, dict[str, str]]
    """What stands in an address, by its namespace and the name of its part."""
    threads: dict[str, str]
    """Kind of record → public id."""
    spare_site: str
    """Seen by both sides, linked to no contract."""
    unreleased: dict[str, str]
    """A finding that nobody was told of, and an action on it, by the name of the part."""
    contractors: dict[str, str]
    """A finding that the contractor was told of and the authority not yet, and the action that was proposed."""


def people_add(cast: Cast) -> None:
    """Everybody of ``NEW_PEOPLE`` into the cast; Lillevik buys in the same consortium as the two authorities."""
    for name, (shown, kind, country) in NEW_ORGANISATIONS.items():
        cast.organisations[name] = organisation_add(name=shown, kind=kind, country=country)
    consortium_join(consortium=cast.organisation("kystsamkjop"), member=cast.organisation("lillevik"))
    for name, (organisation, roles) in NEW_PEOPLE.items():
        cast.people[name] = person_add(email=f"{name}@example.org", name=name.capitalize())
        membership_give(organisation=cast.organisation(organisation), person=cast.people[name], roles=roles)


def on_the_other_side(cast: Cast) -> Cast:
    """The same factories play the second authority: vera as buyer, victor as manager, nora and sam opposite."""
    people = {"frida": "vera", "finn": "victor", "atle": "nora", "mei": "sam"}
    organisations = {"fjordvik": "vall_del_riu", "atelje_it": "norsud", "norsud": "atelje_it"}
    organisations |= {"workers_watch": "site_watch"}
    return Cast(
        {**cast.organisations, **{name: cast.organisation(by) for name, by in organisations.items()}},
        {**cast.people, **{name: cast.person(by) for name, by in people.items()}},
    )


def later_of(cast: Cast) -> Later:
    """Frida buys, Finn manages, Atle reports, Mei looks; Lillevik takes part."""
    frida, finn = cast.acting("frida"), cast.acting("finn")
    purchase = published(frida, title=f"Tender of {frida.organisation}")
    participant_add(actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("lillevik").public_id)
    won, evidenced, offered = _offers(cast, purchase)
    withdrawable = award(frida, won)
    contract = _contract(finn, withdrawable)
    observation, reported = _reported(cast, contract)
    at = watched(cast, held=Held(contract, tuple(contract.clauses.all()), tuple(contract.indicators.all())))
    site_link(actor=finn, contract_id=contract.public_id, site_id=at.site.public_id, what="Laptops")
    for site in (at.site, at.other_site):
        site_give(actor=finn, site=site, organisation=cast.organisation("atelje_it"))
    finding, action, done = _followed(at)
    in_purchase = {"public_id": purchase.public_id, "lot_id": lot_of(purchase).public_id, "form": "xlsx"}
    in_purchase |= {"offer_id": won.public_id, "answer_id": evidenced.public_id, "file_id": offered.public_id}
    in_contract = {"public_id": contract.public_id, "form": "csv"}
    clause, indicator = observation.indicator.clause_edition.clause.public_id, observation.indicator.public_id
    in_contract |= {"clause_id": clause, "indicator_id": indicator}
    in_contract |= {"observation_id": observation.public_id, "file_id": reported.public_id}
    in_followup = {"contract_id": contract.public_id, "assignment_id": at.assignment.public_id}
    in_followup |= {"visit_id": plan(at, planned_on=timezone.localdate() + timedelta(days=30)).public_id}
    in_followup |= {"finding_id": finding.public_id, "action_id": action.public_id, "file_id": done.public_id}
    return Later(
        ids={
            "offers": in_purchase,
            "evaluation": in_purchase | {"award_id": withdrawable.public_id},
            "purchase": in_purchase,
            "contracts": in_contract,
            "followup": in_followup,
            "api": in_contract | in_followup,
            "sites": {"site_id": at.site.public_id},
            "files": {"file_id": reported.public_id},
        },
        threads={
            "requirement": evidenced.edition.requirement.public_id,
            "answer": evidenced.public_id,
            "clause": clause,
            "indicator": indicator,
            "observation": observation.public_id,
            "finding": finding.public_id,
            "action": action.public_id,
        },
        spare_site=at.other_site.public_id,
        unreleased=_unreleased(at),
        contractors=_told_to_the_contractor_alone(at),
    )


def kept(actor: Actor, what: str) -> StoredFile:
    """A text file; each side's says something else, so that none is another's."""
    content = f"{what} of {actor.organisation}".encode()
    return file_keep(actor=actor, content=BytesIO(content), name="evidence.txt")


def _offers(cast: Cast, purchase: Purchase) -> tuple[Offer, Answer, StoredFile]:
    """The winner's, its answer with a file, that file. A second offer lost."""
    frida = cast.acting("frida")
    won, file = answered(frida, purchase, cast.organisation("atelje_it")), kept(frida, "answer")
    changed = {"text": "Sites of all models are named.", "promised": Decimal(85), "files": (file,), "reason": "File."}
    answer(frida, won, "Depth", AnswerStanding.MET, **changed)
    answered(frida, purchase, cast.organisation("norsud"), promised="60")
    for each in purchase.offers.order_by("pk"):
        scored(frida, each, {"Price": "60", "Depth": "30" if each == won else "20"})
    return won, answers_now(won)[edition_titled(won, "Depth").pk], file


def _contract(manager: Actor, won: Award) -> Contract:
    today = timezone.localdate()
    facts = contract_facts(starts_on=today - timedelta(days=400), ends_on=today + timedelta(days=400), number="")
    contract = contract_from_awards(actor=manager, award_ids=[won.public_id], facts=facts)
    Contract.objects.filter(pk=contract.pk).update(text_file=kept(manager, "contract"))
    contract.indicators.update(reports_from=facts.starts_on)
    status_rebuild(contract=contract)
    contract.refresh_from_db()
    return contract


def _reported(cast: Cast, contract: Contract) -> tuple[Observation, StoredFile]:
    atle = cast.acting("atle")
    file = kept(atle, "report")
    return report(atle, contract.indicators.order_by("position")[0], "90", files=[file]), file


def _followed(at: Watched) -> tuple[Finding, CorrectiveAction, StoredFile]:
    """Told to everybody up to the authority; the action was agreed, and something was done and given."""
    atle, finn = at.cast.acting("atle"), at.cast.acting("finn")
    finding = told(at)
    action = propose(at, finding)
    file = kept(atle, "action")
    action_step(actor=finn, action_id=action.public_id, kind=ActionStepKind.AGREED)
    action_step(actor=atle, action_id=action.public_id, kind=ActionStepKind.DONE, comment="Paid.", files=[file])
    given = RemedyFacts(
        people=12, measure="Fees were paid back.", made_on=date(2026, 10, 1), verified_by=VerifiedBy.NOBODY
    )
    remedy_note(actor=atle, action_id=action.public_id, facts=given)
    return finding, action, file


def _unreleased(at: Watched) -> dict[str, str]:
    """Nobody can propose an action on what nobody was told of; its row is put there, to be found by none."""
    finding, facts = note(at, summary="Noted, and told to nobody."), action_facts()
    action = CorrectiveAction.objects.create(
        finding=finding,
        owner=at.cast.organisation("atelje_it"),
        root_cause=facts.root_cause,
        action=facts.action,
        due_on=facts.due_on,
    )
    ActionStep.objects.create(action=action, kind=ActionStepKind.PROPOSED.value, organisation=action.owner)
    return {"finding_id": finding.public_id, "action_id": action.public_id}


def _told_to_the_contractor_alone(at: Watched) -> dict[str, str]:
    finding = told(at, TOLD_ALL[:-1], summary="The authority is told last.")
    return {"finding_id": finding.public_id, "action_id": propose(at, finding).public_id}
