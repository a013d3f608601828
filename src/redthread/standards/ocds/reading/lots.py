"""Which lots are there, with which values, dates, codes and aims?"""

import re
from collections.abc import Iterator

from redthread.domain.purchase import Aim, Lot, Timetable
from redthread.domain.values import Money
from redthread.standards.ocds import codes
from redthread.standards.ocds.reading.node import Node

WHOLE = "tender"
"""The lot of a tender that is not divided and yet states aims or weights, which our values keep by lot."""

CPV = re.compile(r"(\d{8})(-\d)?")


def read_lots(tender: Node) -> tuple[Lot, ...]:
    """The lots. Aims of the tender as a whole are aims of every lot."""
    aims, cpv = read_aims(tender), cpv_by_lot(tender)
    lots = tuple(_lot(node, cpv, aims) for node in tender.each("lots") if node.identifier())
    return lots or ((whole_as_lot(tender, aims),) if aims else ())


def whole_as_lot(tender: Node, aims: tuple[Aim, ...] = ()) -> Lot:
    return Lot(WHOLE, title=tender.text("title"), aims=aims)


def _lot(node: Node, cpv: dict[str, tuple[str, ...]], aims: tuple[Aim, ...]) -> Lot:
    due = node.at("tenderPeriod").moment("endDate")
    identifier = node.identifier()
    return Lot(
        identifier,
        title=node.text("title"),
        description=node.text("description"),
        cpv=cpv.get(identifier, ()),
        value=read_money(node.at("value")),
        aims=tuple(dict.fromkeys((*aims, *read_aims(node)))),
        timetable=Timetable(tenders_due=due) if due else None,
    )


def read_money(value: Node) -> Money | None:
    """An amount without a currency is no amount: it stays among the not read."""
    currency = value.at("currency").value
    if not isinstance(currency, str) or not re.fullmatch("[A-Z]{3}", currency):
        return None
    amount = value.number("amount")
    return Money(amount, value.string("currency")) if amount is not None else None


def cpv_by_lot(tender: Node) -> dict[str, tuple[str, ...]]:
    """CPV codes by lot, the main one first; under "" those of the tender, or all where it has none of its own."""
    found: dict[str, dict[str, None]] = {}
    for owner, code in _classified(tender):
        found.setdefault(owner, {})[code] = None
    every = {code: None for codes_of_lot in found.values() for code in codes_of_lot}
    return {lot: tuple(cpv) for lot, cpv in ({"": every} | found).items()}


def _classified(tender: Node) -> Iterator[tuple[str, str]]:
    yield from (("", code) for code in _cpv_of(tender))
    for item in tender.each("items"):
        item.identifier()
        several = [each.string() for each in item.each("relatedLots")]
        owners = [lot for lot in (item.identifier("relatedLot"), *several) if lot] or [""]
        yield from ((owner, code) for code in _cpv_of(item) for owner in owners)


def _cpv_of(node: Node) -> Iterator[str]:
    for each in (node.at("classification"), *node.each("additionalClassifications")):
        scheme = each.at("scheme").value
        code = CPV.fullmatch(str(each.at("id").value).strip())
        if code and isinstance(scheme, str) and scheme.strip().upper() == "CPV":
            each.string("scheme")
            each.identifier()
            each.string("description")
            yield code[1]


def read_aims(node: Node) -> tuple[Aim, ...]:
    """The aims in eForms codes. ``hasSustainability: false`` is the aim *none*; silence is no aim at all."""
    stated = tuple(dict.fromkeys(aim for each in node.each("sustainability") for aim in _aims(each)))
    has_any = node.flag("hasSustainability")
    return stated or ((codes.NO_AIM,) if has_any is False else ())


def _aims(each: Node) -> Iterator[Aim]:
    goal = each.string("goal")
    if goal:
        key = codes.AIMS_BY_GOAL.get(codes.SPELLED_OTHERWISE.get(goal, goal), (codes.OTHER_GOALS, goal))
        yield Aim(*key, description=each.text("description"))
    for strategy in each.each("strategies"):
        if isinstance(strategy.value, str) and strategy.value in codes.GREEN_BY_STRATEGY:
            yield Aim(codes.GREEN, codes.GREEN_BY_STRATEGY[strategy.string()])


def lots_for(lots: tuple[Lot, ...], tender: Node, identifiers: set[str]) -> tuple[Lot, ...]:
    """The lots, with the undivided tender as a lot where a requirement has a weight in it."""
    if WHOLE in identifiers and not lots:
        return (whole_as_lot(tender),)
    return lots
