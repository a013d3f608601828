"""Which kinds of file are kept as evidence, and in which state is one?"""

from enum import StrEnum


class FileKind(StrEnum):
    """Told by the content, never by the name. What is not in this list is not kept."""

    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"
    PNG = "png"
    JPEG = "jpeg"
    CSV = "csv"
    TEXT = "text"
    ZIP = "zip"


class FileState(StrEnum):
    """A file is handed out in the first two states only."""

    CLEAN = "clean"
    """A scanner looked and found nothing."""
    UNSCANNED = "unscanned"
    """No scanner is set up here; the page says so."""
    HELD = "held"
    """The scanner did not answer: kept, and handed to nobody until it has."""
    QUARANTINED = "quarantined"
    """Somebody reported that it holds papers of persons: handed to nobody, and purged."""
    PURGED = "purged"
    """The content is gone; hash, reason and date stay."""


HANDED_OUT = frozenset({FileState.CLEAN, FileState.UNSCANNED})
