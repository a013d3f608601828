"""Where does a purchase stand on its thread, and which page goes on with it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

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


@dataclass(frozen=True, slots=True)
class ShownStep:
    stage: Stage
    name: str
    standing: Standing
    word: str | Promise
    at: datetime | None
    address: str


def thread_of(purchase: Purchase) -> tuple[Step, ...]:
    """Costs two queries: whether a criterion was chosen, and whether a requirement was written."""
    done: dict[Stage, datetime | None] = {}
    if purchase.need:
        done[Stage.NEED] = None
    if choices_of(purchase=purchase).exists() or editions_now(purchase=purchase).exists():
        done[Stage.CRITERIA] = None
    if purchase.first_published_at is not None:
        done[Stage.TENDER] = purchase.first_published_at
    due = {Stage.TENDER: purchase.tenders_due} if purchase.tenders_due else {}
    return steps(done, due=due, now=timezone.now())


def shown_steps(purchase: Purchase) -> list[ShownStep]:
    return [
        ShownStep(
            stage=step.stage,
            name=stage_name(step.stage),
            standing=step.standing,
            word=STANDING_NAMES[step.standing],
            at=step.at,
            address=_address(step.stage, purchase),
        )
        for step in thread_of(purchase)
    ]


def stage_name(stage: Stage) -> str:
    return name_of("thread", stage.value, get_language() or "en")


def _address(stage: Stage, purchase: Purchase) -> str:
    """The stage's page of this purchase; empty where the stage has none."""
    if stage not in _PAGES:
        return ""
    return reverse(_PAGES[stage], args=[purchase.public_id])
