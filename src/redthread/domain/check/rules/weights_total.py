"""Do the weights of a lot's award criteria add up, where they were declared as percentages?"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import demand, example, percent, points, weighed
from redthread.domain.check.finding import WHOLE, Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import has
from redthread.domain.check.wording import read
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Purchase, Requirement, Source
from redthread.domain.values import Weight, WeightKind
from redthread.domain.verdict import Severity

CODE = "weights-total"
TITLE = "Percentages of a lot add up to 100"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.ERROR
# Ranges, points, an order of importance and money are lawful too: nothing but percentages has to reach 100.
BASIS = (Basis("Directive 2014/24/EU", "art. 67(5)"),)
NEEDS = (Aspect.WEIGHTS, Aspect.STAGES)
REASONS = (
    "adds-up",
    "ranges-reach-100",
    "other-kind",
    "total-not-100",
    "ranges-miss-100",
    "percentage-out-of-range",
    "weight-missing",
    "range-ends-missing",
    "mixed-kinds",
    "part-of-the-criteria",
    "maybe-sub-criteria",
    "no-weights",
)

_HUNDRED = Decimal(100)
_PERCENTAGES = frozenset({WeightKind.PERCENTAGE, WeightKind.PERCENTAGE_RANGE})
_SHORT = 80

Weighed = tuple[tuple[Requirement, Weight | None], ...]


def check(draft: Draft) -> Iterator[Outcome]:
    for lot, weighed_here in _lots(draft.purchase):
        # A single criterion without a weight is the price alone, or all that there is to compare.
        if len(weighed_here) > 1 or any(weight for _, weight in weighed_here):
            yield _judge(draft, lot, weighed_here)


def _lots(purchase: Purchase) -> Iterator[tuple[str, Weighed]]:
    """Lots and groups of lots alike. No lot at all is the purchase as a whole."""
    criteria = purchase.requirements_at(StageOfUse.AWARD)
    named = [lot.identifier for lot in purchase.lots] + [each.lot for one in criteria for each in one.lots]
    for lot in dict.fromkeys(named) or [WHOLE]:
        here = [one for one in criteria if not one.lots or any(each.lot == lot for each in one.lots)]
        yield lot, tuple((one, next((each.weight for each in one.lots if each.lot == lot), None)) for one in here)


def _judge(draft: Draft, lot: str, here: Weighed) -> Outcome:
    kinds = {weight.kind for _, weight in here if weight is not None}
    missing = tuple(_name(one) for one, weight in here if not _has_number(weight))
    if not kinds:
        return cant_tell(lot, "no-weights")
    if len(kinds) > 1 and not kinds <= _PERCENTAGES:
        return cant_tell(lot, "mixed-kinds", kinds=tuple(sorted(kinds)))
    if kinds <= _PERCENTAGES:
        return _percentages(draft, lot, here, missing)
    if missing:
        return cant_tell(lot, "weight-missing", names=missing)
    return passed(lot, "other-kind", kinds=tuple(kinds))


def _percentages(draft: Draft, lot: str, here: Weighed, missing: tuple[str, ...]) -> Outcome:
    stated = [
        (one, weight, weight.value)
        for one, weight in here
        if weight is not None and weight.value is not None and _has_number(weight)
    ]
    for one, weight, value in stated:
        if not (0 <= value <= _HUNDRED and 0 <= _high(weight, value) <= _HUNDRED):
            return failed(lot, "percentage-out-of-range", name=_name(one), value=value)
    open_ended = tuple(
        _name(one) for one, weight, _ in stated if weight.kind is WeightKind.PERCENTAGE_RANGE and weight.up_to is None
    )
    if open_ended:
        return cant_tell(lot, "range-ends-missing", names=open_ended)
    low = sum((value for _, _, value in stated), Decimal(0))
    high = sum((_high(weight, value) for _, weight, value in stated), Decimal(0))
    return _compared(draft, lot, here, missing, low, high)


def _compared(draft: Draft, lot: str, here: Weighed, missing: tuple[str, ...], low: Decimal, high: Decimal) -> Outcome:
    is_guess = draft.purchase.source is Source.DOCUMENT
    if low > _HUNDRED and is_guess and low == high and low % _HUNDRED == 0:
        # A loose table often lists criteria with the sub-criteria below them, each group at 100.
        return cant_tell(lot, "maybe-sub-criteria", total=low)
    if low <= _HUNDRED and missing:
        return cant_tell(lot, "weight-missing", names=missing)
    if low <= _HUNDRED <= high:
        return passed(lot, "adds-up") if low == high else passed(lot, "ranges-reach-100", lowest=low, highest=high)
    if high < _HUNDRED and not _is_whole(draft, here):
        return cant_tell(lot, "part-of-the-criteria", total=high)
    if low == high:
        return failed(lot, "total-not-100", is_guess=is_guess, total=low, difference=_HUNDRED - low)
    return failed(lot, "ranges-miss-100", is_guess=is_guess, lowest=low, highest=high)


def _is_whole(draft: Draft, here: Weighed) -> bool:
    """Whether these are all of the criteria: our own rows are, and a list that weighs the price too."""
    return draft.carries(Aspect.ALL_REQUIREMENTS) or any(_is_price(one, draft.purchase) for one, _ in here)


def _is_price(requirement: Requirement, purchase: Purchase) -> bool:
    if requirement.award_kind is not None:
        return requirement.award_kind in (AwardKind.PRICE, AwardKind.COST)
    wording = read(requirement, purchase)
    name = str(requirement.title or requirement.wording)
    return wording is not None and len(name) <= _SHORT and has(wording.words.price, name)


def _has_number(weight: Weight | None) -> bool:
    if weight is None or weight.value is None:
        return False
    return weight.value.is_finite() and (weight.up_to is None or weight.up_to.is_finite())


def _high(weight: Weight, value: Decimal) -> Decimal:
    return value if weight.up_to is None else weight.up_to


def _name(requirement: Requirement) -> str:
    name = str(requirement.title or requirement.wording) or requirement.identifier
    return name if len(name) <= _SHORT else name[: _SHORT - 1] + "…"


_MIDDLE = Weight(WeightKind.PERCENTAGE_RANGE, Decimal(50))
PASSING = (
    example("40 + 35 + 25", *weighed(percent("40"), percent("35"), percent("25"))),
    example("thirds, written exactly", *weighed(percent("33.33"), percent("33.33"), percent("33.34"))),
    example("30 to 50 and 50 to 70 can meet at 100", *weighed(percent("30", "50"), percent("50", "70"))),
    example("points may total anything", *weighed(points("70"), points("70"))),
)
FAILING = (
    example("40 + 35 + 20 leaves 5 unspoken for", *weighed(percent("40"), percent("35"), percent("20"))),
    example("60 + 50 is more than the whole", *weighed(percent("60"), percent("50"), priced=False)),
    example("the ranges end at 90", *weighed(percent("30", "40"), percent("40", "50"))),
    example("a weight below nothing", *weighed(percent("110"), percent("-10"))),
)
CANT_TELL = (
    example("the price has no weight, the others total 60", *weighed(None, percent("35"), percent("25"))),
    example("two criteria, no weights", *weighed(None, None)),
    example("percentages beside points", *weighed(percent("60"), points("40"))),
    example(
        "the middle of a range, without its ends",
        *weighed(percent("50"), _MIDDLE),
    ),
    example("an annex on quality alone", *weighed(percent("35"), percent("25"), priced=False), source=Source.DOCUMENT),
    example(
        "a table with sub-criteria below",
        *weighed(percent("40"), percent("60"), percent("50"), percent("50")),
        source=Source.DOCUMENT,
    ),
)
NOT_APPLICABLE = (
    example(
        "no award criterion", demand("The devices have two years of warranty.", StageOfUse.TECHNICAL_SPECIFICATION)
    ),
)
