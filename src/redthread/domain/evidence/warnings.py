"""What should a reader know of a file that was kept all the same?"""

from enum import StrEnum


class FileWarning(StrEnum):
    """The first group says what was taken out before the file was stored, the second what was found and left."""

    LOCATION_REMOVED = "location-removed"
    """A picture said where it was taken."""
    DETAILS_REMOVED = "details-removed"
    """A picture named its camera, its owner or its program; the time it was taken is kept."""
    AUTHOR_REMOVED = "author-removed"
    """A document named who wrote or changed it."""
    TEMPLATE_REMOVED = "template-removed"
    """A Word file would look for its template on a server of its author's."""
    TAIL_REMOVED = "tail-removed"
    """Something hung behind the end of a picture."""
    SYSTEM_FILES_REMOVED = "system-files-removed"
    """An archive held what operating systems leave in folders."""
    RENAMED = "renamed"
    """The name did not fit the content, or no file system could hold it."""

    AUTHOR_NAMED = "author-named"
    TRACKED_CHANGES = "tracked-changes"
    COMMENTS = "comments"
    TEXT_UNDER_BLACK = "text-under-black"
    """A PDF with text below black bars: whoever copies it can read it."""
    PROTECTED = "protected"
    """A PDF that is protected against changes, or by a password."""
    FORMULAS = "formulas"
    """A table in text form has cells that a spreadsheet would calculate."""
    LINKS_ELSEWHERE = "links-elsewhere"
    """A workbook takes figures from another one, which is not here."""
    EMPTY_INSIDE = "empty-inside"
    """An archive has an empty folder or an empty file."""
    NAMES_GARBLED = "names-garbled"
    """An archive has names whose letters were lost."""
