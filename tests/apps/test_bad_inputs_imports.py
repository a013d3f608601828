"""4.9 Imports: does a bad file get a sentence at its field, and does nothing of it stay?

The one door for files is the import of a notice or release; spreadsheets are written here and never read
in. What the list says of spreadsheets is tried all the same: such a file is no notice, and is refused.
"""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.tenders import services
from redthread.apps.tenders.models import Requirement
from redthread.standards.tables import Sheet, write_xlsx
from tests.apps.bad_inputs import ALL_ITEMS, addresses, answer_to, covered, refused, rows
from tests.people import Cast

pytestmark = pytest.mark.django_db

IMPORT = "/purchases/import/"
NOTICE = (Path(__file__).parents[1] / "fixtures" / "eforms" / "laptops.xml").read_bytes()


def release(**tender: Any) -> bytes:
    told = {"id": "t", "title": "Laptops", "lots": [{"id": "1", "title": "All"}]} | tender
    return json.dumps(
        {"ocid": "ocds-1-a", "id": "r", "date": "2026-01-01T00:00:00Z", "language": "en", "tender": told}
    ).encode()


def xlsx(*cells: str) -> bytes:
    sheets = [Sheet(f"List {n}", ("Title",), [(cell,)]) for n, cell in enumerate(cells)]
    return write_xlsx(sheets, created=datetime(2026, 1, 1, tzinfo=UTC)).content


def nested(depth: int) -> bytes:
    return b"<a>" * depth + b"</a>" * depth


DTD = b'<?xml version="1.0"?><!DOCTYPE a ['
ENTITIES = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 9))

REFUSED: list[tuple[str, str, bytes]] = [
    ("4.9/1", "empty.xml", b""),
    ("4.9/1", "blank.json", b" \n\t "),
    ("4.9/1", "header.csv", b"title;weight\n"),
    ("4.9/2", "comma.csv", b"title,weight\nLaptops,12,5\n"),
    ("4.9/3", "utf16.csv", "title;weight\nBæ;1".encode("utf-16")),
    ("4.9/3", "latin1.xml", b'<?xml version="1.0" encoding="UTF-8"?><a>B\xe6r</a>'),
    ("4.9/3", "latin1.json", '{"ocid": "Bær"}'.encode("latin-1")),
    ("4.9/3", "unknown.xml", b'<?xml version="1.0" encoding="klingon"?><a/>'),
    ("4.9/3", "bom.json", b"\xef\xbb\xbf"),
    ("4.9/4", "nul.csv", b"title;weight\nLap\x00tops;1\n"),
    ("4.9/4", "nul.xml", b"<a>Lap\x00tops</a>"),
    ("4.9/4", "nul.json", release(title="Lap\x00tops")),
    ("4.9/5", "wide.csv", b";".join(b"c%d" % n for n in range(16_385)) + b"\n"),
    ("4.9/5", "cell.json", release(title="x" * (10 * 1024 * 1024))),
    ("4.9/5", "rows.csv", b"title\n" * 1_600_000),
    ("4.9/6", "quote.csv", b'title;weight\n"Laptops;1\n'),
    ("4.9/6", "quote.json", b'{"ocid": "ocds-1-a'),
    ("4.9/7", "header.csv", b"title;title; weight \n1;2;3\n"),
    ("4.9/7", "headless.json", b'{"tender": {"title": "Laptops"}}'),
    ("4.9/8", "lots.json", release(lots=[{"id": "1"}, {"id": "1"}])),
    ("4.9/10", "formula.xlsx", xlsx('=HYPERLINK("http://evil.example")')),
    ("4.9/11", "sheets.xlsx", xlsx("1", "2")),
    ("4.9/12", "dates.csv", b"title;due\nLaptops;31.12.26\nPhones;46022\n"),
    ("4.9/13", "numbers.csv", b"title;weight\nLaptops;'0012\n"),
    ("4.9/14", "null.json", b"null"),
    ("4.9/14", "list.json", b"[]"),
    ("4.9/14", "number.json", b"7"),
    ("4.9/14", "text.json", b'"laptops"'),
    ("4.9/14", "object.json", b"{}"),
    ("4.9/14", "deep.json", b"[" * 100_000),
    ("4.9/15", "twice.json", b'{"ocid": "a", "ocid": "b"}'),
    ("4.9/16", "nan.json", b'{"ocid": "a", "tender": {"value": {"amount": NaN}}}'),
    ("4.9/16", "infinity.json", b'{"ocid": "a", "tender": {"value": {"amount": -Infinity}}}'),
    ("4.9/17", "surrogate.json", b'{"ocid": "a", "tender": {"title": "\\ud800"}}'),
    ("4.9/18", "laughs.xml", DTD + b'<!ENTITY e0 "ha">' + ENTITIES + b"]><a>&e8;</a>"),
    ("4.9/18", "quadratic.xml", DTD + b'<!ENTITY e "' + b"x" * 100_000 + b'">]><a>' + b"&e;" * 10_000 + b"</a>"),
    ("4.9/18", "file.xml", DTD + b'<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'),
    ("4.9/18", "address.xml", DTD + b'<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]><a>&e;</a>'),
    ("4.9/18", "parameter.xml", DTD + b'<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><a/>'),
    ("4.9/18", "dtd.xml", b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'),
    ("4.9/19", "nested.xml", nested(200_000)),
    ("4.9/20", "include.xml", b'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></a>'),
    ("4.9/20", "style.xml", b'<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?><a/>'),
    ("4.9/20", "schema.xml", b'<a xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:schemaLocation="a http://127.0.0.1:9/"/>'),
    ("4.9/21", "script.py", b"import re, sys"),
    ("4.9/21", "picture.png", b"\x89PNG\r\n\x1a\n"),
    ("4.9/21", "feed.xml", b"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>"),
    ("4.9/21", "ted.xml", b"<TED_EXPORT xmlns='http://publications.europa.eu/resource/schema/ted/R2.0.9/publication'/>"),
    ("4.9/21", "version.json", b'{"version": "9.9", "releases": []}'),
    ("4.9/21", "package.json", b'{"version": "1.1", "releases": []}'),
]  # fmt: skip
"""(item, file name, content): each is refused at its field, with nothing saved."""

TAKEN: list[tuple[str, bytes]] = [
    ("4.9/8", NOTICE.replace(b">LOT-0002</cbc:ID>\n", b">LOT-0001</cbc:ID>\n", 1)),
    ("4.9/3", b"\xef\xbb\xbf" + release()),
    ("4.9/10", release(title='=HYPERLINK("http://evil.example")')),
    ("4.9/12", release(tenderPeriod={"endDate": "31.12.26"})),
    ("4.9/13", release(value={"amount": "'1000", "currency": "EUR"})),
    ("4.9/20", NOTICE.replace(b"<ContractNotice ", b'<ContractNotice xmlns:xi="http://www.w3.org/2001/XInclude" ', 1)),
    ("4.9/22", release(procurementMethod="by-lot", mainProcurementCategory="gifts")),
    ("4.9/22", NOTICE.replace(b">NOR<", b">XQX<")),
    ("4.9/23", release(id="REPLACED")),
]
"""Odd, but no reason to refuse the file: it becomes a purchase of one's own, and all pages of it answer."""


def upload(client: Client, name: str, content: bytes) -> Any:
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, content)})


