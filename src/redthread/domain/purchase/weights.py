"""Which weight was meant, and what do those of a lot add up to?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from redthread.domain.errors import DomainError
from redthread.domain.purchase.values import Purchase, Requirement
from redthread.domain.values import Weight, WeightKind

_NUMBER = r"(\d{1,12}(?:[.,]\d{1,6})?)"
_ONE = re.compile(rf"{_NUMBER}\s*%?\Z", re.ASCII)
_RANGE = re.compile(rf"{_NUMBER}\s*%?\s*(?:-|–|to)\s*{_NUMBER}\s*%?\Z", re.ASCII)


def weight_from_text(text: str, *, kind: WeightKind, field: str = "") -> Weight:
    """ "30", "30,5 %" or, for a range, "20-30". Raises ``weight-not-read`` and ``weight-over-100``."""
    text = text.strip()
    if kind is WeightKind.PERCENTAGE_RANGE:
        found = _RANGE.match(text)
        if found is None or _decimal(found[1]) > _decimal(found[2]):
            raise DomainError("weight-not-read", field=field, text=text[:40], example="20-30")
        weight = Weight(kind, _decimal(found[1]), _decimal(found[2]))
    else:
        one = _ONE.match(text)
        if one is None:
            raise DomainError("weight-not-read", field=field, text=text[:40], example="30")
        weight = Weight(kind, _decimal(one[1]))
    if kind in (WeightKind.PERCENTAGE, WeightKind.PERCENTAGE_RANGE) and max(_numbers(weight)) > 100:
        raise DomainError("weight-over-100", field=field, text=text[:40])
    return weight


def weight_text(weight: Weight) -> str:
    """As it is typed: the reverse of ``weight_from_text``."""
    return "-".join(f"{number.normalize():f}" for number in _numbers(weight))


def _numbers(weight: Weight) -> list[Decimal]:
    return [number for number in (weight.value, weight.up_to) if number is not None]


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


@dataclass(frozen=True, slots=True)
class LotTotal:
    """What the declared weights of one kind add up to in a lot. ``is_whole``: percentages that make 100, or another
    kind, which need not."""

    lot: str
    kind: WeightKind
    total: Decimal
    count: int

    @property
    def is_whole(self) -> bool:
        return self.kind is not WeightKind.PERCENTAGE or self.total == 100


def lot_totals(purchase: Purchase) -> Iterator[LotTotal]:
    """Per lot and kind, in the lots' order. Ranks and ranges have no sum and are left out."""
    for lot in purchase.lots:
        for kind in (WeightKind.PERCENTAGE, WeightKind.POINTS, WeightKind.MONEY):
            values = [
                weight.value
                for requirement in purchase.requirements
                for weight in _weights_in(requirement, lot.identifier)
                if weight.kind is kind and weight.value is not None
            ]
            if values:
                yield LotTotal(lot.identifier, kind, sum(values, Decimal(0)), len(values))


def _weights_in(requirement: Requirement, lot: str) -> Iterator[Weight]:
    return (each.weight for each in requirement.lots if each.lot == lot and each.weight is not None)
