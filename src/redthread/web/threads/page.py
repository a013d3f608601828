"""How do the knots of all stages become one page?"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.contracts.permissions import can_read_contract
from redthread.domain.thread import RECORDED, Stage
from redthread.web.thread import stage_name
from redthread.web.threads import agreed, before, followed, offered
from redthread.web.threads.knots import Knot, Part, Root, ShownStage, Words
from redthread.web.threads.roots import root_of

PARTS: tuple[Part, ...] = (
    before.need,
    before.criterion,
    before.tender,
    offered.offers,
    offered.award,
    agreed.contract,
    agreed.supply_chain,
    followed.follow_up,
    followed.outcomes,
)
_EMPTY: Mapping[Stage, Words] = {
    Stage.OFFERS: _("No answer is recorded, or none that you may read."),
    Stage.AWARD: _("No award is recorded, or none that you may read."),
    Stage.FOLLOW_UP: _("No finding that you were told of. That is not the same as none."),
}


@dataclass(frozen=True, slots=True)
class ThreadShown:
    title: str
    stages: tuple[ShownStage, ...]
    here: tuple[str, str]
    """Kind and public id of the record that the reader came from."""
    is_fictional: bool
    back_address: str
    back_label: str


def thread_shown(actor: Actor, *, kind: str, public_id: str) -> ThreadShown:
    """Raises ``not-found``."""
    root = root_of(actor, kind=kind, public_id=public_id)
    knots = [knot for part in PARTS for knot in part(root)]
    address, label = _back(root)
    return ThreadShown(
        title=_title(knots),
        stages=tuple(_stage(stage, knots) for stage in Stage),
        here=(kind, public_id),
        is_fictional=_is_fictional(root),
        back_address=address,
        back_label=label,
    )


def _stage(stage: Stage, knots: list[Knot]) -> ShownStage:
    own = tuple(knot for knot in knots if knot.stage is stage)
    empty = _EMPTY.get(stage, _("Nothing is recorded.")) if stage in RECORDED else _("Not recorded by this version.")
    return ShownStage(stage, stage_name(stage), own, empty)


def _title(knots: list[Knot]) -> str:
    """What the thread is about: the criterion where there is one, else the sentence or the clause."""
    order = (Stage.CRITERIA, Stage.TENDER, Stage.CONTRACT)
    by_stage = {stage: list(group) for stage, group in groupby(knots, key=lambda knot: knot.stage)}
    return next((str(by_stage[stage][0].title) for stage in order if stage in by_stage), "")


def _is_fictional(root: Root) -> bool:
    authorities = [clause.contract.authority for clause in root.clauses]
    if root.requirement is not None:
        authorities.append(root.requirement.purchase.lead)
    return any(each.is_fictional for each in authorities)


def _back(root: Root) -> tuple[str, str]:
    """The purchase, the contract, or the reader's findings: where the thread is walked back to."""
    if root.purchase is not None:
        return reverse("purchases:detail", args=[root.purchase.public_id]), root.purchase.title
    contract = root.clauses[0].contract
    if can_read_contract(root.actor, contract):
        return reverse("contracts:detail", args=[contract.public_id]), contract.title
    return reverse("followup:findings"), str(_("Findings"))


@for_members
@require_safe
def thread(request: HttpRequest, kind: str, public_id: str) -> HttpResponse:
    shown = thread_shown(actor_of_request(request), kind=kind, public_id=public_id)
    return render(request, "web/thread.html", {"thread": shown})
