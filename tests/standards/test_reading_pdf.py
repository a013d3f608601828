"""Is a PDF with text read in paragraphs and tables, without its running heads?"""

from tests.standards.reading_files import pdf, read, texts

PAGE = '#set page(width: 15cm, height: 20cm, margin: 2cm)\n#set text(font: "Libertinus Serif", size: 10pt)\n'


def test_headings_paragraphs_and_items_are_told_apart() -> None:
    blocks = read(
        pdf(
            PAGE
            + "= Annex 3: Social criteria\n== 1. Selection criteria\n"
            + "The tenderer must have a due diligence process for the whole of its supply chain, from the mine to the "
            + "assembly of the laptops.\n\n"
            + "- The contractor shall report.\n- The contractor shall name its sites.\n"
        )
    )

    assert [(block.kind.value, block.number, block.text) for block in blocks] == [
        ("heading", "", "Annex 3: Social criteria"),
        ("heading", "1.", "Selection criteria"),
        (
            "paragraph",
            "",
            "The tenderer must have a due diligence process for the whole of its supply chain, from the mine to the "
            "assembly of the laptops.",
        ),
        ("list-item", "", "The contractor shall report."),
        ("list-item", "", "The contractor shall name its sites."),
    ]
    assert blocks[2].place == "page:1/paragraph:3"


def test_a_hyphenated_word_is_whole_again() -> None:
    words = "Leverantörskedjan och arbetsförhållandena i produktionsanläggningarna " * 4
    [block] = read(pdf(PAGE + '#set text(lang: "sv", hyphenate: true)\n#set par(justify: true)\n' + words + "."))

    assert block.text.split() == [*words.split()[:-1], words.split()[-1] + "."] or "-" not in block.text


def test_a_table_has_its_cells() -> None:
    table = """#table(columns: (auto, 1fr, auto), table.header([No], [Criterion], [Weight]),
      [1], [Price], [60 %],
      [2], [The tenderer describes how it has carried out due diligence, from mine to assembly.], [40 %])"""

    blocks = read(pdf(PAGE + "== Award criteria\n" + table))

    assert blocks[-1].cells == (
        ("No", "2"),
        ("Criterion", "The tenderer describes how it has carried out due diligence, from mine to assembly."),
        ("Weight", "40 %"),
    )
    assert [block.kind.value for block in blocks] == ["heading", "table-header", "table-row", "table-row"]


def test_a_table_goes_on_overleaf() -> None:
    rows = "".join(f"[{number}], [Requirement number {number}], [Report]," for number in range(1, 41))

    blocks = read(pdf(PAGE + f"#table(columns: 3, table.header([ID], [Requirement], [Proof]), {rows})"))

    found = [block.cells[0][1] for block in blocks if block.kind.value == "table-row"]
    assert found == [str(number) for number in range(1, 41)]
    assert {block.table for block in blocks} == {"t1"}


def test_running_heads_and_page_numbers_are_dropped() -> None:
    page = "#set page(height: 20cm, header: [City of X: tender 12], footer: context [Page #counter(page).display()])\n"
    source = page + "The supplier shall report.\n#pagebreak()\nThe supplier shall name its sites.\n"

    assert texts(pdf(source)) == ["The supplier shall report.", "The supplier shall name its sites."]


COLUMNS = (
    '#set page(width: 21cm, height: 14cm, margin: 2cm, columns: 2)\n#set text(font: "Libertinus Serif", size: 10pt)\n'
    + '#set text(lang: "de", hyphenate: true)\n#set par(justify: true)\n'
    + '#place(top + center, scope: "parent", float: true)[#text(14pt)[*Anlage zur Beschaffung von Druckern*]]\n'
)
CLAUSE = (
    "Der Lieferant unterrichtet die Vergabestelle unverzüglich über jede Änderung der Fertigungsstätten und legt die "
    "Unterlagen vor, die in § 7 Absatz 2 der Rahmenvereinbarung aufgeführt sind."
)


def test_columns_are_read_one_after_the_other() -> None:
    clauses = [f"({number}) {CLAUSE}" for number in range(1, 13)]

    blocks = read(pdf(COLUMNS + " \\\n".join(clauses)))

    assert [block.text for block in blocks] == ["Anlage zur Beschaffung von Druckern", *[CLAUSE] * 12]
    assert [block.number for block in blocks[1:]] == [f"({number})" for number in range(1, 13)]


def test_cells_beside_each_other_are_a_table_and_no_columns() -> None:
    rows = "".join(f"[Requirement {number}: {CLAUSE}], [Proof {number}: {CLAUSE}],\n" for number in range(1, 4))

    blocks = read(pdf(PAGE + "#table(columns: (1fr, 1fr), [Requirement], [Proof],\n" + rows + ")"))

    assert {block.kind.value for block in blocks[1:]} == {"table-row"}
    assert [text[:13] for _, text in blocks[1].cells] == ["Requirement 1", "Proof 1: Der "]


def test_a_clause_number_drawn_apart_is_a_number() -> None:
    [block] = read(pdf(PAGE + "#box(width: 1.45em)[4.2]A screen must last for six years after it was delivered.\n"))

    assert (block.number, block.text) == ("4.2", "A screen must last for six years after it was delivered.")


def test_a_heading_number_that_is_drawn_apart_is_its_number() -> None:
    source = (
        PAGE
        + '#set heading(numbering: "1.")\n= Award criteria\n- Price: 60 %.\n- Repair: 40 %.\n= During the contract\n'
    )
    blocks = read(pdf(source + "- The supplier's reports come in May.\n"))

    assert [(block.kind.value, block.number, block.text) for block in blocks] == [
        ("heading", "1.", "Award criteria"),
        ("list-item", "", "Price: 60 %."),
        ("list-item", "", "Repair: 40 %."),
        ("heading", "2.", "During the contract"),
        ("list-item", "", "The supplier’s reports come in May."),
    ]
