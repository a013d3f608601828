"""How is a published purchase of our own said as an OCDS 1.1 release?"""

from collections.abc import Iterator
from datetime import UTC, datetime

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Buyer, Kind, Lot, Purchase, Requirement
from redthread.domain.values import Text
from redthread.standards.ocds import codes
from redthread.standards.ocds.writing.labels import Labels
from redthread.standards.ocds.writing.requirements import OF_EXTENSION, Writer
from redthread.standards.ocds.writing.sustainability import write_sustainability
from redthread.standards.ocds.writing.texts import in_language, money, stated, translations

ONLY_LOT = "1"
"""The lot of an undivided purchase: OCDS breaks award criteria down by lot, and only there."""

NO_LABELS = Labels()


def write_release(
    purchase: Purchase, *, ocid_prefix: str, published_at: datetime, language: str, labels: Labels = NO_LABELS
) -> dict[str, object]:
    """The release, tagged *tender*, in one language; ready for ``json.dumps``.

    ``ocid_prefix`` is the publisher's registered one (``ocds-abc123``). What OCDS has no field for is
    put into descriptions: means of proof, scales, terms of clauses, the subject matter. Not carried at
    all: that something is not mandatory, a library's origin, local kinds of purchase but frameworks.
    Raises: ``ocds-moment-without-zone``, ``ocds-text-not-in-language``, ``ocds-no-buyer``, ``ocds-lot-unknown``.
    """
    ocid = f"{ocid_prefix}-{purchase.identifier}"
    buyers = _buyers(purchase)
    lead = {"id": buyers[0][0], "name": buyers[0][1].name}
    return stated(
        ocid=ocid,
        id=f"{ocid}-{_zoned(published_at, field='published_at').astimezone(UTC):%Y%m%dT%H%M%SZ}",
        date=_written(published_at, field="published_at"),
        tag=["tender"],
        initiationType="tender",
        language=language,
        parties=[_party(identifier, buyer) for identifier, buyer in buyers],
        buyer=lead,
        tender=_tender(purchase, lead, Writer(language, labels, purchase.value.currency if purchase.value else "")),
    )


def _buyers(purchase: Purchase) -> list[tuple[str, Buyer]]:
    """The lead first, each with its identifier within the release."""
    in_order = sorted(purchase.buyers, key=lambda buyer: not buyer.is_lead)
    if not in_order:
        raise DomainError("ocds-no-buyer", field="buyers")
    identifiers = [buyer.identifier for buyer in in_order]
    return [
        (buyer.identifier if identifiers.count(buyer.identifier) == 1 and buyer.identifier else f"buyer-{index}", buyer)
        for index, buyer in enumerate(in_order, start=1)
    ]


def _party(identifier: str, buyer: Buyer) -> dict[str, object]:
    return stated(
        id=identifier,
        name=buyer.name,
        identifier=stated(id=buyer.identifier),
        address=stated(country=buyer.country),
        roles=["buyer", "procuringEntity"] if buyer.is_lead else ["buyer"],
    )


def _tender(purchase: Purchase, lead: dict[str, str], writer: Writer) -> dict[str, object]:
    procedure = purchase.procedure
    description = _with_subject(purchase, None, purchase.description, writer)
    core = stated(
        id=purchase.identifier,
        status="active",
        title=in_language(purchase.title, writer.language, place="title"),
        description=description,
        procuringEntity=lead,
        value=money(purchase.value),
        procurementMethod=codes.METHODS.get(procedure) if procedure else None,
        procurementMethodDetails=(writer.labels.procedure or procedure.value) if procedure else None,
        submissionMethod=["electronicSubmission"] if purchase.timetable.electronic_submission else None,
        tenderPeriod=_period(purchase.timetable.tenders_due),
        milestones=_request_milestone(purchase.timetable.requests_due),
        items=list(_items(purchase)),
        legalBasis={"scheme": "CELEX", "id": purchase.legal_basis} if purchase.legal_basis else None,
        techniques={"hasFrameworkAgreement": True} if purchase.kind is Kind.FRAMEWORK else None,
    )
    in_others = translations("title", purchase.title, writer.language)
    return core | in_others | _demands(purchase, writer)


