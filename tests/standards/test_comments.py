"""Do comments stand at the very words they concern, and does nothing else change?"""

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from lxml import etree

from redthread.domain.errors import DomainError
from redthread.standards.documents.comments import WHOLE, Comment, annotate, report_document
from tests.standards.reading_files import MAIN, W, docx, element, paragraphs, parts_of, pdf, read

NOTE = Comment("No link to the subject matter.\nSay what the product must be.")


def annex() -> bytes:
    def write(document: DocumentObject) -> None:
        document.add_heading("Award criteria", 1)
        document.add_paragraph("The supplier shall ").add_run("report.").bold = True
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(table._cells, ["No", "Criterion", "1", "The wages of the workers"], strict=True):
            cell.text = text

    return docx(write)


def anchored(data: bytes) -> list[tuple[str, str]]:
    """(the comment's text, the text of the paragraph its range begins in) of each comment, in document order."""
    comments = {comment.comment_id: comment.text for comment in Document(BytesIO(data)).comments}
    starts = list(element(data).iter(f"{{{W}}}commentRangeStart"))
    return [(comments[int(start.get(f"{{{W}}}id", ""))], text_around(start)) for start in starts]


def text_around(start: "etree._Element") -> str:
    paragraph = start.getparent()
    assert paragraph is not None
    return "".join(text.text or "" for text in paragraph.iter(f"{{{W}}}t"))


def test_a_comment_stands_at_its_paragraph() -> None:
    annotated = annotate(BytesIO(annex()), {"p2": (NOTE,)})

    assert anchored(annotated) == [(NOTE.text, "The supplier shall report.")]
    [comment] = Document(BytesIO(annotated)).comments
    assert (comment.author, comment.initials) == ("Redthread", "R")


def test_a_comment_on_a_row_stands_at_its_fullest_cell() -> None:
    assert anchored(annotate(BytesIO(annex()), {"t1/r2": (NOTE,)})) == [(NOTE.text, "The wages of the workers")]


def test_a_comment_on_a_part_of_a_paragraph_stands_at_the_paragraph() -> None:
    sentences = "Price weighs 60 %. Wages weigh 40 %."
    data = paragraphs("Award criteria", sentences)

    assert [block.identifier for block in read(data)] == ["p1", "p2/s1", "p2/s2"]
    assert anchored(annotate(BytesIO(data), {"p2/s2": (NOTE,)})) == [
        (NOTE.text, "Price weighs 60 %. Wages weigh 40 %.")
    ]


def test_a_comment_on_the_whole_stands_at_the_first_paragraph() -> None:
    assert anchored(annotate(BytesIO(annex()), {WHOLE: (NOTE,)})) == [(NOTE.text, "Award criteria")]


def test_every_block_of_a_document_can_bear_comments() -> None:
    blocks = read(annex())

    annotated = annotate(BytesIO(annex()), {block.identifier: (NOTE, Comment("Second")) for block in blocks})

    assert len(anchored(annotated)) == 2 * len(blocks)
    assert read(annotated) == blocks


def test_nothing_but_the_comments_changes() -> None:
    before, after = parts_of(annex()), parts_of(annotate(BytesIO(annex()), {"p2": (NOTE,)}))

    changed = {name for name, data in after.items() if before.get(name) != data}
    assert changed == {
        MAIN,
        "word/redthread-comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert list(before) == [name for name in after if name in before]
    texts = [paragraph.text for paragraph in Document(BytesIO(annex())).paragraphs]
    annotated = Document(BytesIO(annotate(BytesIO(annex()), {"p2": (NOTE,)})))
    assert [paragraph.text for paragraph in annotated.paragraphs] == texts


def test_comments_that_are_there_stay() -> None:
    once = annotate(BytesIO(annex()), {"p1": (Comment("First", author="A Jurist"),)})

    twice = annotate(BytesIO(once), {"p2": (NOTE,)})

    assert anchored(twice) == [("First", "Award criteria"), (NOTE.text, "The supplier shall report.")]
    assert [comment.initials for comment in Document(BytesIO(twice)).comments] == ["AJ", "R"]


def test_without_comments_the_file_is_returned_as_it_is() -> None:
    data = annex()

    assert annotate(BytesIO(data), {}) == data


def test_the_same_comments_make_the_same_bytes() -> None:
    data = annex()

    assert annotate(BytesIO(data), {"p2": (NOTE,)}) == annotate(BytesIO(data), {"p2": (NOTE,)})


def test_characters_no_document_may_hold_are_left_out_of_a_comment() -> None:
    annotated = annotate(BytesIO(annex()), {"p2": (Comment("a\x00b\x0bc & <d>"),)})

    assert anchored(annotated)[0][0] == "abc & <d>"


def test_a_comment_on_an_unknown_block_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        annotate(BytesIO(annex()), {"p99": (NOTE,)})

    assert refused.value.code == "comment-without-place"


def test_only_a_word_document_is_annotated() -> None:
    with pytest.raises(DomainError) as refused:
        annotate(BytesIO(pdf("Text.")), {WHOLE: (NOTE,)})

    assert refused.value.code == "document-format-not-read"
    assert refused.value.context["format"] == "pdf"


def test_pasted_text_comes_back_as_a_document_with_comments() -> None:
    blocks = read(
        b"Award criteria\n\nThe supplier shall report.\n\n- An item here\n\nCriterion\tWeight\nPrice\t60 %\n"
        b"\nRequirement\tMonitors shall be repairable.\nVerification\tManual\n"
    )
    comments = {block.identifier: (Comment(block.identifier),) for block in blocks} | {WHOLE: (Comment("whole"),)}

    report = report_document(blocks, comments)

    assert anchored(report) == [
        ("p1", "Award criteria"),
        ("whole", "Award criteria"),
        ("p2", "The supplier shall report."),
        ("p3", "An item here"),
        ("t1/r1", "Criterion"),
        ("t1/r2", "Price"),
        ("t2/r1", "Monitors shall be repairable."),
        ("t2/r2", "Verification"),
    ]


def test_a_report_of_nothing_can_still_say_so() -> None:
    assert anchored(report_document([], {WHOLE: (Comment("empty"),)})) == [("empty", "")]


def test_a_report_refuses_an_unknown_block() -> None:
    with pytest.raises(DomainError) as refused:
        report_document([], {"p1": (NOTE,)})

    assert refused.value.code == "comment-without-place"


@pytest.mark.office
@pytest.mark.parametrize("build", [lambda: annotate(BytesIO(annex()), {"p2": (NOTE,), "t1/r2": (NOTE,)}),
                                   lambda: report_document(read(paragraphs("One.")), {"p1": (NOTE,)})])  # fmt: skip
def test_an_office_program_opens_what_was_annotated(build: object, tmp_path: Path) -> None:
    assert callable(build)
    (tmp_path / "a.docx").write_bytes(build())
    office = shutil.which("soffice")
    assert office, "LibreOffice is needed for tests marked office"

    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        [office, home, "--headless", "--convert-to", "odt", "--outdir", tmp_path, tmp_path / "a.docx"],
        check=True,
        capture_output=True,
        timeout=120,
    )

    content = zipfile.ZipFile(tmp_path / "a.odt").read("content.xml").decode()
    assert "No link to the subject matter." in content
    assert "office:annotation" in content
