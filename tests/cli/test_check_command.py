"""Does ``redthread check`` say the same as the page, without a database and without leaving a trace?"""

import json
from pathlib import Path

import pytest

from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.apps.tenders.services import RequirementFacts, requirement_add
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Kind
from redthread.domain.values import Text
from redthread.standards.documents.reading import read_document
from tests.cli.conftest import Run
from tests.people import Cast

FIXTURES = Path(__file__).parents[1] / "fixtures"
FAULTY = "Award criteria\n\nPoints are given for a corporate social responsibility policy. Proof: the policy.\n"
SOUND = "Technical specifications\n\nThe notebooks shall have 16 GB of memory. Proof: the data sheet.\n"


@pytest.fixture
def annex(tmp_path: Path) -> Path:
    path = tmp_path / "annex.txt"
    path.write_text(FAULTY)
    return path


def test_error_ends_with_status_1_and_tells_place_law_and_sentence(run: Run, annex: Path) -> None:
    answer = run("check", annex, "--language", "en")

    assert answer.status == 1
    assert "[Error] Selection, award and contract conditions concern what is bought – paragraph 2" in answer.out
    assert "Directive 2014/24/EU, art. 67(3)" in answer.out
    assert "[unchecked]" in answer.out


def test_document_without_errors_ends_with_status_0(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sound.txt").write_text(SOUND)

    answer = run("check", tmp_path / "sound.txt", "--language", "en")

    assert answer.status == 0
    assert "No finding of these 10 rules of" in answer.out


def test_json_is_the_whole_report(run: Run, annex: Path) -> None:
    answer = run("check", annex, "--json", "--jurisdiction", "NO")

    held = json.loads(answer.out)
    assert held["jurisdiction"] == "NO"
    assert [each["stage"] for each in held["requirements"]] == ["award"]
    assert held["report"]["findings"][0]["rule"] == "linked-to-subject-matter"


def test_sentences_come_in_the_language_asked_for(run: Run, annex: Path) -> None:
    assert "[Feil]" in run("check", annex, "--language", "nb").out


def test_docx_is_written_beside_the_findings(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "with comments.docx"

    answer = run("check", FIXTURES / "annexes" / "01-en-numbered.docx", "--docx", out)

    assert answer.status == 1
    with out.open("rb") as made, (FIXTURES / "annexes" / "01-en-numbered.docx").open("rb") as original:
        assert read_document(made) == read_document(original)
    assert [path.name for path in tmp_path.iterdir()] == ["with comments.docx"]


def test_every_process_of_an_ocds_file_is_checked(run: Run, tmp_path: Path) -> None:
    releases = [
        {"ocid": f"ocds-1-{number}", "id": "1", "tag": ["tender"], "date": "2026-01-01T00:00:00Z"} for number in (1, 2)
    ]
    (tmp_path / "two.json").write_text(json.dumps({"version": "1.1", "releases": releases}))

    answer = run("check", tmp_path / "two.json", "--json")

    assert [each["source"] for each in json.loads(answer.out)] == ["ocds", "ocds"]
    assert run("check", tmp_path / "two.json", "--docx", tmp_path / "x.docx").status == 2


def test_purchase_is_checked_by_its_id(run: Run, cast: Cast) -> None:
    actor = cast.acting("frida")
    purchase = purchase_begin(actor=actor, facts=PurchaseFacts(title="Notebooks", kind=Kind.SINGLE_CONTRACT))
    facts = RequirementFacts(wording=Text.of(FAULTY, "en"), stage=StageOfUse.AWARD, title=Text.of("Policy", "en"))
    requirement_add(actor=actor, public_id=purchase.public_id, facts=facts)

    answer = run("check", purchase.public_id, "--language", "en")

    assert answer.status == 1
    assert answer.out.startswith("Notebooks\n1 requirement. ")


def test_file_is_checked_without_database_and_without_a_trace(program: Run, annex: Path, tmp_path: Path) -> None:
    answer = program("check", annex)

    assert answer.status == 1
    assert [path.name for path in tmp_path.iterdir()] == ["annex.txt"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.docx", None, "there is no such file, and it is no id of a purchase"),
        ("empty.docx", b"", "nothing in the document"),
        ("picture.docx", b"\x89PNG\r\n\x1a\n", "image"),
        ("broken.xml", b'<?xml version="1.0"?>\n<a>\n<b></a>', "line 3"),
        ("entity.xml", b'<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n<a>&b;</a>', "line 2"),
        ("broken.json", b'{"ocid": "a",\n "ocid" "b"}', "line 2"),
        ("null.json", b"[]", "release package"),
    ],
)
def test_bad_file_is_refused_in_one_sentence_with_its_name(
    run: Run, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    answer = run("check", path)

    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.startswith(f"redthread: {path}: ")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_folder_is_no_file(run: Run, tmp_path: Path) -> None:
    assert run("check", tmp_path).err == f"redthread: {tmp_path}: Is a directory.\n"


def test_law_that_is_not_listed_is_refused(run: Run, annex: Path) -> None:
    answer = run("check", annex, "--jurisdiction", "Norway")

    assert answer.status == 2
    assert "GB-SCT" in answer.err


def test_output_that_cannot_be_written_is_refused(run: Run, annex: Path, tmp_path: Path) -> None:
    answer = run("check", annex, "--docx", tmp_path / "no folder" / "out.docx")

    assert answer.status == 2
    assert "No such file or directory" in answer.err
