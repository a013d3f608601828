"""Which procedure, of which kind, under which law and with which dates?"""

from datetime import datetime

from redthread.domain.purchase import Kind, Procedure, Timetable
from redthread.standards.ocds import codes
from redthread.standards.ocds.reading.merge import as_mapping, calls_for_tenders
from redthread.standards.ocds.reading.node import Node


def read_procedure(tender: Node) -> Procedure | None:
    """What the details name, else *open*: the other methods stand for several procedures each."""
    known = codes.PROCEDURES_BY_DETAILS.get(_details(tender).partition("(")[0].strip())
    if known:
        tender.string("procurementMethodDetails")
    return known or (Procedure.OPEN if tender.string("procurementMethod") == "open" else None)


def read_kind(tender: Node) -> Kind | None:
    framed = [node.at("techniques").flag("hasFrameworkAgreement") for node in (tender, *tender.each("lots"))]
    if any(framed):
        return Kind.FRAMEWORK
    kind = next((kind for words, kind in codes.KINDS_BY_DETAILS.items() if words in _details(tender)), None)
    if kind:
        tender.string("procurementMethodDetails")
    return kind


def _details(tender: Node) -> str:
    stated = tender.at("procurementMethodDetails").value
    return stated.casefold() if isinstance(stated, str) else ""


def read_legal_basis(basis: Node) -> str:
    """A CELEX number, as eForms BT-01 has it; of other schemes nothing."""
    if basis.at("scheme").value != "CELEX":
        return ""
    basis.string("scheme")
    return basis.string("id")


def read_timetable(release: Node) -> Timetable:
    """The day of dispatch is the date of a release that calls for tenders; other releases do not tell it."""
    tender = release.at("tender")
    is_call = calls_for_tenders(as_mapping(release.value))
    return Timetable(
        dispatched=release.moment("date") if is_call else None,
        tenders_due=tender.at("tenderPeriod").moment("endDate"),
        requests_due=_requests_due(tender),
        electronic_submission=_is_electronic(tender),
    )


def _requests_due(tender: Node) -> datetime | None:
    """From a milestone with the code that our own releases use."""
    for milestone in tender.each("milestones"):
        if milestone.at("code").value == codes.REQUEST_MILESTONE:
            for key in ("id", "code", "status"):
                milestone.string(key)
            return milestone.moment("dueDate")
    return None


def _is_electronic(tender: Node) -> bool | None:
    methods = [node.string() for node in tender.each("submissionMethod")]
    return "electronicSubmission" in methods if any(methods) else None
