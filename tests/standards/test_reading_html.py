"""Is a web page read as it is seen?"""

import pytest

from tests.standards.reading_files import read, texts


def test_headings_lists_and_tables_are_kept() -> None:
    page = """<!doctype html><html><head><title>no</title><style>p{}</style></head><body><script>alert(1)</script>
    <h1>Annex</h1><h2>Award criteria</h2>
    <table><caption>Table 1.</caption><thead><tr><th>Criterion</th><th>Weight</th></tr></thead>
    <tr><td>Price</td><td>60&nbsp;%</td></tr></table>
    <ol type="a" start="2"><li>First<ul><li>Inner</li></ul></li><li><p>Second</p>
    <p>More of it follows here.</p></li></ol>
    <p hidden>no</p><p style="display: none">no</p></body></html>"""

    blocks = read(page.encode())

    assert [(block.kind.value, block.level, block.number, block.text) for block in blocks] == [
        ("heading", 1, "", "Annex"),
        ("heading", 2, "", "Award criteria"),
        ("paragraph", 0, "", "Table 1."),
        ("table-header", 0, "", "Criterion | Weight"),
        ("table-row", 0, "", "Price | 60 %"),
        ("list-item", 0, "b.", "First"),
        ("list-item", 1, "", "Inner"),
        ("list-item", 0, "c.", "Second"),
        ("paragraph", 0, "", "More of it follows here."),
    ]


def test_spans_fill_the_grid() -> None:
    page = """<table><tr><th>Topic</th><th>Requirement</th><th>Proof</th></tr>
    <tr><td rowspan="2">Wages</td><td>Pay in time.</td><td>Slip</td></tr>
    <tr><td colspan="2">Pay enough.</td></tr></table>"""

    assert read(page.encode())[-1].cells == (("Topic", "Wages"), ("Requirement", "Pay enough."), ("Proof", ""))


def test_two_breaks_part_paragraphs_and_one_does_not() -> None:
    assert texts(b"<div>One sentence.<br>Still it.<br><br>Another one.</div>") == [
        "One sentence.\nStill it.",
        "Another one.",
    ]


def test_the_declared_encoding_counts_where_it_is_not_utf8() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Leverandøren skal rapportere.</p></body></html>'

    assert texts(page.encode("iso-8859-1")) == ["Leverandøren skal rapportere."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert texts("<p>Leverandøren skal rapportere.</p>".encode(encoding)) == ["Leverandøren skal rapportere."]


def test_a_table_that_only_lays_out_is_text() -> None:
    assert texts(b"<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>") == ["One.", "Two."]


def test_a_short_term_numbers_its_description() -> None:
    page = """<h2>Technical requirements</h2><dl><div><dt>T1</dt><dd>Lids close. <em>Proof: photo.</em></dd></div>
    <dt>T2</dt><dd>Boxes must be marked so that<ul><li>all can read it and</li><li>it lasts.</li></ul>
    <em>Proof: a sample.</em></dd><dt>Repair</dt><dd>Hinges must come off.</dd>
    <p>Boxes must be stacked.</p>The rest must fit.</dl>"""

    blocks = read(page.encode())

    assert [(block.kind.value, block.level, block.number, block.text) for block in blocks[1:]] == [
        ("list-item", 0, "T1", "Lids close. Proof: photo."),
        ("list-item", 0, "T2", "Boxes must be marked so that"),
        ("list-item", 1, "", "all can read it and"),
        ("list-item", 1, "", "it lasts."),
        ("paragraph", 0, "", "Proof: a sample."),
        ("heading", 8, "", "Repair"),
        ("list-item", 0, "", "Hinges must come off."),
        ("paragraph", 0, "", "Boxes must be stacked."),
        ("paragraph", 0, "", "The rest must fit."),
    ]
