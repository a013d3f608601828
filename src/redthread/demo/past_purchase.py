"""Which purchase of the demo has come all the way, and how is it taken along the thread?

It was published sixteen months ago. Every step is what people would do on the pages, by the same services; only the
clock is told the day where a service asks whether a day has come.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.contracts.given import ContractFacts
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.selectors import sites_of
from redthread.apps.contracts.services_awards import contract_from_awards
from redthread.apps.evaluation.selectors import awards_of, most_in
from redthread.apps.evaluation.services import award_make, score_give
from redthread.apps.followup.models import CorrectiveAction
from redthread.apps.followup.selectors import actions_of
from redthread.apps.offers.models import Offer
from redthread.apps.offers.selectors import answers_now, editions_answered, offers_standing
from redthread.apps.offers.services import AnswerGiven, answers_record, offer_record, supplier_find_or_add
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import lots_of, purchases_list
from redthread.apps.purchases.services import PurchaseFacts, participant_add, purchase_begin
from redthread.apps.rows.clock import time_told
from redthread.apps.tenders.models import RequirementEdition
from redthread.apps.tenders.services_publication import tender_publish
from redthread.demo.bids import BIDS, Bid
from redthread.demo.found import actions_add, findings_add, monitor_engage, remedy_add, sites_add
from redthread.demo.main_purchase import Step
from redthread.demo.people import ATLE, INGRID, MEI, TOVE, VALL, acting
from redthread.demo.reports import Series, reports_add, series
from redthread.demo.writing import WHOLE, fill, percent, price, take, write
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.purchase import Kind, Procedure
from redthread.domain.values import Money

TITLE = "Notebooks for the schools"
NEED = (
    "The schools replace 900 notebooks. Two years ago a newspaper wrote of workers who had paid for their jobs at a "
    "site that makes such devices. The council asked that this be looked into before the next purchase."
)
ZONE = ZoneInfo("Europe/Oslo")
CHOSEN: Mapping[str, str] = {
    "AWA-01": "A site that has a name can be visited.",
    "CLA-01": "The floor under all the rest.",
    "CLA-07": "A reseller can’t command the maker; it can ask, and show that it asked.",
    "CLA-08": "What earned points becomes a duty.",
    "CLA-17": "A right to look, so that promises can be checked.",
    "CLA-23": "What is found gets put right.",
    "CLA-25": "One ladder that all clauses refer to.",
    "CLA-28": "Work that was paid for by the worker is the risk that this purchase began with.",
}
"""Criterion of the library → why it was chosen."""
VALUES: Mapping[str, Mapping[str, str]] = {"AWA-01": {"max_points": "25"}, "CLA-25": {"daily_penalty": "2000 NOK"}}
PRICE, SITES = 75, 25


def months_ago(months: int, *, day: int = 1) -> date:
    """A day of the month so many months before this one."""
    today = timezone.localdate(timezone=ZONE)
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, day)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)


@contextmanager
def on(day: date) -> Iterator[None]:
    with time_told(noon(day)):
        yield


PUBLISHED_AGO = 16
"""Months."""


def _published_on() -> date:
    return months_ago(PUBLISHED_AGO, day=3)


def _due_on() -> date:
    return _published_on() + timedelta(days=45)


def starts_on() -> date:
    """The first day of the contract: of a month, fourteen months ago."""
    return months_ago(PUBLISHED_AGO - 3)


def past_purchase(actor: Actor) -> Purchase | None:
    return purchases_list(actor=actor, query=TITLE).filter(title=TITLE).last()


def past_contract(purchase: Purchase | None) -> Contract | None:
    return purchase.contracts.order_by("pk").last() if purchase else None


def publish() -> Purchase:
    actor = acting(INGRID)
    with on(_published_on() - timedelta(days=20)):
        purchase = purchase_begin(actor=actor, facts=_facts())
        public_id = purchase.public_id
        for local, reason in CHOSEN.items():
            taken = take(actor, public_id, local, reason=reason)
            weights = {WHOLE: percent(SITES)} if local.startswith("AWA") else None
            fill(actor, public_id, taken, values=VALUES.get(local, {}), weights=weights)
        write(actor, public_id, price({WHOLE: percent(PRICE)}))
        participant_add(actor=actor, public_id=public_id, organisation_id=organisation_named(name=VALL).public_id)
    with on(_published_on()):
        tender_publish(actor=actor, public_id=public_id)
    purchase.refresh_from_db()
    return purchase


def _facts() -> PurchaseFacts:
    return PurchaseFacts(
        title=TITLE,
        kind=Kind.SINGLE_CONTRACT,
        need=NEED,
        procedure=Procedure.OPEN,
        jurisdiction="NO",
        cpv=("30213100",),
        value=Decimal(6_300_000),
        currency="NOK",
        time_zone=ZONE.key,
        dispatched_on=_published_on(),
        tenders_due=noon(_due_on()),
        electronic_submission=True,
    )


def record_offers(actor: Actor, purchase: Purchase) -> None:
    lot = lots_of(purchase=purchase)[0]
    with on(_due_on() + timedelta(days=2)):
        for bid in BIDS:
            offer = offer_record(
                actor=actor,
                purchase_id=purchase.public_id,
                supplier=supplier_find_or_add(actor=actor, name=bid.supplier, country=bid.country),
                received_on=_due_on(),
                lots={lot.public_id: Money(Decimal(bid.price), "NOK")},
            )
            answers_record(
                actor=actor,
                offer_id=offer.public_id,
                answers=[_answer(each, bid) for each in editions_answered(offer)],
            )


def _local(edition: RequirementEdition) -> str:
    """ "CLA-08"; the price has no criterion of the library."""
    choice = edition.requirement.choice
    return choice.criterion_version.criterion.identifier if choice else "price"


def _answer(edition: RequirementEdition, bid: Bid) -> AnswerGiven:
    said = bid.answers.get(_local(edition))
    if said is None:
        return AnswerGiven(edition_id=edition.public_id, standing=AnswerStanding.MET, text="")
    return AnswerGiven(
        edition_id=edition.public_id, standing=said.standing, text=said.text, promised=said.promised, promised_on=None
    )


def award(actor: Actor, purchase: Purchase) -> None:
    lot = lots_of(purchase=purchase)[0]
    decided = _due_on() + timedelta(days=20)
    with on(decided):
        for offer in offers_standing(purchase=purchase):
            _score(actor, purchase, offer)
        best = next(each for each in offers_standing(purchase=purchase) if each.supplier.name == BIDS[0].supplier)
        award_make(
            actor=actor,
            purchase_id=purchase.public_id,
            lot_id=lot.public_id,
            offer_id=best.public_id,
            reason="The most points in all: named sites for six groups of components, at a price close to the lowest.",
            decided_on=decided,
            standstill_until=decided + timedelta(days=12),
        )


def _score(actor: Actor, purchase: Purchase, offer: Offer) -> None:
    lot = lots_of(purchase=purchase)[0]
    bid = next(each for each in BIDS if each.supplier == offer.supplier.name)
    answers = answers_now(offer)
    for edition in editions_answered(offer):
        if edition.stage_of_use != StageOfUse.AWARD.value:
            continue
        share, reason = bid.scores[_local(edition)]
        score_give(
            actor=actor,
            answer_id=answers[edition.pk].public_id,
            lot_id=lot.public_id,
            points=Decimal(most_in(edition, lot).points * share / 100),
            reason=reason,
        )


def make_contract(_buyer: Actor, purchase: Purchase) -> None:
    actor, start = acting(TOVE), starts_on()
    contract_from_awards(
        actor=actor,
        award_ids=[each.public_id for each in awards_of(purchase)],
        facts=ContractFacts(
            title=f"{TITLE}: contract",
            number="2025/0417",
            time_zone=ZONE.key,
            starts_on=start,
            ends_on=date(start.year + 3, start.month, start.day) - timedelta(days=1),
            extension_months=12,
            value=Decimal(BIDS[0].price),
            currency="NOK",
        ),
    )


def report(_buyer: Actor, purchase: Purchase) -> None:
    """A year of reports: named sites and requests in time, one figure returned and mended, the last one waiting."""
    contract = past_contract(purchase)
    if contract is not None:
        sites_add(contract)
        reports_add(contract, TOLD, supplier=acting(ATLE), manager=acting(TOVE))


TOLD: Mapping[str, Series] = {
    "Ordered models with a disclosed assembly site": series(50, 100, 100, 100, open_last=1),
    "Requests sent and followed up in time": series(
        100,
        80,
        100,
        100,
        open_last=1,
        returned=(1, Decimal(100), "Two requests of May have no answer and no reminder."),
    ),
    "Requests that the maker answered on the substance": series(67, 75, 80, 83, open_last=1),
    "Component groups with named sites": series(5, 6),
    "Findings closed by the agreed date": series(None, None, None, None),
    "Critical findings open beyond their date": series(0, 0),
}
"""By the name of the indicator; the figures of its periods, from the first one on."""


def find(_buyer: Actor, purchase: Purchase) -> None:
    contract = past_contract(purchase)
    if contract is not None:
        sites = [each.site for each in sites_of(contract=contract)]
        findings_add(contract, monitor_engage(contract, sites), sites)


def act(_buyer: Actor, purchase: Purchase) -> None:
    contract = past_contract(purchase)
    if contract is not None:
        actions_add(contract)


def remedy(_buyer: Actor, purchase: Purchase) -> None:
    contract = past_contract(purchase)
    if contract is not None:
        remedy_add(contract)


def _has_reports(purchase: Purchase) -> bool:
    contract = past_contract(purchase)
    return contract is not None and sites_of(contract=contract).exists()


def _has_findings(purchase: Purchase) -> bool:
    contract = past_contract(purchase)
    return contract is not None and contract.assignments.exists()


def _actions(purchase: Purchase) -> list[CorrectiveAction]:
    return list(actions_of(actor=acting(MEI)).filter(finding__clause__contract__purchase=purchase))


STEPS = (
    Step("opened", lambda _actor, _purchase: None, lambda _purchase: True),
    Step("offers", record_offers, lambda purchase: purchase.offers.exists()),
    Step("award", award, lambda purchase: awards_of(purchase).exists()),
    Step("contract", make_contract, lambda purchase: past_contract(purchase) is not None),
    Step("reports", report, _has_reports),
    Step("findings", find, _has_findings),
    Step("actions", act, lambda purchase: bool(_actions(purchase))),
    Step("remedy", remedy, lambda purchase: any(each.closed_on for each in _actions(purchase))),
)
STAGES = tuple(step.name for step in STEPS)
"""*Opened*: the time limit has passed and nobody has looked at an offer yet."""
DEFAULT = STAGES[-1]


def purchase_take_to(stage: str) -> Purchase:
    """The purchase that was published long ago, at that stage at least; what people did stays."""
    actor = acting(INGRID)
    purchase = past_purchase(actor) or publish()
    for step in STEPS[: STAGES.index(stage) + 1]:
        if not step.is_done(purchase):
            step.take(actor, purchase)
            purchase.refresh_from_db()
    return purchase


def stage_of(purchase: Purchase) -> str:
    return next(step.name for step in reversed(STEPS) if step.is_done(purchase))
