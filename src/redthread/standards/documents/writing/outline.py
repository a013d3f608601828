"""What does the tender document of a purchase say, part by part?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from redthread.domain.purchase import Purchase
from redthread.domain.values import Text
from redthread.standards.documents.writing import facts, figures, weights
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.nodes import (
    Definition,
    Definitions,
    Heading,
    Node,
    Paragraph,
    Role,
    Table,
    TenderDocument,
    authoritative,
    lines,
    phrase,
)
from redthread.standards.documents.writing.numbering import ORDER, letter, numbered, numbered_at, title_of
from redthread.standards.documents.writing.requirements import nature, requirement_nodes


@dataclass(frozen=True, slots=True)
class Change:
    """One change since publication: when, at which place, what stood there and what stands there now."""

    made: date
    place: str
    before: str
    after: str


def tender_document(
    purchase: Purchase,
    *,
    labels: Labels,
    produced: datetime,
    banner: str = "",
    notices: Sequence[str] = (),
    changes: Sequence[Change] = (),
    definitions: Sequence[tuple[Text, Text]] = (),
) -> TenderDocument:
    """The document in ``labels.language``, each text of the purchase in its authoritative version.

    Nothing of a requirement is left out: one whose stage nobody stated stands in a section of its own.
    Raises ``time-without-zone`` for a naive time.
    """
    nodes = (
        *_purchase_section(purchase, labels),
        *_changes_section(changes, labels),
        *_lots_section(purchase, labels),
        *_overview(purchase, labels),
        *_stage_sections(purchase, labels),
        *_definitions_section(definitions, labels),
    )
    return TenderDocument(
        language=labels.language,
        title=authoritative(purchase.title, labels.language) if purchase.title else phrase(purchase.identifier),
        author=", ".join(phrase(buyer.name).text for buyer in purchase.buyers if buyer.is_lead),
        reference=phrase(purchase.identifier).text,
        produced=produced,
        page_pattern=labels.page,
        nodes=nodes,
        banner=phrase(banner).text,
        notices=tuple(phrase(notice).text for notice in notices),
    )


def _purchase_section(purchase: Purchase, labels: Labels) -> Iterator[Node]:
    yield Heading(1, phrase(labels.purchase), "section-purchase")
    for line in lines(purchase.description, labels.language):
        yield Paragraph(line)
    yield facts.purchase_facts(purchase, labels)


def _changes_section(changes: Sequence[Change], labels: Labels) -> Iterator[Node]:
    if not changes:
        return
    yield Heading(1, phrase(labels.changes), "section-changes")
    yield Table(
        caption=phrase(labels.changes_caption),
        header=tuple(phrase(word) for word in (labels.changed_on, labels.place, labels.before, labels.after)),
        rows=tuple(
            (phrase(figures.day(each.made, labels)), phrase(each.place), phrase(each.before), phrase(each.after))
            for each in changes
        ),
        shares=(3, 3, 7, 7),
        figures_from=4,
    )


def _lots_section(purchase: Purchase, labels: Labels) -> Iterator[Node]:
    if not purchase.lots:
        return
    yield Heading(1, phrase(labels.lots), "section-lots")
    for place, lot in enumerate(purchase.lots, start=1):
        name = facts.lot_name(lot.identifier, labels)
        yield Heading(2, authoritative(lot.title, labels.language), f"lot-{place}", number=name)
        for line in lines(lot.description, labels.language):
            yield Paragraph(line)
        stated = facts.lot_facts(lot, labels)
        if stated.items:
            yield stated


def _overview(purchase: Purchase, labels: Labels) -> Iterator[Node]:
    found = numbered(purchase)
    if not found:
        return
    yield Heading(1, phrase(labels.overview), "section-overview")
    yield Table(
        caption=phrase(labels.overview_caption),
        header=tuple(phrase(word) for word in (labels.number, labels.requirement, labels.stage, labels.nature)),
        rows=tuple(
            (
                phrase(each.number),
                title_of(each.requirement, labels),
                phrase(_stage_word(each.requirement.stage, labels)),
                phrase(nature(each.requirement, labels)),
            )
            for each in found
        ),
        shares=(2, 9, 5, 4),
        figures_from=4,
    )


def _stage_sections(purchase: Purchase, labels: Labels) -> Iterator[Node]:
    for stage in ORDER:
        found = numbered_at(purchase, stage)
        if stage is None and not found:
            continue
        section = letter(stage)
        yield Heading(1, phrase(_stage_word(stage, labels)), f"section-{section}", number=section)
        if not found:
            yield Paragraph(phrase(labels.nothing_at_stage), Role.NOTE)
        yield from weights.weights_tables(found, purchase, labels)
        for each in found:
            yield from requirement_nodes(each, purchase, labels)


def _stage_word(stage: object, labels: Labels) -> str:
    return next((word for code, word in labels.stages.items() if code is stage), labels.stage_not_recognised)


def _definitions_section(definitions: Sequence[tuple[Text, Text]], labels: Labels) -> Iterator[Node]:
    if not definitions:
        return
    yield Heading(1, phrase(labels.definitions), "section-definitions")
    yield Definitions(
        tuple(
            Definition(authoritative(term, labels.language), lines(meaning, labels.language))
            for term, meaning in definitions
        )
    )
