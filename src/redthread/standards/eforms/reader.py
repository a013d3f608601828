"""Which purchase does this notice announce?"""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from lxml import etree

from redthread.domain.errors import DomainError
from redthread.domain.purchase import Kind, Purchase, Requirement, Source
from redthread.standards.eforms.award import award_criteria
from redthread.standards.eforms.buyers import buyers, jurisdiction
from redthread.standards.eforms.codes import FRAMEWORKS, PROCEDURES, REFUSED_ROOTS, ROOTS
from redthread.standards.eforms.conditions import performance_conditions
from redthread.standards.eforms.dates import lot_timetable, own, procedure_timetable, shared
from redthread.standards.eforms.fields import EXTENSION, LOT, NOTICE, PROJECT
from redthread.standards.eforms.lots import cpv, is_group, lot, lot_nodes
from redthread.standards.eforms.selection import selection_criteria
from redthread.standards.eforms.source import Node, Notice
from redthread.standards.eforms.unread import not_read
from redthread.standards.xml import read_xml

STAGES = (selection_criteria, award_criteria, performance_conditions)
"""Who reads a lot's requirements, in the order of a tender document."""


def read_notice(stream: BinaryIO) -> Purchase:
    """The purchase of a contract notice, contract award notice or prior information notice, any eForms version.

    The notice is read as it is, valid or not: a value that cannot be understood is left unknown and listed
    in ``not_read`` with all else that no field holds. Refused, with the root element's name and line: other
    XML, business registrations, and notices of the time before eForms.
    """
    root = read_xml(stream)
    _require_notice(root)
    return _purchase(Notice(root))


def _require_notice(root: Node) -> None:
    name = etree.QName(root)
    line = root.sourceline or 1
    if name.localname in REFUSED_ROOTS:
        raise DomainError(REFUSED_ROOTS[name.localname], root=name.localname, line=line)
    if ROOTS.get(name.namespace or "") != name.localname:
        raise DomainError("xml-is-no-notice", root=name.localname, namespace=name.namespace or "", line=line)
    notice = Notice(root)
    if not notice.nodes(EXTENSION) and not notice.look(NOTICE["OPT-002"]).startswith("eforms"):
        raise DomainError("notice-is-not-eforms", root=name.localname, line=line)


def _purchase(notice: Notice) -> Purchase:
    nodes = lot_nodes(notice)
    common = procedure_timetable(notice)
    timetables = {identifier: lot_timetable(notice, node, common) for identifier, node in nodes}
    whole = shared(common, [timetables[identifier] for identifier, node in nodes if not is_group(node)])
    organisations = buyers(notice)
    purchase = Purchase(
        source=Source.EFORMS,
        identifier=notice.code(NOTICE["BT-04"]) or notice.code(NOTICE["BT-701"]),
        title=notice.text(PROJECT["BT-21"]),
        description=notice.text(PROJECT["BT-24"]),
        buyers=organisations,
        jurisdiction=jurisdiction(notice, organisations),
        kind=_kind(notice, nodes),
        procedure=PROCEDURES.get(notice.look(NOTICE["BT-105"])),
        procedure_code=notice.code(NOTICE["BT-105"]),
        notice_subtype=notice.code(NOTICE["OPP-070"]),
        legal_basis=notice.code(NOTICE["BT-01"]),
        cpv=cpv(notice),
        value=notice.money(PROJECT["BT-27"]),
        timetable=whole,
        lots=tuple(
            lot(notice, identifier, node, own(timetables[identifier], common, whole)) for identifier, node in nodes
        ),
        requirements=tuple(_requirements(notice, nodes)),
        languages=notice.languages,
    )
    # Last of all: only now is it known what nobody took.
    return replace(purchase, not_read=not_read(notice))


def _requirements(notice: Notice, nodes: list[tuple[str, Node]]) -> Iterator[Requirement]:
    for identifier, node in nodes:
        for read in STAGES:
            yield from read(notice, identifier, node)


def _kind(notice: Notice, nodes: list[tuple[str, Node]]) -> Kind | None:
    """A framework if any lot is one. A dynamic purchasing system is neither that nor a single contract."""
    kinds = {notice.meant(LOT["BT-765"], FRAMEWORKS, node) for _, node in nodes}
    if Kind.FRAMEWORK in kinds:
        return Kind.FRAMEWORK
    is_dynamic = any(notice.look(LOT["BT-766"], node) not in ("", "none") for _, node in nodes)
    return Kind.SINGLE_CONTRACT if Kind.SINGLE_CONTRACT in kinds and not is_dynamic else None
