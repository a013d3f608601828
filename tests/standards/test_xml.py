"""Is every hostile XML file refused with its reason and line, quickly, and without a request?"""

import socket
import time
import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest

from redthread.domain.errors import DomainError
from redthread.standards.xml import read_xml


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every attempt to leave the machine is noted and fails."""
    attempts: list[str] = []

    def refuse(*arguments: object, **_: object) -> None:
        attempts.append(repr(arguments))
        raise AssertionError(f"a request would have left the machine: {arguments}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return attempts


def refusal(data: bytes, **limits: int) -> DomainError:
    with pytest.raises(DomainError) as caught:
        read_xml(BytesIO(data), **limits)
    return caught.value


def test_plain_xml_gives_its_root() -> None:
    root = read_xml(BytesIO(b'<?xml version="1.0"?><!-- a --><a b="c"><?x y?>d<e/></a>'))

    assert (root.tag, root.get("b"), [child.tag for child in root]) == ("a", "c", ["e"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_declared_encodings_are_read(encoding: str) -> None:
    name = {"utf-8-sig": "utf-8"}.get(encoding, encoding)

    root = read_xml(BytesIO(f'<?xml version="1.0" encoding="{name}"?><a>ø</a>'.encode(encoding)))

    assert root.text == "ø"


BILLION_LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
 <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
]>
<lolz>&lol2;</lolz>"""
QUADRATIC = b'<!DOCTYPE a [<!ENTITY x "' + b"x" * 50_000 + b'">]><a>' + b"&x;" * 50_000 + b"</a>"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(BILLION_LAUGHS, 2, id="billion laughs"),
        pytest.param(QUADRATIC, 1, id="quadratic blow-up"),
        pytest.param(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 1, id="entity of a file"),
        pytest.param(b'<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/x">]><a>&x;</a>', 1, id="entity of an address"),
        pytest.param(b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/p"> %p;]><a/>', 1, id="parameter entity"),
        pytest.param(b'<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', 1, id="external subset"),
        pytest.param(b'\n\n<!DOCTYPE a PUBLIC "-//X//EN" "http://127.0.0.1/a.dtd"><a/>', 3, id="public subset"),
        pytest.param(b"<!DOCTYPE a><a/>", 1, id="a name alone"),
        pytest.param("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>".encode("utf-16"), 1, id="in UTF-16"),
    ],
)
def test_document_type_of_any_kind_is_refused_at_its_line(data: bytes, line: int) -> None:
    error = refusal(data)

    assert (error.code, error.context) == ("xml-has-dtd", {"line": line})


def test_two_hundred_thousand_nested_elements_are_refused() -> None:
    error = refusal(b"<a>\n" * 200_000 + b"</a>" * 200_000)

    assert (error.code, error.context) == ("xml-too-deep", {"line": 201, "limit_depth": 200})


def test_depth_at_the_limit_is_read_and_one_more_is_refused() -> None:
    read_xml(BytesIO(b"<a>" * 200 + b"</a>" * 200))

    assert refusal(b"<a>" * 201 + b"</a>" * 201).code == "xml-too-deep"


def test_elements_above_the_limit_are_refused() -> None:
    read_xml(BytesIO(b"<a>" + b"<b/>" * 9 + b"</a>"), limit_elements=10)

    assert refusal(b"<a>" + b"<b/>" * 10 + b"</a>", limit_elements=10).code == "xml-too-many-elements"


def test_attributes_count_as_elements() -> None:
    attributes = b" ".join(b'a%d=""' % number for number in range(10))

    assert refusal(b"<a " + attributes + b"/>", limit_elements=10).code == "xml-too-many-elements"


def test_size_above_the_limit_is_refused() -> None:
    read_xml(BytesIO(b"<a></a>"), limit_bytes=7)

    assert refusal(b"<aa></aa>", limit_bytes=7).code == "xml-too-large"


@pytest.mark.parametrize("data", [b"", b"  \n "])
def test_nothing_at_all_is_refused(data: bytes) -> None:
    assert refusal(data).code == "xml-empty"


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(b"<a>\n<b></a>", 2, id="wrong end"),
        pytest.param(b"<a>\n\n", 3, id="cut off"),
        pytest.param(b'{"ocid": 1}', 1, id="JSON"),
        pytest.param(b"PK\x03\x04rest of a ZIP", 1, id="ZIP"),
        pytest.param(b"%PDF-1.7\n", 1, id="PDF"),
        pytest.param(b"<a>\n\xff</a>", 2, id="invalid bytes"),
        pytest.param(b"<a>\n&unknown;</a>", 2, id="unknown entity"),
        pytest.param(b"<a>\n&#0;</a>", 2, id="NUL"),
        pytest.param(b"<a>\n<x:b/></a>", 2, id="prefix nobody declared"),
        pytest.param(b"<a/><b/>", 1, id="two roots"),
    ],
)
def test_file_that_is_no_xml_is_refused_with_its_line(data: bytes, line: int) -> None:
    error = refusal(data)

    assert (error.code, error.context["line"]) == ("xml-not-well-formed", line)


def test_encoding_that_nobody_knows_is_refused() -> None:
    assert refusal(b'<?xml version="1.0" encoding="klingon"?><a/>').code == "xml-unknown-encoding"


def test_xinclude_is_left_as_it_stands(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    data = f'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret.as_uri()}" parse="text"/></a>'

    root = read_xml(BytesIO(data.encode()))

    assert "".join(str(text) for text in root.itertext()) == ""


@pytest.mark.parametrize(
    "data",
    [
        b'<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x http://127.0.0.1/x.xsd"/>',
        b'<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://127.0.0.1/x"/>',
        b'<?xml-stylesheet type="text/xsl" href="http://127.0.0.1/x.xsl"?><a/>',
        b'<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="http://127.0.0.1/x"/></a>',
    ],
)
def test_addresses_in_a_file_are_never_opened(data: bytes, no_network: list[str]) -> None:
    root = read_xml(BytesIO(data))

    assert (root.tag, no_network) == ("a", [])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(BILLION_LAUGHS, id="billion laughs"),
        pytest.param(QUADRATIC, id="quadratic blow-up"),
        pytest.param(b"<a>" * 2_000_000, id="depth"),
        pytest.param(b"<a>" + b"<b/>" * 2_000_000 + b"</a>", id="elements"),
        pytest.param(b"<a " + b" ".join(b'a%d=""' % n for n in range(600_000)) + b"/>", id="attributes"),
    ],
)
def test_hostile_file_costs_little_time_and_memory(data: bytes) -> None:
    tracemalloc.start()
    started = time.perf_counter()
    try:
        refusal(data)
        seconds, (_, peak) = time.perf_counter() - started, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert seconds < 10
    assert peak < 20 * len(data) + 10_000_000
