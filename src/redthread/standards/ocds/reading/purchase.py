"""Which purchase does a release describe?"""

from collections.abc import Iterator
from itertools import chain

from redthread.domain.purchase import Buyer, NotRead, Purchase, Requirement, Source
from redthread.domain.values import UNDETERMINED
from redthread.standards.ocds.reading import criteria
from redthread.standards.ocds.reading.buyers import read_buyers
from redthread.standards.ocds.reading.lots import WHOLE, cpv_by_lot, lots_for, read_lots, read_money
from redthread.standards.ocds.reading.merge import Release
from redthread.standards.ocds.reading.node import LANGUAGE_TAG, Node, primary_language
from redthread.standards.ocds.reading.procedure import read_kind, read_legal_basis, read_procedure, read_timetable
from redthread.standards.ocds.reading.requirements import read_requirements
from redthread.standards.ocds.reading.unread import not_read


def purchase_from(release: Release) -> Purchase:
    """The purchase as far as the release tells it, with all that could not be read.

    ``tenderPeriod`` is, as the standard defines it, the time for tenders; in releases made from eForms
    notices of two-stage procedures it may be the time for requests to participate.
    """
    root = Node(release, _language(release))
    tender = root.at("tender")
    buyers = read_buyers(root)
    lots = read_lots(tender)
    requirements = _requirements(tender, tuple(lot.identifier for lot in lots))
    lots = lots_for(lots, tender, {each.lot for requirement in requirements for each in requirement.lots})
    return Purchase(
        Source.OCDS,
        root.string("ocid"),
        title=tender.text("title") or root.text("title"),
        description=tender.text("description") or root.text("description"),
        buyers=buyers,
        jurisdiction=_jurisdiction(buyers),
        kind=read_kind(tender),
        procedure=read_procedure(tender),
        procedure_code=tender.string("procurementMethod"),
        legal_basis=read_legal_basis(tender.at("legalBasis")),
        cpv=cpv_by_lot(tender).get("", ()),
        value=read_money(tender.at("value")),
        timetable=read_timetable(root),
        lots=lots,
        requirements=requirements,
        languages=_languages(root),
        not_read=_left_over(root),
    )


def _language(release: Release) -> str:
    stated = release.get("language")
    return primary_language(stated) if isinstance(stated, str) and LANGUAGE_TAG.fullmatch(stated) else UNDETERMINED


def _languages(root: Node) -> tuple[str, ...]:
    root.string("language")
    stated = () if root.language == UNDETERMINED else (root.language,)
    return tuple(dict.fromkeys((*stated, *root.at("tender").text("title").languages)))


def _jurisdiction(buyers: tuple[Buyer, ...]) -> str | None:
    return buyers[0].country if buyers else None


def _requirements(tender: Node, lots: tuple[str, ...]) -> tuple[Requirement, ...]:
    """In the order of a tender document."""
    award = list(_in_each(tender, criteria.read_award)) or list(_award_of_the_whole(tender, lots))
    stages = (
        criteria.over_lots(criteria.read_exclusion(tender), lots),
        criteria.over_lots(
            chain(criteria.read_eligibility(tender), _in_whole_and_each(tender, criteria.read_selection)), lots
        ),
        read_requirements(tender),
        criteria.over_lots(iter(award), lots or (WHOLE,)),
        criteria.over_lots(_in_whole_and_each(tender, criteria.read_terms), lots),
    )
    return tuple(chain.from_iterable(stages))


def _in_each(tender: Node, read: criteria.Read) -> Iterator[criteria.Found]:
    for lot in tender.each("lots"):
        if lot.identifier():
            yield from read(lot, lot.identifier())


def _in_whole_and_each(tender: Node, read: criteria.Read) -> Iterator[criteria.Found]:
    yield from read(tender, None)
    yield from _in_each(tender, read)


def _award_of_the_whole(tender: Node, lots: tuple[str, ...]) -> Iterator[criteria.Found]:
    """Some publishers break the criteria down for the tender; the standard has a code there."""
    for lot in lots or (WHOLE,):
        yield from criteria.read_award(tender, lot)
    yield from criteria.read_award_code(tender)


def _left_over(root: Node) -> tuple[NotRead, ...]:
    """Without the identifiers and labels that only hold the release together."""
    tags = (root.at("tag"), *root.each("tag"))
    for node in (root.at("id"), root.at("initiationType"), root.at("tender").at("id"), *tags):
        node.taken()
    return not_read(root)
