"""Do the pages of files take what is honest, say what is wrong with the rest, and show nothing to a stranger?"""

import errno
import html
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.utils.datastructures import MultiValueDict

from redthread.apps.files import services, storage
from redthread.apps.files.forms import EvidenceFields
from redthread.apps.files.models import StoredFile
from tests.apps.bad_inputs import ALL_ITEMS, answer_to, covered, refused, rows
from tests.factories import evidence as made
from tests.factories.clamd import clamd, closed_port
from tests.people import Cast

pytestmark = pytest.mark.django_db
FILES = "/files/"
TEXT = b"The site was visited twice."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA = tmp_path
    settings.FILES = tmp_path / "files"
    settings.SCANNER = "none"
    return tmp_path


@pytest.fixture
def atle(cast: Cast) -> Client:
    return cast.browser("atle")


def upload(client: Client, content: bytes = TEXT, name: str = "visit.txt", **more: Any) -> Any:
    return client.post(FILES, {"evidence": SimpleUploadedFile(name, content), **more})


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def contents(folder: Path) -> list[str]:
    return [each.name for each in folder.glob("files/??/??/*") if each.name != ".lock"]


# The list


def test_uploaded_file_stands_in_the_list_with_what_is_known_of_it(atle: Client) -> None:
    photo = made.jpeg(details=made.exif())

    page = atle.post(FILES, {"evidence": SimpleUploadedFile("north.jpg", photo)}, follow=True)

    row = StoredFile.objects.get()
    for told in ("1 file stored.", "north.jpg", "Photograph (JPEG)", row.sha256, "No virus scanner looked at it"):
        assert told in words(page)
    assert "The place that a picture in it was taken at was removed." in words(page)
    assert f'href="/files/{row.public_id}/"' in page.content.decode()


def test_limits_and_what_not_to_hand_in_are_told_before_the_upload(atle: Client) -> None:
    page = words(atle.get(FILES))

    assert "Up to 5 files at once, 10 MB together" in page
    assert "no passports, pay slips, election records or notes of interviews" in page
    assert "0 of 2000 MB are used" in page


def test_list_costs_the_same_with_one_file_and_with_three(
    atle: Client, query_count: Callable[[Callable[[], Any]], int]
) -> None:
    upload(atle)
    one = query_count(lambda: atle.get(FILES))
    upload(atle, TEXT + b"!")
    upload(atle, TEXT + b"?")

    assert query_count(lambda: atle.get(FILES)) == one


def test_list_shows_no_file_of_another_organisation(cast: Cast, atle: Client) -> None:
    upload(atle, name="secret of atle.txt")

    for name in ("nora", "frida", "mei", "bao"):
        assert "secret of atle" not in words(cast.browser(name).get(FILES))


def test_several_files_are_taken_at_once_and_one_that_is_refused_loses_no_other(atle: Client) -> None:
    given = [SimpleUploadedFile("good.txt", TEXT), SimpleUploadedFile("bad.pdf", b"MZ\x90\x00" + b"\x00" * 99)]

    page = atle.post(FILES, {"evidence": given})

    assert page.status_code == 400
    assert StoredFile.objects.get().name == "good.txt"
    assert "bad.pdf: Its content is of a kind that is not kept" in words(page)
    assert "1 file stored." in words(page)


def test_refusal_inside_an_archive_names_the_file_there(atle: Client) -> None:
    page = upload(atle, made.zipped([("month/bad.txt", made.EICAR)]), "a.zip")

    assert "a.zip › month/bad.txt: A virus was found in it" in words(page)


# Handing out


@pytest.fixture
def row(atle: Client) -> StoredFile:
    upload(atle, name="visit 'ø' \"x\".txt")
    return StoredFile.objects.get()


