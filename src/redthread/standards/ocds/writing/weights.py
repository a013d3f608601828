"""How is a weight said, and where does a weight stand that is no number?"""

from collections.abc import Mapping
from decimal import Decimal

from redthread.domain.purchase import Requirement
from redthread.domain.values import Money, Weight, WeightKind
from redthread.standards.ocds import codes
from redthread.standards.ocds.writing.texts import number, stated


def weight_in(requirement: Requirement, lot: str) -> Weight | None:
    return next((each.weight for each in requirement.lots if each.lot == lot), None)


def write_numbers(requirement: Requirement, lot: str) -> list[dict[str, object]]:
    """The weight and the threshold. Of a range the standard wants the middle."""
    weight = weight_in(requirement, lot)
    threshold = codes.THRESHOLD_BY_CODE.get(requirement.threshold_code)
    numbers = [_weight(weight, requirement.weight_code)] if weight else []
    if threshold:
        numbers.append(stated(number=_number(requirement.threshold), threshold=threshold))
    return [each for each in numbers if each]


def _weight(weight: Weight, code: str) -> dict[str, object]:
    """Nothing for money but a fixed amount: the standard has no code for it."""
    value = _number(_middle(weight))
    if weight.kind is not WeightKind.MONEY:
        return stated(number=value, weight=_code(weight, code))
    return stated(number=value, fixed=codes.FIXED_BY_CODE[code]) if code in codes.FIXED_BY_CODE else {}


def write_weighting(criteria: Mapping[str, Requirement], lot: str, currency: str) -> str:
    """``weightingDescription``: ranges with both ends, and money, a line for each criterion by name."""
    lines = ((name, _in_words(requirement, lot, currency)) for name, requirement in criteria.items())
    return "\n".join(f"{name}: {words}" for name, words in lines if words)


def _code(weight: Weight, weight_code: str) -> str:
    """The code it was read with if it is of the same kind, else the plain one of the kind."""
    known = codes.WEIGHT_BY_CODE.get(weight_code, "")
    return known if known and codes.WEIGHTS[known][0] is weight.kind else codes.WEIGHT_BY_KIND[weight.kind]


def _middle(weight: Weight) -> Decimal | None:
    if weight.value is None or weight.up_to is None:
        return weight.value
    return (weight.value + weight.up_to) / 2


def _in_words(requirement: Requirement, lot: str, currency: str) -> str:
    weight = weight_in(requirement, lot)
    if weight is None or weight.value is None:
        return ""
    if weight.kind is WeightKind.MONEY and requirement.weight_code not in codes.FIXED_BY_CODE:
        return str(Money(weight.value, currency)).strip()
    if weight.kind is WeightKind.PERCENTAGE_RANGE and weight.up_to is not None:
        return f"{number(weight.value)}–{number(weight.up_to)} %"
    return ""


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else number(value)
