"""Does the document check find, show and give back, and does it keep nothing?"""

import io
import json
import logging
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from redthread.apps.library.services import package_load
from redthread.apps.tenders import services_document
from redthread.apps.tenders.checking import Asked, check_file, is_notice
from redthread.apps.tenders.checking_process import check_bounded, check_given
from redthread.apps.tenders.document_shown import Run, marked
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Source
from redthread.standards.documents.reading import read_document
from redthread.standards.package import shipped_packages
from redthread.words.errors import error_sentence

FIXTURES = Path(__file__).parents[1] / "fixtures"
WORD = (FIXTURES / "annexes" / "01-en-numbered.docx").read_bytes()
NOTICE = (FIXTURES / "eforms" / "laptops.xml").read_bytes()
TODAY = date(2026, 11, 24)

TEXT = """The supplier shall be on time.

Technical specifications

The monitors shall bear the TCO Certified label.

Award criteria

Points are given for a corporate social responsibility policy of the tenderer. Weight: 40 %
Price. Weight: 60 %
"""


@pytest.fixture(autouse=True)
def fresh_counters() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check without its child process: the same answer in a tenth of the time."""
    monkeypatch.setattr(services_document, "check_bounded", check_given)


@pytest.fixture
def library(db: None) -> None:
    for package in shipped_packages():
        package_load(package)


def ask(client: Client, **fields: Any) -> Any:
    return client.post("/check/", {"want": "page", **fields})


def carried_in(response: Any) -> str:
    found = re.search(r'name="carried" value="([^"]+)"', response.content.decode())
    assert found
    return found[1]


def upload(content: bytes, name: str = "annex.docx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def comments_in(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        name = next(each for each in archive.namelist() if "comments" in each)
        return archive.read(name).decode()


@pytest.mark.django_db
def test_page_says_sizes_and_that_nothing_is_kept(client: Client) -> None:
    page = client.get("/check/").content.decode()

    assert "Up to 10 MB" in page
    assert "Nothing is kept" in page


@pytest.mark.usefixtures("library", "in_process")
def test_pasted_text_shows_findings_in_place(client: Client) -> None:
    response = ask(client, text=TEXT)

    page = response.content.decode()
    assert response.status_code == 200
    assert "<mark>TCO Certified</mark>" in page
    assert "Directive 2014/24/EU, art. 43(1)" in page
    assert "a guess from the words" in page
    assert "What to do:" in page
    assert "A sentence of the library to put instead" in page


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_page_speaks_the_reader_language(client: Client) -> None:
    page = client.post("/check/", {"text": TEXT, "want": "page"}, headers={"accept-language": "nb"}).content.decode()

    assert '<html lang="nb"' in page
    assert "Teknisk spesifikasjon" in page


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_stage_that_is_told_is_used_and_asked_no_more(client: Client) -> None:
    first = ask(client, text=TEXT)
    place = re.search(
        r'id="stage-([^"]+)" name="stage-[^"]+" form="again">\s*<option value="">can', first.content.decode()
    )
    assert place

    again = ask(client, carried=carried_in(first), **{f"stage-{place[1]}": "contract-clause"})

    assert again.status_code == 200
    assert "A person said so." in again.content.decode()
    assert "it can’t be told at which stage" in first.content.decode()
    assert "it can’t be told at which stage" not in again.content.decode()


@pytest.mark.django_db
def test_nothing_is_kept_of_a_document(
    client: Client, tmp_path: Path, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    before = {model: model._default_manager.count() for model in apps.get_models()}

    answers = [ask(client, text=TEXT), ask(client, file=upload(WORD)), ask(client, file=upload(WORD[:3000]))]

    assert [answer.status_code for answer in answers] == [200, 200, 400]
    assert {model: model._default_manager.count() for model in apps.get_models()} == before
    assert list(tmp_path.iterdir()) == []
    assert "TCO" not in caplog.text
    assert answers[0]["Cache-Control"] == "private, no-store"


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_word_file_comes_back_with_comments_and_its_text_unchanged(client: Client) -> None:
    response = client.post("/check/", {"file": upload(WORD), "want": "docx"})

    assert response["Content-Disposition"] == 'attachment; filename="annex-checked.docx"'
    assert read_document(io.BytesIO(response.content)) == read_document(io.BytesIO(WORD))
    assert "TCO Certified" in comments_in(response.content)


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_pasted_text_comes_back_as_word_file_from_the_page_of_results(client: Client) -> None:
    carried = carried_in(ask(client, text=TEXT))

    response = client.post("/check/", {"carried": carried, "want": "docx"})

    assert [block.text for block in read_document(io.BytesIO(response.content))][2] == (
        "The monitors shall bear the TCO Certified label."
    )
    assert "TCO Certified" in comments_in(response.content)


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_json_holds_every_requirement_and_the_report(client: Client) -> None:
    response = client.post("/check/", {"text": TEXT, "want": "json", "jurisdiction": "NO"})

    held = json.loads(response.content)
    assert [each["stage"] for each in held["requirements"]] == [None, "technical-specification", "award", "award"]
    assert held["jurisdiction"] == "NO"
    assert {"linked-to-subject-matter", "label-without-equivalent"} <= {
        each["rule"] for each in held["report"]["findings"]
    }


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_law_outside_the_packs_is_not_measured_by_the_directive(client: Client) -> None:
    held = json.loads(client.post("/check/", {"text": TEXT, "want": "json", "jurisdiction": "GB"}).content)

    assert {each["rule"] for each in held["report"]["findings"]} <= {"clause-complete", "auditability"}


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
@pytest.mark.parametrize("content", [NOTICE, NOTICE.partition(b"?>\n")[2].partition(b"-->\n")[2]], ids=["xml", "bare"])
def test_notice_is_read_as_data_and_not_as_text(client: Client, content: bytes) -> None:
    held = json.loads(client.post("/check/", {"file": upload(content, "notice.xml"), "want": "json"}).content)

    assert held["source"] == "eforms"
    assert held["jurisdiction"] == "NO"


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_notice_can_be_taken_along_as_word_file(client: Client) -> None:
    carried = carried_in(ask(client, file=upload(NOTICE, "notice.xml")))

    response = client.post("/check/", {"carried": carried, "want": "docx"})

    assert response.status_code == 200
    assert response.content[:2] == b"PK"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'{"ocid": 1}', True),
        (b'\xef\xbb\xbf  [{"a": 1}]', True),
        (b"[]", True),
        (b"{}", True),
        (b"<?xml version='1.0'?><a/>", True),
        (b'<ContractNotice xmlns:cac="urn:x">', True),
        (b"<urn:ContractNotice>", True),
        (b"[1] The supplier shall deliver.", False),
        (b"{name} shall deliver.", False),
        (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x"><p>', False),
        (b'<html xmlns="http://www.w3.org/1999/xhtml">', False),
        (b"<p>The supplier shall deliver.</p>", False),
        (b"The supplier shall deliver.", False),
        (b"", False),
    ],
)
def test_data_is_told_from_documents_by_content(content: bytes, expected: bool) -> None:
    assert is_notice(content) is expected


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DTD = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
BAD: dict[str, tuple[bytes, str]] = {
    "zero bytes": (b"", "document-empty"),
    "one byte of blank": (b" ", "document-empty"),
    "NUL bytes": (b"\x00" * 100, "document-empty"),
    "a program called docx": (b"MZ\x90\x00" + b"\x00" * 200, "document-format-not-read"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "document-format-not-read"),
    "Word of before 2007": (OLE + "WordDocument".encode("utf-16-le"), "document-format-not-read"),
    "a Word file behind a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "document-encrypted"),
    "a broken Word file": (WORD[:5000], "document-damaged"),
    "an archive of nothing": (b"PK\x05\x06" + b"\x00" * 18, "document-format-not-read"),
    "a PDF that is none": (b"%PDF-1.7\n" + b"\x00\xff" * 50, "document-damaged"),
    "an outside entity": (DTD, "xml-has-dtd"),
    "XML that breaks off": (b'<?xml version="1.0"?><a>', "xml-not-well-formed"),
    "XML of another kind": (b'<?xml version="1.0"?><invoice xmlns="urn:x"/>', "xml-is-no-notice"),
    "elements 20,000 deep": (b'<?xml version="1.0"?>' + b"<a>" * 20_000, "xml-too-deep"),
    "JSON of another kind": (b'{"hello": 1}', "ocds-not-a-release"),
    "a list": (b"[]", "ocds-list-without-package"),
    "brackets 100,000 deep": (b"[" * 100_000, "json-too-deep"),
    "a key that stands twice": (b'{"ocid": "a", "ocid": "b"}', "json-duplicate-key"),
    "not a number": (b'{"ocid": NaN}', "json-not-a-number"),
    "a lone surrogate": (b'{"ocid": "\\ud800"}', "json-bad-character"),
    "UTF-16 that says UTF-8": (b'{"ocid": "\xff\xfe"}', "json-not-utf8"),
}


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_refused_at_its_field_with_what_to_do(client: Client, name: str) -> None:
    content, code = BAD[name]
    with pytest.raises(DomainError) as refused:
        check_given(content, Asked(today=TODAY, name="annex.docx"))

    response = ask(client, file=upload(content))

    told = re.search(r'id="id_file_fault">([^<]*)<', response.content.decode())
    assert response.status_code == 400
    assert refused.value.code == code
    assert told
    assert unescape(told[1]) == error_sentence(refused.value, "en")


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "text"),
        ({"text": "   \n "}, "text"),
        ({"text": "a\x00b"}, "text"),
        ({"text": "x" * 1_000_001}, "text"),
        ({"text": "%PDF-1.4 pasted from somewhere"}, "text"),
        ({"text": TEXT, "jurisdiction": "XX"}, "jurisdiction"),
        ({"text": TEXT, "language": "zz"}, "language"),
        ({"carried": "eyJhIjoxfQ:forged"}, "text"),
    ],
)
def test_bad_field_is_named_and_what_was_typed_stays(client: Client, fields: dict[str, str], field: str) -> None:
    response = ask(client, **fields)

    page = response.content.decode()
    assert response.status_code == 400
    assert f'id="id_{field}_fault"' in page
    if "monitors" in fields.get("text", ""):
        assert "The monitors shall bear" in page


@pytest.mark.django_db
def test_text_and_file_together_are_one_too_many(client: Client) -> None:
    response = ask(client, text=TEXT, file=upload(WORD))

    assert response.status_code == 400
    assert "give one of them" in response.content.decode()


@pytest.mark.django_db
def test_file_over_the_limit_is_refused_before_it_is_read(client: Client, settings: Any) -> None:
    settings.MAX_UPLOAD = 1000

    response = ask(client, file=upload(WORD))

    assert response.status_code == 413


@pytest.mark.usefixtures("in_process")
@pytest.mark.django_db
def test_address_that_asks_too_often_waits_and_keeps_its_text(client: Client, settings: Any) -> None:
    settings.CHECKS_PER_HOUR = 2
    earlier = [ask(client, text=TEXT).status_code for _ in range(2)]

    refused = ask(client, text=TEXT)
    elsewhere = client.post("/check/", {"text": TEXT, "want": "page"}, REMOTE_ADDR="192.0.2.7")

    assert earlier == [200, 200]
    assert refused.status_code == 429
    assert 0 < int(refused["Retry-After"]) <= 3600
    assert "The monitors shall bear" in refused.content.decode()
    assert elsewhere.status_code == 200


def test_child_process_gives_what_the_check_itself_gives() -> None:
    asked = Asked(today=TODAY, name="annex.docx")

    assert check_bounded(WORD, asked) == check_file(WORD, asked)


def test_child_process_tells_what_was_refused() -> None:
    with pytest.raises(DomainError) as refused:
        check_bounded(b"MZ", Asked(today=TODAY))

    assert (refused.value.code, refused.value.field) == ("document-format-not-read", "file")


def test_child_process_is_ended_when_it_takes_too_long() -> None:
    with pytest.raises(DomainError) as refused:
        check_bounded(WORD, Asked(today=TODAY), seconds=0.05)

    assert refused.value.code == "check-too-slow"


def test_child_process_that_fails_tells_nothing_of_the_text(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(DomainError) as refused:
        check_bounded(b"The secret supplier shall", None)  # type: ignore[arg-type]

    assert refused.value.code == "check-too-heavy"
    assert "secret" not in caplog.text


def test_stated_language_stands_over_the_guess() -> None:
    checked = check_file(b"The supplier shall deliver within ten days.", Asked(today=TODAY, language="sv"))

    assert checked.purchase.languages == ("sv",)
    assert {each.wording.language for each in checked.purchase.requirements} == {"sv"}
    assert checked.purchase.source is Source.DOCUMENT


def test_marked_finds_words_however_spaced_and_cased() -> None:
    assert marked("A TCO\n certified, tco Certified.", ["TCO Certified"]) == (
        Run("A "),
        Run("TCO\n certified", is_marked=True),
        Run(", "),
        Run("tco Certified", is_marked=True),
        Run("."),
    )


@pytest.mark.parametrize("word", ["(a+)+$", "[", "\\", " "])
def test_marked_takes_words_as_words(word: str) -> None:
    assert "".join(run.text for run in marked(f"x{word}y", [word])) == f"x{word}y"
