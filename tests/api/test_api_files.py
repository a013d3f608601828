"""How does a machine hand in a file, and whose are the files that it finds?"""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from redthread.apps.files.models import StoredFile
from tests.api.conftest import machine, token_of
from tests.api.test_api_purchases import JSON, error_of
from tests.factories.evidence import docx, pdf, zeros_zip
from tests.people import Cast

FILES = "/api/v1/files"
TEXT = b"The site was visited."


@pytest.fixture(autouse=True)
def kept(folder: Path) -> Path:
    return folder


@pytest.fixture
def atle(cast: Cast) -> Client:
    return machine(token_of(cast, "atle"))


def hand_in(client: Client, content: bytes = TEXT, name: str = "visit.txt", **more: object) -> Any:
    return client.post(FILES, {"file": SimpleUploadedFile(name, content), **more})


def test_a_file_is_kept_and_listed(atle: Client) -> None:
    made = hand_in(atle, pdf(), "Visit.PDF")

    assert made.status_code == 201
    told = made.json()
    stored = StoredFile.objects.get()
    assert (told["id"], told["kind"], told["state"], told["sha256"], told["was_there"]) == (
        stored.public_id,
        "pdf",
        "unscanned",
        stored.sha256,
        False,
    )
    listed = atle.get(FILES).json()
    assert listed["items"] == [{name: value for name, value in told.items() if name != "was_there"}]


def test_a_text_is_kept_as_it_is(atle: Client) -> None:
    assert hand_in(atle).json()["sha256"] == hashlib.sha256(TEXT).hexdigest()


def test_the_same_content_again_is_the_same_file(atle: Client) -> None:
    first, again = hand_in(atle).json(), hand_in(atle, name="other.txt").json()

    assert again == first | {"was_there": True}


def test_what_was_removed_is_told(atle: Client) -> None:
    assert hand_in(atle, docx(), "visit.docx").json()["warnings"] == ["author-removed"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("visit.txt", b"", (400, "file-empty", "file")),
        ("visit.pdf", b"\x00\x01\x02\x03" * 9, (400, "file-kind-refused", "file")),
        ("visit.exe", TEXT, (400, "file-name-of-program", "file")),
        ("visit.txt", b"x" * 1_000_001, (413, "file-too-large", "file")),
        ("zeros.zip", zeros_zip(64 * 1024 * 1024), (400, "file-unpacks-too-large", "file")),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused_at_its_field(
    atle: Client, settings: Any, name: str, content: bytes, expected: tuple[int, str, str]
) -> None:
    settings.MAX_EVIDENCE = 1_000_000

    assert error_of(hand_in(atle, content, name)) == expected
    assert not StoredFile.objects.exists()


def test_a_request_that_is_no_upload_is_refused(atle: Client) -> None:
    answers = [
        atle.post(FILES, {"file": "text"}),
        atle.post(FILES, {"evidence": SimpleUploadedFile("a.txt", TEXT)}),
        atle.post(FILES, {"file": TEXT.decode()}, content_type=JSON),
        atle.post(FILES, b"--x\r\nnonsense", content_type="multipart/form-data; boundary=x"),
        atle.post(FILES, b"nonsense", content_type="multipart/form-data"),
        atle.post(FILES, {"file": [SimpleUploadedFile(f"{n}.txt", TEXT) for n in "ab"]}),
        hand_in(atle, reason="x"),
        hand_in(atle, other=SimpleUploadedFile("b.txt", TEXT)),
    ]

    assert [error_of(each) for each in answers] == [
        (422, "field-missing", "file"),
        (422, "field-missing", "file"),
        (422, "field-missing", "file"),
        (422, "field-missing", "file"),
        (400, "request-not-read", ""),
        (400, "given-twice", "file"),
        (422, "field-not-ours", "reason"),
        (422, "field-not-ours", "other"),
    ]
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    "name",
    [
        b"../../etc/passwd",
        b"a\x00b.txt",
        "\u202etxt.exe".encode(),
        b"x" * 400 + b".txt",
        b".",
        b"CON",
        b"\xed\xa0\x80.txt",
    ],
)
def test_no_name_breaks_anything(atle: Client, name: bytes) -> None:
    """Taken under a name that every system can hold, or refused: never a fault of ours."""
    part = b'Content-Disposition: form-data; name="file"; filename="' + name + b'"\r\nContent-Type: text/plain'
    body = b"--x\r\n" + part + b"\r\n\r\n" + TEXT + b"\r\n--x--\r\n"

    answer = atle.post(FILES, body, content_type="multipart/form-data; boundary=x")

    assert answer.status_code in (201, 400, 422)
    kept = [each.name for each in StoredFile.objects.all()]
    assert len(kept) == (answer.status_code == 201)
    assert [each for each in kept if len(each) > 255 or set(each) & set("/\\\x00\u202e")] == []


def test_files_are_ones_own_organisations(cast: Cast, atle: Client) -> None:
    hand_in(atle)

    other = machine(token_of(cast, "nora")).get(FILES).json()

    assert other["items"] == []
    assert [each["state"] for each in atle.get(FILES).json()["items"]] == ["unscanned"]


def test_a_visitor_hands_in_nothing(cast: Cast) -> None:
    assert error_of(hand_in(Client())) == (401, "sign-in-needed", "")
    assert not StoredFile.objects.exists()
