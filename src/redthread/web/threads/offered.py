"""Which knots does the thread have from the offers to the award?"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format, localize
from django.utils.translation import gettext as _

from redthread.apps.contracts.permissions import is_of_supplier
from redthread.apps.evaluation.models import Score
from redthread.apps.evaluation.selectors import awards_of, scores_now
from redthread.apps.offers.models import Answer
from redthread.apps.offers.permissions import can_read_offers
from redthread.apps.offers.selectors import answers_to
from redthread.domain.thread import Stage
from redthread.web.threads.knots import Knot, Root, Words


def offers(root: Root) -> Iterator[Knot]:
    """Every bidder's answer for those who evaluate; its own for the contractor; none for anybody else."""
    if root.requirement is not None and root.purchase is not None and can_read_offers(root.actor, root.purchase):
        scores = scores_now(root.purchase)
        for answer in answers_to(actor=root.actor, requirement=root.requirement):
            given = [score for (key, _lot), score in scores.items() if key == answer.pk]
            yield _answer(answer, given, address=_offer_address(answer, root))
        return
    for clause in root.clauses:
        if clause.answer is not None and is_of_supplier(root.actor, clause.contract):
            yield _answer(clause.answer, [], address="")


def _offer_address(answer: Answer, root: Root) -> str:
    return reverse("offers:offer", args=[root.purchase.public_id, answer.offer.public_id]) if root.purchase else ""


def _answer(answer: Answer, scores: list[Score], *, address: str) -> Knot:
    return Knot(
        Stage.OFFERS,
        answer.offer.supplier.name,
        text=answer.text,
        facts=(*_promise(answer), *_points(scores)),
        address=address,
        at=answer.recorded_at,
        key=("answer", answer.public_id),
        chip=answer.standing,
        table="answer-standing",
    )


def _promise(answer: Answer) -> Iterator[tuple[Words, Words]]:
    if answer.promised is not None:
        yield _("Promised"), localize(answer.promised.normalize())
    if answer.promised_on is not None:
        yield _("From"), date_format(answer.promised_on, "SHORT_DATE_FORMAT")
    if answer.number > 1:
        yield _("Recorded anew"), answer.reason


def _points(scores: list[Score]) -> Iterator[tuple[Words, Words]]:
    for score in scores:
        points = {"points": localize(score.points.normalize()), "most": localize(score.most.normalize())}
        yield _("Score"), _("%(points)s of %(most)s") % points
        yield _("Why"), score.reason


def award(root: Root) -> Iterator[Knot]:
    purchase = root.purchase
    if purchase is None or not can_read_offers(root.actor, purchase):
        return
    for each in awards_of(purchase):
        yield Knot(
            Stage.AWARD,
            _("%(lot)s to %(supplier)s") % {"lot": each.lot, "supplier": each.offer.supplier.name},
            text=each.reason,
            address=reverse("evaluation:award", args=[purchase.public_id]),
            at=each.decided_on,
            who=purchase.lead.name,
        )
