"""How far along the thread does the demo's main purchase stand, and how is it taken further?

Every step is what a buyer would do on the pages, by the same services, so that the journal tells it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import purchases_list
from redthread.apps.purchases.services import PurchaseFacts, participant_add, purchase_begin, purchase_change
from redthread.apps.tenders.selectors import editions_now
from redthread.apps.tenders.services import requirement_remove
from redthread.apps.tenders.services_publication import tender_publish
from redthread.demo.people import INGRID, VALL, acting
from redthread.demo.writing import WHOLE, fill, own, percent, price, take, write
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Kind, Procedure

TITLE = "Notebooks, monitors and docking stations"
NEED = (
    "The municipality replaces 1,200 notebooks that are six years old. What still works is repaired and kept in the "
    "schools. The people who assemble the new devices are to work under decent conditions, and the municipality wants "
    "to see that they do."
)
ZONE = "Europe/Oslo"
CHOSEN: dict[str, str] = {
    "SEL-01": "Who can’t follow a chain can’t answer for it.",
    "TEC-07": "The cheapest device for people and ground is the one not bought.",
    "AWA-01": "A site that has a name can be visited.",
    "CLA-01": "The floor under all the rest.",
    "CLA-08": "What earned points becomes a duty.",
    "CLA-17": "A right to look, so that promises can be checked.",
    "CLA-23": "What is found gets put right.",
    "CLA-25": "One ladder that all clauses refer to.",
}
"""Criterion of the library → why it was chosen."""

FAULTY = (
    own(
        "Corporate social responsibility",
        "Points are given for a corporate social responsibility policy that covers the tenderer’s whole group.",
        StageOfUse.AWARD,
        proof="The policy, enclosed with the tender.",
        weights={WHOLE: percent(15)},
    ),
    own("Certified monitors", "Monitors shall bear the TCO Certified label.", StageOfUse.TECHNICAL_SPECIFICATION),
    own(
        "Good working conditions",
        "The supplier shall promote good working conditions in its supply chain.",
        StageOfUse.CONTRACT_CLAUSE,
    ),
)
"""What one reads in many tenders, and what the check has something to say about."""

PRICE_BEFORE, PRICE_AFTER, SITES = 60, 75, 25


def _need(actor: Actor) -> Purchase:
    return purchase_begin(actor=actor, facts=_facts())


def _facts(*, days: int = 0) -> PurchaseFacts:
    """With dates where ``days`` is given: the notice goes out today, and tenders are due so many days later."""
    today = timezone.localdate(timezone=ZoneInfo(ZONE))
    return PurchaseFacts(
        title=TITLE,
        kind=Kind.SINGLE_CONTRACT,
        need=NEED,
        procedure=Procedure.OPEN,
        jurisdiction="NO",
        cpv=("30213100", "30231310"),
        value=Decimal(14_500_000),
        currency="NOK",
        time_zone=ZONE,
        dispatched_on=today if days else None,
        tenders_due=_noon(today + timedelta(days=days)) if days else None,
        electronic_submission=True if days else None,
    )


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(ZONE))


def _criteria(actor: Actor, purchase: Purchase) -> None:
    for local, reason in CHOSEN.items():
        take(actor, purchase.public_id, local, reason=reason)


def _tender(actor: Actor, purchase: Purchase) -> None:
    """Written in a hurry: too short a time, weights that miss 100, and three sentences one reads everywhere."""
    _change(actor, purchase, _facts(days=21))
    write(actor, purchase.public_id, price({WHOLE: percent(PRICE_BEFORE)}), *FAULTY)
    _fill_blanks(actor, purchase, weight=20)


def _published(actor: Actor, purchase: Purchase) -> None:
    """The findings are mended, then it goes out."""
    _change(actor, purchase, _facts(days=45))
    wrong = {str(each.title) for each in FAULTY} | {"Price"}
    for edition in list(editions_now(purchase=purchase)):
        if edition.title and edition.title[0][1] in wrong:
            requirement_remove(actor=actor, public_id=purchase.public_id, requirement_id=edition.requirement.public_id)
    write(actor, purchase.public_id, price({WHOLE: percent(PRICE_AFTER)}))
    _fill_blanks(actor, purchase, weight=SITES)
    participant_add(actor=actor, public_id=purchase.public_id, organisation_id=organisation_named(name=VALL).public_id)
    tender_publish(actor=actor, public_id=purchase.public_id)


def _fill_blanks(actor: Actor, purchase: Purchase, *, weight: int) -> None:
    for edition in list(editions_now(purchase=purchase)):
        if edition.requirement.choice is None:
            continue
        is_award = edition.stage_of_use == StageOfUse.AWARD.value
        values = {"max_points": "25"} if is_award else {}
        if edition.requirement.choice.criterion_version.criterion.identifier == "CLA-25":
            values = {"daily_penalty": "2000 NOK"}
        weights = {WHOLE: percent(weight)} if is_award else None
        fill(actor, purchase.public_id, edition.requirement, values=values, weights=weights)


def _change(actor: Actor, purchase: Purchase, facts: PurchaseFacts) -> None:
    purchase_change(actor=actor, public_id=purchase.public_id, facts=facts, version=purchase.version)


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    take: Callable[[Actor, Purchase], None]
    is_done: Callable[[Purchase], bool]


STEPS = (
    Step("need", lambda _actor, _purchase: None, lambda _purchase: True),
    Step("criteria", _criteria, lambda purchase: purchase.choices.exists()),
    Step("tender", _tender, lambda purchase: purchase.tenders_due is not None),
    Step("published", _published, lambda purchase: purchase.first_published_at is not None),
)
STAGES = tuple(step.name for step in STEPS)
DEFAULT = "tender"


def main_purchase(actor: Actor) -> Purchase | None:
    return purchases_list(actor=actor, query=TITLE).filter(title=TITLE).last()


def purchase_take_to(stage: str) -> Purchase:
    """The main purchase at that stage at least: what was done before, by the demo or by a person, stays."""
    actor = acting(INGRID)
    purchase = main_purchase(actor) or _need(actor)
    for step in STEPS[: STAGES.index(stage) + 1]:
        if not step.is_done(purchase):
            step.take(actor, purchase)
            purchase.refresh_from_db()
    return purchase


def stage_of(purchase: Purchase) -> str:
    return next(step.name for step in reversed(STEPS) if step.is_done(purchase))
