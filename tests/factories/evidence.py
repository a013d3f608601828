"""Which files do suppliers and monitors hand in, and which do those hand in who mean harm?"""

import base64
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO

from docx import Document
from openpyxl import Workbook

MIB = 1024 * 1024
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + b"!$H+H*"

TINY_JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8"
    "ybqmx5moq6T/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AL//Z"
)
"""Eight by eight grey pixels."""

Parts = Iterable[tuple[str | zipfile.ZipInfo, bytes]]


def zipped(parts: Parts, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return packed.getvalue()


def parts_of(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(archive)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def with_parts(archive: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same archive with parts put in or replaced."""
    return zipped((parts_of(archive) | dict(changed)).items())


def exchanged(archive: bytes, part: str, old: bytes, new: bytes) -> bytes:
    data = parts_of(archive)[part]
    assert old in data, f"{part} does not hold {old!r}"
    return with_parts(archive, {part: data.replace(old, new)})


# Office


def docx(*lines: str, author: str = "Ingrid Example") -> bytes:
    document = Document()
    document.core_properties.author = author
    for line in lines or ("The assembly site was visited.",):
        document.add_paragraph(line)
    packed = BytesIO()
    document.save(packed)
    return packed.getvalue()


def docx_body(xml: bytes) -> bytes:
    """A Word file in whose first paragraph this stands."""
    return exchanged(docx("PLACE"), "word/document.xml", b"<w:r><w:t>PLACE</w:t></w:r>", xml)


def tracked_docx() -> bytes:
    return docx_body(b'<w:del w:id="1" w:author="Ingrid Example"><w:r><w:delText>gone</w:delText></w:r></w:del>')


def xlsx(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    book.properties.creator = "Ingrid Example"
    for row in rows or (("Site", "Hours"), ("North", 48)):
        book.active.append(row)
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def xlsx_far_cell() -> bytes:
    book = Workbook()
    book.active["XFD1048576"] = "x"
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def relation(archive: bytes, part: str, kind: str, target: str) -> bytes:
    """The document with one more external relation of that part."""
    line = (
        f'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    )
    return exchanged(archive, part, b"</Relationships>", line.encode())


def odt(content: bytes = b"", *, mimetype: str = "application/vnd.oasis.opendocument.text", **more: bytes) -> bytes:
    body = (
        b'<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        b'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
        b'xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0">'
        b"<office:scripts/><office:body><office:text><text:p>Visited.</text:p>" + content + b"</office:text>"
        b"</office:body></office:document-content>"
    )
    meta = (
        b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta '
        b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:creator>Ingrid Example</dc:creator>'
        b"</office:meta></office:document-meta>"
    )
    parts: dict[str, bytes] = {"mimetype": mimetype.encode(), "content.xml": body, "meta.xml": meta}
    return zipped((parts | {name.replace("__", "/"): data for name, data in more.items()}).items())


# Pictures


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 2, height: int = 2, *, details: bytes = b"") -> bytes:
    """Grey pixels; ``details`` are further parts. A size that the content does not have is what a bomb is."""
    lines = b"".join(b"\x00" + b"\x80" * min(width, 64) for _ in range(min(height, 64)))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + details
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


def exif(*, place: bool = True) -> bytes:
    """Turned by 90 degrees, taken on a day, by a camera with a name; with a place if asked."""
    tags = [(0x010F, 2, 4, b"Cam\x00"), (0x0112, 3, 1, b"\x00\x06\x00\x00"), (0x8769, 4, 1, b"")]
    if place:
        tags.append((0x8825, 4, 1, b"\x00\x00\x00\x08"))
    inner_at = 8 + 2 + 12 * len(tags) + 4
    raw = b"MM\x00*\x00\x00\x00\x08" + struct.pack(">H", len(tags))
    for tag, kind, count, value in tags:
        raw += struct.pack(">HHI", tag, kind, count) + (value or struct.pack(">I", inner_at))
    raw += b"\x00" * 4 + struct.pack(">H", 1) + struct.pack(">HHII", 0x9003, 2, 20, inner_at + 18) + b"\x00" * 4
    return raw + b"2026:11:24 08:30:00\x00"


def jpeg(*, details: bytes | None = None, comment: bytes = b"", tail: bytes = b"") -> bytes:
    parts = b""
    if details is not None:
        parts += b"\xff\xe1" + struct.pack(">H", len(details) + 8) + b"Exif\x00\x00" + details
    if comment:
        parts += b"\xff\xfe" + struct.pack(">H", len(comment) + 2) + comment
    return TINY_JPEG[:2] + parts + TINY_JPEG[2:] + tail


def jpeg_of_size(width: int, height: int) -> bytes:
    at = TINY_JPEG.index(b"\xff\xc0")
    return TINY_JPEG[: at + 5] + struct.pack(">HH", height, width) + TINY_JPEG[at + 9 :]


# PDF


def pdf(*objects: bytes, content: bytes = b"BT /F1 12 Tf 72 700 Td (Visited) Tj ET", trailer: bytes = b"") -> bytes:
    """One page with that content; ``objects`` are further ones, from number 6 on."""
    stream = zlib.compress(content)
    numbered = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *objects,
    ]
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", []
    for number, each in enumerate(numbered, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    index = b"xref\n0 %d\n0000000000 65535 f \n" % (len(numbered) + 1)
    index += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Root 1 0 R /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(numbered) + 1,
        trailer,
        len(data),
    )
    return data + index + end


def packed_objects(inside: bytes, *, filters: bytes = b"/FlateDecode", level: int = 9) -> bytes:
    """An object stream, in which objects are packed out of sight; at level 0 they stand in it as they are."""
    stream = zlib.compress(b"6 0 " + inside, level)
    return (
        b"<< /Type /ObjStm /N 1 /First 4 /Length %d /Filter %s >>\nstream\n" % (len(stream), filters)
        + stream
        + b"\nendstream"
    )


# Bombs and lies


def zeros_zip(size: int = 1024 * MIB) -> bytes:
    """A gigabyte of zeros in a megabyte, written without ever holding it."""
    packed = BytesIO()
    block = b"\x00" * MIB
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("zeros.txt", "w") as entry,
    ):
        for _ in range(size // MIB):
            entry.write(block)
    return packed.getvalue()


def nested_zip(depth: int, inside: bytes = b"Visited twice.") -> bytes:
    data, name = inside, "report.txt"
    for level in range(depth):
        data, name = zipped([(name, data)]), f"level{level}.zip"
    return data


def overlapping_zip(entries: int = 200) -> bytes:
    """Many entries of the index share the bytes of one: small, no high ratio anywhere, and it unpacks to much."""
    data = zipped([("a.txt", b"Visited. " * 100_000)])
    at, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    header = data[at:end]
    index = b"".join(header.replace(b"a.txt", b"%05d" % number) for number in range(entries))
    closing = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, entries, entries, len(index), at, 0)
    return data[:at] + index + closing


def lying_zip() -> bytes:
    """An entry that unpacks to more than its index says."""
    data = bytearray(zipped([("a.txt", b"Visited. " * 5000)]))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def twice_named_zip() -> bytes:
    data = zipped([("a.txt", b"one thing"), ("b.txt", b"another thing")])
    return data.replace(b"b.txt", b"a.txt")


def locked_zip() -> bytes:
    data = bytearray(zipped([("a.txt", b"Visited twice.")]))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


def symlink_zip() -> bytes:
    link = zipfile.ZipInfo("passwords.txt")
    link.external_attr = 0o120777 << 16
    return zipped([(link, b"/etc/passwd")])


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">'
    + b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 9))
    + b"]><w>&e8;</w>"
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>'
