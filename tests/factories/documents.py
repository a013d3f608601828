"""Which tender document do tests of formats write, and which words does a reader meet in it, in which order?"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from redthread.domain.purchase import Purchase
from redthread.domain.values import Text
from redthread.standards.documents.writing import Change, TenderDocument, tender_document
from redthread.standards.documents.writing.nodes import Definitions, Heading, Node, Paragraph, Table
from tests.factories.labels import sample_labels
from tests.factories.purchase import sample_purchase

PRODUCED = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)


def sample_document(purchase: Purchase | None = None) -> TenderDocument:
    return tender_document(
        purchase or sample_purchase(),
        labels=sample_labels(),
        produced=PRODUCED,
        banner="DRAFT – not published",
        notices=("Fictional demo data", "Edition 2, 11 January 2027"),
        changes=(Change(date(2027, 1, 20), "E2, means of proof", "Report of two years", "Report of the last year"),),
        definitions=(
            (Text.of("Living wage", "en"), Text.of("Pay for a standard week\nthat is enough for a decent life.", "en")),
            (Text.of("Sluttmontering", "nb"), Text.of("Siste produksjonssted før levering.", "nb")),
        ),
    )


def words_in_reading_order(document: TenderDocument) -> str:
    """Every word of the document's body without its blanks: formats break lines where they like."""
    front = (document.banner, document.title.text, document.author, *document.notices)
    return squeezed("".join((*front, *(words for node in document.nodes for words in _words(node)))))


def squeezed(text: str) -> str:
    return "".join(text.split())


def _words(node: Node) -> Iterator[str]:
    match node:
        case Heading():
            yield from (node.number, node.text.text)
        case Paragraph():
            yield node.text.text
        case Definitions():
            for item in node.items:
                yield from (item.term.text, *(value.text for value in item.values))
        case Table():
            yield node.caption.text
            for row in (node.header, *node.rows, node.total):
                yield from (cell.text for cell in row)
