"""Which sustainability goals does a lot pursue, and by which means?"""

from collections.abc import Iterable, Iterator

from redthread.domain.purchase import Aim, AwardKind, Lot, Purchase
from redthread.standards.ocds import codes
from redthread.standards.ocds.writing.texts import in_language, stated


def write_sustainability(purchase: Purchase, lot: Lot, *, language: str) -> dict[str, object]:
    """``hasSustainability`` and its goals. A lot that states no aim says nothing; the aim *none* says False."""
    aims = [aim for aim in lot.aims if aim != codes.NO_AIM]
    if not aims:
        return {"hasSustainability": False} if lot.aims else {}
    goals: list[dict[str, object]] = []
    for goal in _goals(aims, strategies=_strategies(purchase, lot), language=language):
        if goal not in goals:
            goals.append(goal)
    return {"hasSustainability": True, "sustainability": goals}


def _goals(aims: Iterable[Aim], *, strategies: list[str], language: str) -> Iterator[dict[str, object]]:
    for aim in aims:
        description = in_language(aim.description, language, place="aims")
        if aim.code_list == codes.GREEN:
            if aim.code in codes.GREEN_STRATEGIES:
                yield {"strategies": [codes.GREEN_STRATEGIES[aim.code]]}
        else:
            yield stated(goal=_goal(aim), description=description, strategies=strategies)


def _goal(aim: Aim) -> str:
    narrow = codes.GOALS.get((aim.code_list, aim.code))
    return narrow or codes.WIDER_GOALS.get(aim.code_list, aim.code)


def _strategies(purchase: Purchase, lot: Lot) -> list[str]:
    """By the stages of the lot's requirements, in the order of a tender document. Price and cost pursue no aim."""
    used = {
        requirement.stage
        for requirement in purchase.requirements_in(lot.identifier)
        if requirement.award_kind not in (AwardKind.PRICE, AwardKind.COST)
    }
    return [strategy for stage, strategy in codes.STRATEGIES.items() if stage in used]
