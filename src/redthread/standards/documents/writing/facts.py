"""Which facts of a purchase and of its lots stand at the head of the document?"""

from collections.abc import Iterator

from redthread.domain.purchase import Aim, Buyer, Lot, Purchase, Timetable
from redthread.standards.documents.writing import figures
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.nodes import Definition, Definitions, Phrase, authoritative, phrase


def lot_name(identifier: str, labels: Labels) -> str:
    return phrase(labels.lot.format(identifier=identifier)).text


def fact(term: str, *values: str) -> Definition:
    return Definition(phrase(term), tuple(phrase(value) for value in values))


def purchase_facts(purchase: Purchase, labels: Labels) -> Definitions:
    """Buyer, procedure, CPV, value and time limit are always there, *not stated* where they are; the rest if known."""
    return Definitions(tuple(_purchase_facts(purchase, labels)))


def lot_facts(lot: Lot, labels: Labels) -> Definitions:
    return Definitions(tuple(_lot_facts(lot, labels)))


def _purchase_facts(purchase: Purchase, labels: Labels) -> Iterator[Definition]:
    unknown = (labels.not_stated,)
    yield fact(labels.reference, purchase.identifier)
    yield fact(labels.lead_buyer, *(_buyers(purchase, lead=True) or unknown))
    others = _buyers(purchase, lead=False)
    if others:
        yield fact(labels.other_buyers, *others)
    if purchase.kind:
        yield fact(labels.kind, labels.kinds[purchase.kind])
    yield fact(labels.procedure, labels.procedures[purchase.procedure] if purchase.procedure else labels.not_stated)
    if purchase.legal_basis:
        yield fact(labels.legal_basis, purchase.legal_basis)
    yield fact(labels.cpv, *(purchase.cpv or unknown))
    yield fact(labels.value, figures.money(purchase.value, labels) if purchase.value else labels.not_stated)
    if purchase.languages:
        yield fact(labels.languages, *purchase.languages)
    yield from _dates(purchase.timetable, labels)
    if purchase.timetable.tenders_due is None:
        yield fact(labels.tenders_due, labels.not_stated)


def _lot_facts(lot: Lot, labels: Labels) -> Iterator[Definition]:
    if lot.cpv:
        yield fact(labels.cpv, *lot.cpv)
    if lot.value:
        yield fact(labels.value, figures.money(lot.value, labels))
    if lot.aims:
        yield Definition(phrase(labels.aims), tuple(_aim(aim, labels) for aim in lot.aims))
    if lot.timetable:
        yield from _dates(lot.timetable, labels)


def _buyers(purchase: Purchase, *, lead: bool) -> tuple[str, ...]:
    return tuple(_buyer(buyer) for buyer in purchase.buyers if buyer.is_lead is lead)


def _buyer(buyer: Buyer) -> str:
    known = [part for part in (buyer.identifier, buyer.country) if part]
    return f"{buyer.name} ({', '.join(known)})" if known else buyer.name


def _aim(aim: Aim, labels: Labels) -> Phrase:
    words = labels.aim_words.get((aim.code_list, aim.code), f"{aim.code_list}: {aim.code}")
    if not aim.description:
        return phrase(words)
    described = authoritative(aim.description, labels.language)
    return Phrase(f"{words}: {described.text}", described.language)


def _dates(timetable: Timetable, labels: Labels) -> Iterator[Definition]:
    zone = timetable.time_zone
    if timetable.dispatched:
        yield fact(labels.dispatched, *figures.day_or_moment(timetable.dispatched, labels, time_zone=zone))
    if timetable.requests_due:
        yield fact(labels.requests_due, *figures.moment(timetable.requests_due, labels, time_zone=zone))
    if timetable.tenders_due:
        yield fact(labels.tenders_due, *figures.moment(timetable.tenders_due, labels, time_zone=zone))
