"""Is a Word document read in the order of its body, as a person sees it?"""

from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE

from redthread.domain.reading import BlockKind
from tests.standards.reading_files import docx, docx_of_body, paragraphs, read, texts

RESTART = '<w:vMerge w:val="restart"/>'
ACROSS = '<w:gridSpan w:val="2"/>'


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"


def test_headings_lists_and_tables_stand_in_the_order_of_the_body() -> None:
    def write(document: DocumentObject) -> None:
        document.add_heading("Annex 3", 0)
        document.add_heading("Award criteria", 1)
        table = document.add_table(rows=2, cols=2)
        for target, text in zip(table._cells, ["Criterion", "Weight", "Price", "60 %"], strict=True):
            target.text = text
        document.add_paragraph("Reports are due.", style="List Number")
        document.add_paragraph("Sites are open.", style="List Number")
        document.add_paragraph("A point.", style="List Bullet")

    blocks = read(docx(write))

    assert [(block.identifier, block.kind.value, block.level, block.number) for block in blocks] == [
        ("p1", "heading", 0, ""),
        ("p2", "heading", 1, ""),
        ("t1/r1", "table-header", 0, ""),
        ("t1/r2", "table-row", 0, ""),
        ("p3", "list-item", 0, "1."),
        ("p4", "list-item", 0, "2."),
        ("p5", "list-item", 0, ""),
    ]
    assert blocks[3].cells == (("Criterion", "Price"), ("Weight", "60 %"))
    assert blocks[3].place == "table:1/row:2"


def test_a_heading_is_known_by_the_outline_level_of_its_style() -> None:
    def write(document: DocumentObject) -> None:
        style = document.styles.add_style("Overskrift hovedkrav", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Heading 2"]
        document.add_paragraph("Intro text ends here.")
        document.add_paragraph("Sosiale krav og noe mer", style="Overskrift hovedkrav")

    assert [(block.kind, block.level) for block in read(docx(write))][1:] == [(BlockKind.HEADING, 2)]


def test_a_bold_short_paragraph_is_a_heading_and_a_bold_beginning_is_not() -> None:
    body = (
        p(r("First, an ordinary sentence.")) + p(r("Working conditions", "<w:b/>")) + p(r("The ", "<w:b/>"), r("rest"))
    )

    assert [block.kind.value for block in read(docx_of_body(body))] == ["paragraph", "heading", "paragraph"]


def test_tracked_changes_are_read_as_accepted() -> None:
    inserted = f'<w:ins w:id="1" w:author="x">{r("must ")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="x"><w:r><w:delText>may </w:delText></w:r></w:del>'

    [block] = read(docx_of_body(p(r("The supplier "), deleted, inserted, r("report."))))

    assert block.text == "The supplier must report."
    assert block.remarks == ("changes-accepted",)


def test_a_deleted_row_is_gone() -> None:
    rows = f"<w:tr>{cell('a')}{cell('b')}</w:tr><w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell('c')}{cell('d')}</w:tr>"

    assert texts(docx_of_body(f"<w:tbl>{rows}</w:tbl>")) == ["a | b"]


def test_hidden_text_is_left_out_and_said() -> None:
    [block] = read(docx_of_body(p(r("Seen."), r("Unseen.", "<w:vanish/>"))))

    assert block.text == "Seen."
    assert block.remarks == ("hidden-text-left-out",)


def test_a_text_box_is_read_once() -> None:
    box = f"<wps:txbx><w:txbxContent>{p(r('In the box.'))}</w:txbxContent></wps:txbx>"
    fallback = f"<w:pict><w:txbxContent>{p(r('In the box.'))}</w:txbxContent></w:pict>"
    drawn = f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{fallback}</mc:Fallback>"
    body = p(r("Outside."), f"<w:r><mc:AlternateContent>{drawn}</mc:AlternateContent></w:r>")

    blocks = read(docx_of_body(body))

    assert [(block.identifier, block.text) for block in blocks] == [("p1", "Outside."), ("p1/x1/p1", "In the box.")]
    assert blocks[1].remarks == ("text-box",)


def test_cells_merged_down_repeat_and_cells_merged_across_do_not() -> None:
    rows = (
        f"<w:tr>{cell('Topic')}{cell('Requirement')}{cell('Proof')}</w:tr>"
        f"<w:tr>{cell('Wages', RESTART)}{cell('Pay in time.')}{cell('Slip')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('Pay enough.', ACROSS)}</w:tr>"
    )

    last = read(docx_of_body(f"<w:tbl>{rows}</w:tbl>"))[-1]

    assert last.cells == (("Topic", "Wages"), ("Requirement", "Pay enough."), ("Proof", ""))


def test_a_row_of_one_merged_cell_heads_a_group() -> None:
    rows = (
        f"<w:tr>{cell('Requirement')}{cell('Proof')}</w:tr>"
        f"<w:tr>{cell('Working conditions', ACROSS)}</w:tr>"
        f"<w:tr>{cell('The supplier shall pay.')}{cell('Slip')}</w:tr>"
    )

    assert [block.kind.value for block in read(docx_of_body(f"<w:tbl>{rows}</w:tbl>"))] == [
        "table-header",
        "heading",
        "table-row",
    ]


def test_a_nested_table_is_text_of_its_cell() -> None:
    inner = f"<w:tbl><w:tr>{cell('2 sites')}{cell('5 points')}</w:tr></w:tbl>"
    rows = f"<w:tr>{cell('Criterion')}{cell('Scale')}</w:tr><w:tr>{cell('Sites')}<w:tc>{inner}{p()}</w:tc></w:tr>"

    assert read(docx_of_body(f"<w:tbl>{rows}</w:tbl>"))[-1].cells == (
        ("Criterion", "Sites"),
        ("Scale", "2 sites | 5 points"),
    )


def test_a_frame_of_one_cell_is_read_as_text() -> None:
    frame = f"<w:tbl><w:tr><w:tc>{p(r('The supplier shall report.'))}{p(r('Every year.'))}</w:tc></w:tr></w:tbl>"

    assert [(block.identifier, block.kind.value) for block in read(docx_of_body(frame))] == [
        ("t1/r1/p1", "paragraph"),
        ("t1/r1/p2", "paragraph"),
    ]


def test_content_controls_and_links_are_seen_through() -> None:
    link = f"<w:hyperlink>{r('The supplier')}</w:hyperlink>"
    body = f"<w:sdt><w:sdtContent>{p(link, r(' shall report.'))}</w:sdtContent></w:sdt>"

    assert texts(docx_of_body(body)) == ["The supplier shall report."]


def test_a_table_of_contents_is_left_out() -> None:
    def write(document: DocumentObject) -> None:
        document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("1 Award criteria ..... 3", style="toc 1")
        document.add_paragraph("The supplier shall report.")

    assert texts(docx(write)) == ["The supplier shall report."]


def test_empty_paragraphs_count_for_the_identifier() -> None:
    assert [block.identifier for block in read(paragraphs("One.", "", "Three."))] == ["p1", "p3"]
