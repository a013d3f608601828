"""Where does a purchase stand on its thread, and which page goes on with it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.selectors import contracts_of, sites_of
from redthread.apps.evaluation.selectors import awards_of
from redthread.apps.followup.selectors import remedies_of
from redthread.apps.offers.permissions import can_read_offers
from redthread.apps.offers.selectors import offers_standing
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import choices_of
from redthread.apps.tenders.selectors import editions_now
from redthread.domain.thread import Stage, Standing, Step, steps
from redthread.words.names import name_of

STANDING_NAMES: Mapping[Standing, str | Promise] = {
    Standing.DONE: _("done"),
    Standing.NOW: _("now"),
    Standing.OVERDUE: _("overdue"),
    Standing.LATER: _("later"),
    Standing.NOT_RECORDED: _("not recorded yet"),
}
_PAGES: Mapping[Stage, str] = {
    Stage.NEED: "purchases:detail",
    Stage.CRITERIA: "tenders:requirements",
    Stage.TENDER: "tenders:check",
}
_OFFER_PAGES: Mapping[Stage, str] = {Stage.OFFERS: "offers:list", Stage.AWARD: "evaluation:award"}
_CONTRACT_PAGES: Mapping[Stage, str] = {
    Stage.CONTRACT: "contracts:detail",
    Stage.SUPPLY_CHAIN: "contracts:sites",
    Stage.FOLLOW_UP: "contracts:calendar",
}


@dataclass(frozen=True, slots=True)
class ShownStep:
    stage: Stage
    name: str
    standing: Standing
    word: str | Promise
    at: datetime | None
    address: str


def thread_of(purchase: Purchase, contracts: list[Contract]) -> tuple[Step, ...]:
    """Costs a query for each stage that might be done: at most six, and none after the tender for a draft."""
    done: dict[Stage, datetime | None] = {}
    if purchase.need:
        done[Stage.NEED] = None
    if choices_of(purchase=purchase).exists() or editions_now(purchase=purchase).exists():
        done[Stage.CRITERIA] = None
    if purchase.first_published_at is not None:
        done |= {Stage.TENDER: purchase.first_published_at, **_after_tender(purchase, contracts)}
    due = {Stage.TENDER: purchase.tenders_due} if purchase.tenders_due else {}
    late = [each.next_due_on for each in contracts if each.next_due_on is not None]  # type: ignore[attr-defined]
    if late:
        due[Stage.FOLLOW_UP] = datetime.combine(min(late), time.max, tzinfo=ZoneInfo(purchase.time_zone))
    return steps(done, due=due, now=timezone.now(), going={Stage.FOLLOW_UP} if contracts else ())


def _after_tender(purchase: Purchase, contracts: list[Contract]) -> dict[Stage, datetime | None]:
    done: dict[Stage, datetime | None] = {}
    if offers_standing(purchase=purchase).exists():
        done[Stage.OFFERS] = None
    award = awards_of(purchase).first()
    if award is not None:
        done[Stage.AWARD] = _noon(award.decided_on, purchase)
    if contracts:
        done[Stage.CONTRACT] = _noon(contracts[0].starts_on, purchase)
        if any(sites_of(contract=each).exists() for each in contracts):
            done[Stage.SUPPLY_CHAIN] = None
        if all(each.ended_on or each.ends_on < timezone.localdate() for each in contracts):
            done[Stage.FOLLOW_UP] = None
        remedy = remedies_of(purchase=purchase).first()
        if remedy is not None and remedy.verified_on is not None:
            done[Stage.OUTCOMES] = _noon(remedy.verified_on, purchase)
    return done


def _noon(day: date, purchase: Purchase) -> datetime:
    """A day as a moment on it: midnight would be the day before elsewhere."""
    return datetime.combine(day, time(12), tzinfo=ZoneInfo(purchase.time_zone))


def shown_steps(purchase: Purchase, actor: Actor) -> list[ShownStep]:
    contracts = list(contracts_of(purchase=purchase)) if purchase.first_published_at else []
    return [
        ShownStep(
            stage=step.stage,
            name=stage_name(step.stage),
            standing=step.standing,
            word=STANDING_NAMES[step.standing],
            at=step.at,
            address=_address(step.stage, purchase, contracts, actor),
        )
        for step in thread_of(purchase, contracts)
    ]


def stage_name(stage: Stage) -> str:
    return name_of("thread", stage.value, get_language() or "en")


def _address(stage: Stage, purchase: Purchase, contracts: list[Contract], actor: Actor) -> str:
    """The stage's page; empty where there is none, or none that this reader may open."""
    if stage in _PAGES:
        return reverse(_PAGES[stage], args=[purchase.public_id])
    if stage in _OFFER_PAGES and purchase.first_published_at and can_read_offers(actor, purchase):
        return reverse(_OFFER_PAGES[stage], args=[purchase.public_id])
    if stage in _CONTRACT_PAGES and contracts:
        return reverse(_CONTRACT_PAGES[stage], args=[contracts[0].public_id])
    return ""