def test_file_is_handed_out_to_be_saved_and_never_shown(atle: Client, row: StoredFile) -> None:
    answer = atle.get(f"/files/{row.public_id}/")

    assert answer.content == TEXT
    assert {name: answer[name] for name in answer.headers if name.startswith(("Content-", "X-Content", "Cache"))} == {
        "Content-Type": "application/octet-stream",
        "Content-Length": str(len(TEXT)),
        "Content-Language": "en",
        "Content-Disposition": "attachment; filename*=utf-8''visit%20%27%C3%B8%27%20_x_.txt",
        "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }


@pytest.mark.parametrize(
    ("make", "name", "told"),
    [
        (made.pdf, "a.pdf", "application/pdf"),
        (made.png, "a.png", "image/png"),
        (lambda: b"a;b\n1;2\n", "a.csv", "application/octet-stream"),
    ],
)
def test_type_is_that_of_the_content_and_never_what_the_sender_called_it(
    atle: Client, make: Callable[[], bytes], name: str, told: str
) -> None:
    atle.post(FILES, {"evidence": SimpleUploadedFile(name, make(), content_type="text/html")})

    answer = atle.get(f"/files/{StoredFile.objects.get().public_id}/")

    assert answer["Content-Type"] == told
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'


def test_visitor_is_led_to_the_sign_in(cast: Cast, row: StoredFile) -> None:
    for address in (FILES, f"/files/{row.public_id}/", f"/files/{row.public_id}/quarantine/"):
        assert cast.visitor.get(address)["Location"] == f"/account/login/?next={address}"


def test_stranger_finds_nothing_whatever_is_asked_of_it(cast: Cast, row: StoredFile) -> None:
    for name in ("nora", "frida", "finn", "mei", "bao", "celia"):
        client = cast.browser(name)
        assert client.get(f"/files/{row.public_id}/").status_code == 404
        assert client.head(f"/files/{row.public_id}/").status_code == 404
        assert client.post(f"/files/{row.public_id}/quarantine/", {"reason": "x"}).status_code == 404
    row.refresh_from_db()
    assert row.state == "unscanned"


def test_answer_to_a_stranger_is_that_of_a_file_that_is_not_there(cast: Cast, row: StoredFile) -> None:
    nora = cast.browser("nora")
    there, absent = (nora.get(f"/files/{each}/").content.decode() for each in (row.public_id, "2" * 26))
    token = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')

    assert token.sub("", there).replace(row.public_id, "") == token.sub("", absent).replace("2" * 26, "")


@pytest.mark.parametrize("asked", ["bytes=-1--5", "bytes=0-", "bytes=5-2", "bytes=" + "0-1," * 5000, "lines=1"])
def test_asking_for_a_piece_gives_the_whole(atle: Client, row: StoredFile, asked: str) -> None:
    answer = atle.get(f"/files/{row.public_id}/", headers={"range": asked})

    assert (answer.status_code, answer.content) == (200, TEXT)


def test_head_tells_and_hands_out_nothing(atle: Client, row: StoredFile) -> None:
    answer = atle.head(f"/files/{row.public_id}/")

    assert (answer.status_code, answer.content) == (200, b"")


@pytest.mark.parametrize("verb", ["put", "patch", "delete", "post"])
def test_file_has_no_other_verbs(atle: Client, row: StoredFile, verb: str) -> None:
    assert getattr(atle, verb)(f"/files/{row.public_id}/").status_code == 405


def test_held_file_is_listed_and_not_handed_out(atle: Client, settings: Any) -> None:
    settings.SCANNER = closed_port()
    upload(atle)
    row = StoredFile.objects.get()

    page = atle.get(FILES)
    assert "Held until the virus scanner answers" in words(page)
    assert f'href="/files/{row.public_id}/"' not in page.content.decode()
    assert 400 <= atle.get(f"/files/{row.public_id}/").status_code < 500


# Taking away


def test_file_is_taken_away_after_one_question(atle: Client, row: StoredFile) -> None:
    asked = atle.get(f"/files/{row.public_id}/quarantine/")
    assert "this can’t be undone" in words(asked)

    page = atle.post(f"/files/{row.public_id}/quarantine/", {"reason": "A pay slip"}, follow=True)

    assert "Taken away: nobody can read it" in words(page)
    assert "A pay slip" in words(page)
    assert atle.get(f"/files/{row.public_id}/").status_code == 400
    assert f"/files/{row.public_id}/" not in page.content.decode()


@pytest.mark.parametrize("reason", ["", " ", "x" * 201, "a\x00b"])
def test_quarantine_without_a_fitting_reason_takes_nothing_away(atle: Client, row: StoredFile, reason: str) -> None:
    refused(lambda: atle.post(f"/files/{row.public_id}/quarantine/", {"reason": reason}), field="reason")

    row.refresh_from_db()
    assert row.state == "unscanned"


# The fields in another stage's form


class Report(EvidenceFields):
    comment = forms.CharField()


def bound(data: dict[str, Any], *uploads: SimpleUploadedFile, **named: Any) -> Report:
    return Report(_query(data), MultiValueDict({"evidence": list(uploads)}), **named)


def _query(data: dict[str, Any]) -> Any:
    return RequestFactory().post("/", data).POST


def test_upload_survives_a_fault_elsewhere_in_the_form(cast: Cast) -> None:
    form = bound({"comment": ""}, SimpleUploadedFile("visit.txt", TEXT))

    kept = form.evidence_keep(cast.acting("atle"))

    assert [file.name for file in kept] == ["visit.txt"]
    assert form.evidence_offered == [(kept[0], True)]
    again = bound({"comment": "x", "kept": [kept[0].public_id]})
    assert again.evidence_keep(cast.acting("atle")) == kept
    assert again.is_valid()


def test_file_that_is_ticked_and_uploaded_again_is_there_once(cast: Cast) -> None:
    kept = bound({}, SimpleUploadedFile("visit.txt", TEXT)).evidence_keep(cast.acting("atle"))

    form = bound({"kept": [kept[0].public_id] * 2}, SimpleUploadedFile("visit.txt", TEXT))

    assert form.evidence_keep(cast.acting("atle")) == kept


def test_files_of_another_organisation_cannot_be_ticked(cast: Cast) -> None:
    kept = bound({}, SimpleUploadedFile("visit.txt", TEXT)).evidence_keep(cast.acting("atle"))

    for ids in ([kept[0].public_id], ["2" * 26], []):
        assert bound({"comment": "x", "kept": ids}).evidence_keep(cast.acting("nora")) == []


def test_what_is_no_id_is_refused_at_its_field(cast: Cast) -> None:
    form = bound({"comment": "x", "kept": ["1; DROP TABLE"]})

    assert form.evidence_keep(cast.acting("atle")) == []
    assert set(form.errors) == {"kept"}


def test_newest_own_files_are_offered_and_not_ticked(cast: Cast) -> None:
    actor = cast.acting("atle")
    kept = bound({}, SimpleUploadedFile("visit.txt", TEXT)).evidence_keep(actor)

    assert Report(actor=actor).evidence_offered == [(kept[0], False)]
    assert Report(actor=cast.acting("nora")).evidence_offered == []
    assert Report().evidence_offered == []


def test_file_that_was_taken_away_is_not_offered(cast: Cast) -> None:
    actor = cast.acting("atle")
    kept = bound({}, SimpleUploadedFile("visit.txt", TEXT)).evidence_keep(actor)
    services.file_quarantine(actor=actor, public_id=kept[0].public_id, reason="pay slip")

    assert Report(actor=actor).evidence_offered == []
    assert bound({"kept": [kept[0].public_id]}).evidence_keep(actor) == []


# 4.8 Evidence files, all twenty-five

REFUSED: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("4.8/1", "report.pdf", lambda: b"MZ\x90\x00" + b"\x00" * 200, "Its content is of a kind that is not kept"),
    ("4.8/1", "report.pdf", lambda: b"\x7fELF" + b"\x00" * 200, "Its content is of a kind that is not kept"),
    ("4.8/2", "report.pdf.exe", made.pdf, "ends in .exe"),
    ("4.8/3", "report.pdf", lambda: made.pdf() + made.zipped([("a.txt", TEXT)]), "two kinds of file at once"),
    ("4.8/3", "picture.gif", lambda: b"GIF89a=1;alert(1)//", "of a kind that is not kept"),
    (
        "4.8/3",
        "picture.png",
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><p/></svg>",
        "of a kind that is not kept",
    ),
    ("4.8/4", "picture.svg", lambda: b"<svg><script>alert(1)</script></svg>", "of a kind that is not kept"),
    ("4.8/4", "picture.svg", lambda: b"<svg><image href='http://x.example/'/></svg>", "of a kind that is not kept"),
    (
        "4.8/5",
        "report.docm",
        lambda: made.exchanged(
            made.docx(),
            "[Content_Types].xml",
            b"openxmlformats-officedocument.wordprocessingml.document.main",
            b"ms-word.document.macroEnabled.main",
        ),
        "It holds macros",
    ),
    ("4.8/5", "hours.xlsm", lambda: made.with_parts(made.xlsx(), {"xl/vbaProject.bin": b"x"}), "It holds macros"),
    ("4.8/5", "hours.xlsx", lambda: made.xlsx(("=cmd|'/C calc'!A0",)), "would call another program"),
    (
        "4.8/5",
        "report.docx",
        lambda: made.with_parts(
            made.docx(), {"word/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99}
        ),
        "packed into it (word/embeddings/oleObject1.bin)",
    ),
    (
        "4.8/5",
        "report.docx",
        lambda: made.relation(
            made.docx(), "word/_rels/document.xml.rels", "attachedTemplate", "http://x.example/t.dotm"
        ),
        "fetch something from elsewhere when it is opened (http://x.example/t.dotm)",
    ),
    ("4.8/6", "report.pdf", lambda: made.pdf(b"<< /S /JavaScript /JS (x) >>"), "does more than show pages"),
    ("4.8/6", "report.pdf", lambda: made.pdf(b"<< /S /Launch /F (cmd.exe) >>"), "does more than show pages"),
    ("4.8/6", "report.pdf", lambda: made.pdf(b"<< /EmbeddedFiles 9 0 R >>"), "does more than show pages"),
    ("4.8/7", "test.txt", lambda: made.EICAR, "A virus was found in it (EICAR test file)"),
    ("4.8/7", "test.zip", lambda: made.nested_zip(2, made.EICAR), "A virus was found in it (EICAR test file)"),
    ("4.8/8", "zeros.zip", made.zeros_zip, "Unpacked it is too large"),
    ("4.8/9", "deep.zip", lambda: made.nested_zip(5), "packed into each other more than 3 deep"),
    ("4.8/10", "bomb.zip", made.overlapping_zip, "two entries in one place"),
    ("4.8/11", "slip.zip", lambda: made.zipped([("../../a.txt", TEXT)]), "leads out of its folder"),
    ("4.8/11", "slip.zip", lambda: made.zipped([("/etc/a.txt", TEXT)]), "leads out of its folder"),
    ("4.8/11", "link.zip", made.symlink_zip, "The archive holds a link"),
    ("4.8/12", "lies.zip", made.lying_zip, "cut off or damaged"),
    ("4.8/12", "twice.zip", made.twice_named_zip, "two entries in one place (a.txt)"),
    ("4.8/13", "locked.zip", made.locked_zip, "protected by a password"),
    ("4.8/14", "flood.png", lambda: made.png(50_000, 50_000), "has 2500 megapixels"),
    ("4.8/14", "flood.jpg", lambda: made.jpeg_of_size(50_000, 50_000), "has 2500 megapixels"),
    ("4.8/15", "cut.jpg", lambda: made.TINY_JPEG[:-9], "cut off or damaged"),
    ("4.8/15", "cut.pdf", lambda: made.pdf()[:-60], "cut off or damaged"),
    ("4.8/17", "laughs.docx", lambda: made.with_parts(made.docx(), {"word/document.xml": made.LAUGHS}), "A part of it"),
    (
        "4.8/17",
        "outside.xlsx",
        lambda: made.with_parts(made.xlsx(), {"xl/worksheets/sheet1.xml": made.OUTSIDE}),
        "A part of it (xl/worksheets/sheet1.xml)",
    ),
    ("4.8/18", "empty.pdf", lambda: b"", "as good as empty"),
    ("4.8/18", "one.txt", lambda: b"x", "as good as empty"),
    ("4.8/19", "large.txt", lambda: b"x" * 10_000_001, "It is too large: at most 10 MB"),
]
"""(item, name, content, part of the sentence): each is refused at its field, and nothing of it is kept."""

TAKEN: list[tuple[str, str, Callable[[], bytes], str]] = [
    ("4.8/16", "far.xlsx", made.xlsx_far_cell, "far.xlsx"),
    ("4.8/20", "../../etc/passwd", lambda: TEXT, "passwd.txt"),
    ("4.8/20", "a" * 300 + ".txt", lambda: TEXT, "a" * 120 + ".txt"),
    ("4.8/20", "CON.txt", lambda: TEXT, "_CON.txt"),
    ("4.8/20", "visit 🏭.txt", lambda: TEXT, "visit 🏭.txt"),
    ("4.8/20", "visit\u202ecod.txt", lambda: TEXT, "visitcod.txt"),
    ("4.8/20", "ø" * 124 + ".txt", lambda: TEXT, "ø" * 100 + ".txt"),
    ("4.8/20", "vi\x00sit.txt", lambda: TEXT, "visit.txt"),
]
"""(item, name, content, name that is kept)"""


@pytest.mark.parametrize(("item", "name", "make", "told"), REFUSED)
def test_bad_file_is_refused_at_its_field(
    atle: Client, folder: Path, item: str, name: str, make: Callable[[], bytes], told: str
) -> None:
    content = make()

    page = refused(lambda: upload(atle, content, name), field="evidence")

    assert re.search(rf"{name}(?: ›[^:]*)?: ", words(page))
    assert told in words(page), item
    assert contents(folder) == []


@pytest.mark.parametrize(("item", "name", "make", "kept"), TAKEN)
def test_odd_file_is_taken(atle: Client, item: str, name: str, make: Callable[[], bytes], kept: str) -> None:
    content = make()

    page = answer_to(lambda: upload(atle, content, name))

    assert page.status_code == 302, item
    row = StoredFile.objects.get()
    assert row.name == kept
    assert answer_to(lambda: atle.get(FILES)).status_code == 200
    assert answer_to(lambda: atle.get(f"/files/{row.public_id}/")).status_code == 200


def test_4_8_19_more_than_a_form_takes_is_told(atle: Client) -> None:
    six = [SimpleUploadedFile(f"{number}.txt", TEXT) for number in range(6)]
    page = refused(lambda: atle.post(FILES, {"evidence": six}), field="evidence")
    assert "At most 5 files are taken at once" in words(page)

    two = [SimpleUploadedFile(f"{number}.txt", b"x" * (6 * made.MIB)) for number in range(2)]
    page = refused(lambda: atle.post(FILES, {"evidence": [two[0], *two[1:]]}))
    assert page.status_code in (400, 413)

    many = [SimpleUploadedFile(f"{number}.txt", TEXT) for number in range(1001)]
    refused(lambda: atle.post(FILES, {"evidence": many}))


def test_4_8_19_request_without_a_length_is_refused(atle: Client) -> None:
    refused(lambda: atle.generic("POST", FILES, b"", content_type="multipart/form-data; boundary=x"))


def test_4_8_20_name_of_dots_alone_is_no_file(atle: Client) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="evidence"; filename="..."\r\n\r\n' + TEXT + b"\r\n--x--\r\n"
    answer = answer_to(lambda: atle.generic("POST", FILES, body, content_type="multipart/form-data; boundary=x"))

    assert answer.status_code < 500
    assert [row.name for row in StoredFile.objects.all()] in ([], ["file.txt"])


@pytest.mark.parametrize("kind", [b"text/html", b"", b"a" * 900, b"a" * 10_000, b"text/html; charset=klingon"])
def test_4_8_21_type_that_the_sender_claims_counts_for_nothing(atle: Client, kind: bytes) -> None:
    claimed = b"Content-Type: " + kind + b"\r\n" if kind else b""
    body = (
        b'--x\r\nContent-Disposition: form-data; name="evidence"; filename="visit.txt"\r\n'
        + claimed
        + b"\r\n"
        + TEXT
        + b"\r\n--x--\r\n"
    )

    answer = answer_to(lambda: atle.generic("POST", FILES, body, content_type="multipart/form-data; boundary=x"))

    assert answer.status_code in ((302,) if len(kind) < 1000 else (302, 400))
    for row in StoredFile.objects.all():
        assert atle.get(f"/files/{row.public_id}/")["Content-Type"] == "application/octet-stream"


def test_4_8_22_same_file_twice_is_said(atle: Client) -> None:
    upload(atle)

    page = atle.post(FILES, {"evidence": SimpleUploadedFile("other name.txt", TEXT)}, follow=True)

    assert "visit.txt was handed in before: it is stored once." in words(page)
    assert StoredFile.objects.count() == 1


def test_4_8_23_quota_is_told(atle: Client, settings: Any, folder: Path) -> None:
    settings.FILES_QUOTA = 10

    page = refused(lambda: upload(atle), field="evidence")

    assert "visit.txt: Your organisation’s files would take more than the" in words(page)
    assert contents(folder) == []


def test_4_8_23_disk_that_fills_on_the_way_is_told(atle: Client, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(place: Path) -> None:
        place.write_bytes(place.read_bytes()[: int(place.stat().st_size * 0.6)])
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(storage, "file_sync", full)

    page = refused(lambda: upload(atle), field="evidence")

    assert "no room left" in words(page)
    assert contents(folder) == []


def test_4_8_24_file_is_held_while_the_scanner_is_down_or_slow(atle: Client, settings: Any) -> None:
    settings.SCANNER = closed_port()
    assert answer_to(lambda: upload(atle)).status_code == 302
    settings.SCANNER_SECONDS = 0.4
    with clamd(drip=0.1) as settings.SCANNER:
        assert answer_to(lambda: upload(atle, TEXT + b"!")).status_code == 302

    assert list(StoredFile.objects.values_list("state", flat=True)) == ["held", "held"]


@pytest.mark.parametrize("asked", ["bytes=-1--5", "bytes=0-0"])
def test_4_8_25_guessing_finds_nothing(cast: Cast, row: StoredFile, asked: str) -> None:
    before = rows()
    for client in (cast.browser("nora"), cast.visitor):
        for verb in ("get", "head"):
            ask = partial(getattr(client, verb), f"/files/{row.public_id}/", headers={"range": asked})
            answer = answer_to(ask)
            assert answer.status_code in (302, 404)
            assert TEXT not in answer.content
    for odd in ("1", "../" * 3, "%00", row.public_id.upper(), row.public_id + "2", row.sha256):
        assert answer_to(partial(cast.browser("atle").get, f"/files/{odd}/")).status_code in (400, 404)
    assert rows() == before


BY_ITSELF = [("4.8/19",), ("4.8/20",), ("4.8/21",), ("4.8/22",), ("4.8/23",), ("4.8/24",), ("4.8/25",)]


def test_all_twenty_five_are_tried() -> None:
    assert covered(REFUSED, TAKEN, BY_ITSELF) == ALL_ITEMS