def _demands(purchase: Purchase, writer: Writer) -> dict[str, object]:
    """What is demanded in all lots, and the lots."""
    common = [each for each in purchase.requirements if not each.lots]
    return stated(
        exclusionGrounds=writer.exclusion(purchase.requirements_at(StageOfUse.EXCLUSION)),
        selectionCriteria=writer.selection(_at(StageOfUse.SELECTION, common)),
        criteria=writer.extension(each for each in purchase.requirements if each.stage in OF_EXTENSION),
        contractTerms=writer.terms(_at(StageOfUse.CONTRACT_CLAUSE, common)),
        lots=[_lot(purchase, lot, writer) for lot in _lots(purchase)],
    )


def _lots(purchase: Purchase) -> tuple[Lot, ...]:
    """Those of the purchase; for an undivided one those its requirements name, or one to hold award criteria.

    Refused where a requirement names a lot that a divided purchase has not got: it would be lost.
    """
    named = dict.fromkeys(each.lot for requirement in purchase.requirements for each in requirement.lots)
    if purchase.lots:
        unknown = named.keys() - {lot.identifier for lot in purchase.lots}
        if unknown:
            raise DomainError("ocds-lot-unknown", field="lots", lots=sorted(unknown))
        return purchase.lots
    needed = named or ({ONLY_LOT: None} if purchase.requirements_at(StageOfUse.AWARD) else {})
    return tuple(Lot(identifier, title=purchase.title) for identifier in needed)


def _lot(purchase: Purchase, lot: Lot, writer: Writer) -> dict[str, object]:
    own = [each for each in purchase.requirements if any(place.lot == lot.identifier for place in each.lots)]
    awarded_on = _at(StageOfUse.AWARD, list(purchase.requirements_in(lot.identifier)))
    return stated(
        id=lot.identifier,
        status="active",
        title=in_language(lot.title, writer.language, place=lot.identifier),
        description=_with_subject(purchase, lot, lot.description, writer),
        value=money(lot.value),
        tenderPeriod=_period(lot.timetable.tenders_due) if lot.timetable else None,
        awardCriteria=writer.award(awarded_on, lot.identifier),
        selectionCriteria=writer.selection(_at(StageOfUse.SELECTION, own)),
        contractTerms=writer.terms(_at(StageOfUse.CONTRACT_CLAUSE, own)),
        **write_sustainability(purchase, lot, language=writer.language),
    )


def _with_subject(purchase: Purchase, lot: Lot | None, description: Text, writer: Writer) -> str:
    """The description with the requirements of the subject matter below: there is no field for them."""
    here = [
        each
        for each in purchase.requirements_at(StageOfUse.SUBJECT_MATTER)
        if (any(place.lot == lot.identifier for place in each.lots) if lot else not each.lots)
    ]
    texts = [in_language(description, writer.language, place="description"), *map(writer.described, here)]
    return "\n\n".join(text for text in texts if text)


def _at(stage: StageOfUse, requirements: list[Requirement]) -> list[Requirement]:
    return [each for each in requirements if each.stage is stage]


def _items(purchase: Purchase) -> Iterator[dict[str, object]]:
    """The CPV codes: OCDS classifies items. One for the tender, one for each lot with codes of its own."""
    classified = [("", purchase.cpv), *((lot.identifier, lot.cpv) for lot in purchase.lots)]
    for index, (lot, cpv) in enumerate(((lot, cpv) for lot, cpv in classified if cpv), start=1):
        main, *others = ({"scheme": "CPV", "id": code} for code in cpv)
        yield stated(id=str(index), classification=main, additionalClassifications=others, relatedLot=lot)


def _period(due: datetime | None) -> dict[str, object] | None:
    return {"endDate": _written(due, field="tenders_due")} if due else None


def _request_milestone(due: datetime | None) -> list[dict[str, object]]:
    """OCDS has one closing date; that for requests to participate is a milestone with a code of our own."""
    if due is None:
        return []
    written = _written(due, field="requests_due")
    return [{"id": "requests-due", "code": codes.REQUEST_MILESTONE, "dueDate": written, "status": "scheduled"}]


def _written(moment: datetime, *, field: str) -> str:
    return _zoned(moment, field=field).isoformat(timespec="seconds")


def _zoned(moment: datetime, *, field: str) -> datetime:
    if moment.tzinfo is None:
        raise DomainError("ocds-moment-without-zone", field=field)
    return moment
