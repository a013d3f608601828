"""What stands in a packed document, opened without trusting what it says of itself?"""

import posixpath
import zipfile
import zlib
from collections import Counter
from io import BytesIO
from typing import NoReturn

from lxml import etree

from redthread.domain.errors import DomainError
from redthread.standards.documents.reading import limits
from redthread.standards.xml import read_xml

TOO_LARGE = ("xml-too-large", "xml-too-many-elements")
CONTENT_TYPES = "[Content_Types].xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE_DOCUMENT = "/officeDocument"


class Archive:
    """An OPC package (DOCX, XLSX). Every failure is a ``DomainError``; nothing is ever written to disk."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        try:
            self.zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise DomainError("document-damaged", format="zip") from error
        self._guard()

    def _guard(self) -> None:
        entries = self.zip.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if len(entries) > limits.ARCHIVE_ENTRIES or unpacked > limits.ARCHIVE_BYTES or self._is_bomb(unpacked):
            raise DomainError("document-unpacks-too-large", limit_bytes=limits.ARCHIVE_BYTES)
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise DomainError("document-encrypted")
        names = Counter(entry.filename for entry in entries)
        if any(times > 1 for times in names.values()) or any(_is_outside(name) for name in names):
            raise DomainError("document-damaged", format="zip")

    def _is_bomb(self, unpacked: int) -> bool:
        return unpacked > limits.ARCHIVE_RATIO_FROM and unpacked > limits.ARCHIVE_RATIO * self.size

    @property
    def names(self) -> list[str]:
        return self.zip.namelist()

    def has(self, name: str) -> bool:
        return name in self.zip.NameToInfo

    def read(self, name: str) -> bytes:
        """The bytes of a part; no more than it declared and than a part may have."""
        try:
            with self.zip.open(name) as part:
                data = part.read(limits.PART_BYTES + 1)
        except KeyError as error:
            raise DomainError("document-damaged", format="zip", part=name) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
            raise DomainError("document-damaged", format="zip", part=name) from error
        if len(data) > limits.PART_BYTES:
            raise DomainError("document-unpacks-too-large", limit_bytes=limits.PART_BYTES)
        return data

    def xml(self, name: str) -> "etree._Element":
        """The root of a part, refused where it has a document type or entities."""
        try:
            return read_xml(BytesIO(self.read(name)))
        except DomainError as error:
            self._refuse(name, error)

    def xml_if_there(self, name: str) -> "etree._Element | None":
        return self.xml(name) if name and self.has(name) else None

    def _refuse(self, name: str, error: DomainError) -> NoReturn:
        if not error.code.startswith("xml-"):
            raise error
        if error.code in TOO_LARGE:
            raise DomainError("document-unpacks-too-large", part=name, because=error.code) from error
        raise DomainError("document-part-refused", part=name, because=error.code) from error

    def main_part(self) -> str:
        """The name of the part that is the document itself; empty where the package names none."""
        for kind, target in self.relations("").values():
            if kind.endswith(_OFFICE_DOCUMENT):
                return target
        return ""

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Of a part ("" for the package): id → (type, name of the target part); external ones are left out."""
        folder, name = posixpath.split(part)
        root = self.xml_if_there(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {
            each.get("Id", ""): (each.get("Type", ""), _resolved(folder, each.get("Target", "")))
            for each in root.iter(_RELATIONSHIP)
            if each.get("TargetMode") != "External"
        }

    def related(self, part: str, kind: str) -> str:
        """The first part related by a type that ends in ``kind``, or empty."""
        return next((name for type_, name in self.relations(part).values() if type_.endswith(kind)), "")

    def main_content_type(self) -> str:
        """The declared content type of the main part; empty where this is no OPC package."""
        root = self.xml_if_there(CONTENT_TYPES)
        if root is None:
            return ""
        main = f"/{self.main_part()}"
        return next((each.get("ContentType", "") for each in root if each.get("PartName") == main), "")

    def other_format(self) -> str:
        """What else it is, for the refusal."""
        if self.has("mimetype"):
            declared = self.read("mimetype").decode("ascii", "replace")
            return {"text": "odt", "spreadsheet": "ods"}.get(declared.rpartition(".")[2].strip(), "opendocument")
        if self.has("ppt/presentation.xml"):
            return "pptx"
        return "xlsb" if self.has("xl/workbook.bin") else "archive"


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _is_outside(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or "\x00" in name
