"""Two authorities with a purchase in each stage, and the real ids that an address could be guessed with."""

from dataclasses import dataclass

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.services import invitation_send, token_make
from redthread.apps.inbox.models import Notification
from redthread.apps.inbox.services import notification_send
from redthread.apps.jobs.models import Mail
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.permissions import PROGRAM
from redthread.apps.outcomes.services import cases_load
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import lot_add, participant_add
from redthread.apps.tenders.selectors import tender_check, tender_now
from redthread.apps.tenders.services import requirement_add_from_library
from redthread.apps.tenders.services_check import check_run, finding_keep
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.outcomes.cases import CaseMark, CaseStatement, CaseStudy, CaseTopic
from redthread.domain.people.roles import Role, Scope
from redthread.domain.values import Text
from redthread.domain.verdict import Verdict
from tests.factories.tender import add, begin, policy_facts, price_facts
from tests.people import Cast

CASE = "a-case"


def case_study() -> None:
    """One case study of one statement, under the slug ``CASE``."""
    known = CaseStatement(
        CaseTopic.BOUGHT, CaseMark.READ, Text.of("Laptops.", "en"), (("A page", "https://example.org/page"),)
    )
    cases_load([CaseStudy(CASE, 1, Text.of("A case", "en"), "An authority", "NO", (known,))], actor=PROGRAM)


@dataclass(frozen=True, slots=True)
class Property:
    """What is one authority's: a draft, what stands in it, and a published purchase."""

    ids: dict[str, str]
    """What stands in an address, by the name of its part."""
    token: str
    invitation: str
    """The public id; the mailed token is ``ids["token"]``."""
    notification: str
    published: str


def property_of(cast: Cast, name: str, criterion: CriterionVersion, *, participant: str) -> Property:
    """``name`` is a buyer and administrator; ``participant`` an organisation that joins the draft."""
    actor = cast.acting(name)
    draft = _draft(cast, actor, criterion, participant)
    kept, run = _checked(actor, draft)
    invitation = invitation_send(actor=actor, email=f"invited-by-{name}@example.org", roles=[Role.BUYER])
    api_token, _secret = token_make(actor=actor, name="reader", scope=Scope.READ, days=30)
    return Property(
        ids={
            "public_id": draft.public_id,
            "lot_id": draft.lots.get(identifier="LOT-0002").public_id,
            "requirement_id": draft.requirements.get(origin="own", position=1).public_id,
            "kept_id": kept,
            "run_id": run,
            "organisation_id": cast.organisation(participant).public_id,
            "token": _mailed_token(),
        },
        token=api_token.public_id,
        invitation=invitation.public_id,
        notification=_told(cast, name),
        published=_published(actor),
    )


def _draft(cast: Cast, actor: Actor, criterion: CriterionVersion, participant: str) -> Purchase:
    draft = begin(actor, title=f"Draft of {actor.organisation}")
    lot_add(actor=actor, public_id=draft.public_id, title="Second lot")
    add(actor, draft, policy_facts())
    add(actor, draft, price_facts())
    requirement_add_from_library(actor=actor, public_id=draft.public_id, criterion_version=criterion)
    participant_add(actor=actor, public_id=draft.public_id, organisation_id=cast.organisation(participant).public_id)
    return draft


def _checked(actor: Actor, draft: Purchase) -> tuple[str, str]:
    row, tender = tender_now(actor=actor, public_id=draft.public_id)
    rule, outcome = next(
        (result.rule.code, outcome)
        for result in tender_check(purchase=row, tender=tender).results
        for outcome in result.outcomes
        if outcome.verdict is Verdict.FAILED
    )
    kept = finding_keep(
        actor=actor,
        public_id=draft.public_id,
        rule=rule,
        at=outcome.at,
        outcome=outcome.reason,
        reason="Kept for the walk through all addresses.",
    )
    return kept.public_id, check_run(actor=actor, public_id=draft.public_id).public_id


def _mailed_token() -> str:
    text = Mail.objects.latest("pk").text
    return next(word for word in text.split() if "/invitations/" in word).rstrip("/").rpartition("/")[2]


def _told(cast: Cast, name: str) -> str:
    actor = cast.acting(name)
    assert actor.organisation is not None
    notification_send(
        people=[cast.person(name)],
        organisation=actor.organisation,
        code="tender-published",
        values={"by": "x", "purchase": "y", "number": "1"},
    )
    return Notification.objects.filter(person=actor.person)[0].public_id


def _published(actor: Actor) -> str:
    purchase = begin(actor, title=f"Published by {actor.organisation}")
    add(actor, purchase, price_facts(percent="100"))
    tender_publish(actor=actor, public_id=purchase.public_id)
    return purchase.public_id
