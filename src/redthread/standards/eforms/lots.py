"""Into which lots is the purchase divided, and what does each of them aim at?"""

from collections.abc import Iterator

from redthread.domain.purchase import Aim, Lot, Timetable
from redthread.domain.values import Text
from redthread.standards.eforms.fields import AIM_CODE, AIM_DESCRIPTION, AIM_LISTS, AIMS, LOT, LOTS, NAMESPACES, PROJECT
from redthread.standards.eforms.source import Node, Notice

GROUP_MARK = f"{{{NAMESPACES['cbc']}}}ID"


def lot_nodes(notice: Notice) -> list[tuple[str, Node]]:
    """Lots, groups of lots, and the parts of a planning notice, each with an identifier that no other one has."""
    found: dict[str, Node] = {}
    for position, node in enumerate(notice.nodes(LOTS), start=1):
        identifier = notice.code(LOT["BT-137"], node)
        found[identifier if identifier and identifier not in found else f"{identifier}#{position}"] = node
    return list(found.items())


def is_group(lot: Node) -> bool:
    """A group only says how its lots are awarded together: it has no dates of its own."""
    return any(each.get("schemeName") == "LotsGroup" for each in lot.iterchildren(GROUP_MARK))


def lot(notice: Notice, identifier: str, node: Node, timetable: Timetable | None) -> Lot:
    return Lot(
        identifier=identifier,
        title=notice.text(PROJECT["BT-21"], node),
        description=notice.text(PROJECT["BT-24"], node),
        cpv=cpv(notice, node),
        value=notice.money(PROJECT["BT-27"], node),
        aims=tuple(_aims(notice, node)),
        timetable=timetable,
    )


def cpv(notice: Notice, at: Node | None = None) -> tuple[str, ...]:
    """The main code first, then the additional ones, each once."""
    return tuple(dict.fromkeys(notice.codes(PROJECT["BT-262"], at) + notice.codes(PROJECT["BT-263"], at)))


def _aims(notice: Notice, lot: Node) -> Iterator[Aim]:
    for node in notice.nodes(AIMS, lot):
        code_lists = [code.get("listName", "") for code in notice.nodes(AIM_CODE, node)]
        if code_lists and code_lists[0] in AIM_LISTS and (code := notice.code(AIM_CODE, node)):
            is_described = AIM_LISTS[code_lists[0]] == "BT-06"
            yield Aim(code_lists[0], code, notice.text(AIM_DESCRIPTION, node) if is_described else Text())
