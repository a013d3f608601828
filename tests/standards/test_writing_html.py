"""Does the page hold the document's words, as structure and never as code?"""

from dataclasses import replace
from typing import Any

from lxml import html

from redthread.standards.documents.writing import TenderDocument, write_html_fragment, write_html_page
from redthread.standards.documents.writing.nodes import Paragraph, Phrase
from tests.factories.documents import sample_document, squeezed, words_in_reading_order
from tests.factories.purchase import HOSTILE


def page_of(document: TenderDocument, *, stylesheet: str = "") -> Any:
    return html.document_fromstring(write_html_page(document, stylesheet=stylesheet))


def article_of(document: TenderDocument, *, title_level: int = 1) -> Any:
    return html.fragment_fromstring(write_html_fragment(document, title_level=title_level))


def test_fragment_holds_every_word_in_reading_order() -> None:
    document = sample_document()

    article = article_of(document)

    assert squeezed(article.text_content()) == words_in_reading_order(document)


def test_page_can_run_nothing_and_carries_no_style() -> None:
    page = page_of(sample_document())

    elements = list(page.iter())
    attributes = {name for element in elements for name in element.attrib}

    assert [each for each in elements if each.tag in {"script", "style", "iframe", "object", "img", "link"}] == []
    assert attributes == {"lang", "charset", "name", "content", "class", "id", "scope"}


def test_page_shows_hostile_words_as_words() -> None:
    shown = page_of(sample_document()).text_content()

    assert [words for words in HOSTILE if words not in shown] == []


def test_page_links_the_stylesheet_it_is_given() -> None:
    page = page_of(sample_document(), stylesheet="/static/document.css")

    assert page.xpath("//link/@href") == ["/static/document.css"]


def test_headings_start_at_the_level_that_the_page_has_free() -> None:
    article = article_of(sample_document(), title_level=2)

    assert article.xpath("count(.//h1)") == 0
    assert [title.text for title in article.xpath(".//h2")] == ["Bærbare datamaskiner og mobiltelefoner"]
    assert article.xpath("string(.//h3[1])") == "The purchase"


def test_anchors_are_unique_and_name_the_requirement() -> None:
    anchors = page_of(sample_document()).xpath("//@id")

    assert len(anchors) == len(set(anchors))
    assert [each for each in anchors if each.startswith("requirement-E")] == [
        "requirement-E1",
        "requirement-E2",
        "requirement-E3",
    ]


def test_words_in_another_language_say_so() -> None:
    page = page_of(sample_document())

    assert page.xpath("string(/html/@lang)") == "en"
    assert page.xpath("//p[@class='wording'][starts-with(., 'Leverandøren skal varsle')]/@lang") == ["nb"]
    assert page.xpath("//p[@class='wording'][starts-with(., 'Total cost')]/@lang") == []


def test_words_in_a_language_nobody_stated_are_marked_unknown() -> None:
    document = replace(sample_document(), nodes=(Paragraph(Phrase("?", "und")),))

    article = article_of(document)

    assert article.xpath("./p/@lang") == [""]


def test_every_table_has_a_caption_and_scoped_headers() -> None:
    tables = page_of(sample_document()).xpath("//table")

    assert [table.xpath("string(caption)") for table in tables] == [
        "What changed, where and when",
        "Every requirement with its stage and nature",
        "Weight of each award criterion",
    ]
    assert tables[2].xpath("thead//th[@scope='col']/text()") == ["No.", "Requirement", "Lot LOT-0001", "Lot LOT-0002"]
    assert tables[2].xpath("tbody//th[@scope='row']/text()") == ["E1", "E2", "E3"]
    assert tables[2].xpath("tfoot//th[@scope='row']/text()") == ["Total"]