@pytest.fixture
def frida(cast: Cast) -> Client:
    browser = cast.browser("frida")
    browser.get(IMPORT)  # The first page of a run loads all addresses and templates: not what is timed here.
    return browser


@pytest.mark.parametrize(("item", "name", "content"), REFUSED, ids=[f"{item} {name}" for item, name, _ in REFUSED])
def test_bad_file_is_refused_at_its_field_and_nothing_stays(
    frida: Client, item: str, name: str, content: bytes
) -> None:
    refused(lambda: upload(frida, name, content), field="file")

    assert not Purchase.objects.exists()


@pytest.mark.parametrize(("item", "content"), TAKEN, ids=[f"{item} {n}" for n, (item, _) in enumerate(TAKEN)])
def test_odd_file_becomes_a_purchase_whose_pages_all_answer(
    cast: Cast, frida: Client, item: str, content: bytes
) -> None:
    theirs = Purchase.objects.create(lead=cast.organisation("vall_del_riu"), title="Theirs", kind="framework")

    answer = answer_to(lambda: upload(frida, "notice", content.replace(b"REPLACED", theirs.public_id.encode())))

    made = Purchase.objects.get(lead=cast.organisation("fjordvik"))
    assert answer["Location"] == f"/purchases/{made.public_id}/"
    assert Purchase.objects.get(pk=theirs.pk).title == "Theirs"
    for page in (
        "",
        "edit/",
        "requirements/",
        "check/",
        "documents/",
        "documents/xlsx/",
        "documents/docx/",
        "publish/",
    ):
        assert frida.get(f"/purchases/{made.public_id}/{page}").status_code == 200, page


def test_one_bad_lot_of_many_refuses_the_whole_file(frida: Client) -> None:
    """4.9/9: the last of them has an amount that no column holds."""
    lots: list[dict[str, Any]] = [{"id": str(n), "title": f"No. {n}"} for n in range(300)]
    lots.append({"id": "last", "value": {"amount": 10**30, "currency": "EUR"}})

    refused(lambda: upload(frida, "notice.json", release(lots=lots)), field="file")


def test_the_same_file_twice_is_imported_once(frida: Client) -> None:
    """4.9/24"""
    upload(frida, "notice.xml", NOTICE)

    refused(lambda: upload(frida, "again.xml", NOTICE), field="file")

    assert Purchase.objects.count() == 1


def test_an_import_that_is_killed_half_way_leaves_nothing(frida: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """4.9/25"""
    make: Callable[..., Requirement] = services._requirement_make
    made: list[Requirement] = []

    def dies_at_the_second(*given: Any, **named: Any) -> Requirement:
        if made:
            raise KeyboardInterrupt
        made.append(make(*given, **named))
        return made[0]

    monkeypatch.setattr(services, "_requirement_make", dies_at_the_second)
    before = rows()

    with pytest.raises(KeyboardInterrupt):
        upload(frida, "notice.xml", NOTICE)

    assert len(made) == 1
    assert rows() == before


def test_no_spreadsheet_is_read_in() -> None:
    """Merged and hidden cells, charts and sheets, serial dates: there is no door for a table, so nothing to misread."""
    assert [path for path in addresses() if "import" in path] == ["purchases/import/"]
    assert [name for name in ZipFile(io.BytesIO(xlsx("x"))).namelist() if "chart" in name] == []


def test_every_item_is_tried() -> None:
    elsewhere = [("4.9/9",), ("4.9/24",), ("4.9/25",)]

    assert covered(REFUSED, TAKEN, elsewhere) == ALL_ITEMS
    assert Lot._meta.constraints[0].name == "lot_number_once"
