"""In which files does a checked document go back to who brought it?"""

import io

from django.utils.translation import gettext as _
from django.utils.translation import override

from redthread.apps.tenders.checking import Checked
from redthread.apps.tenders.document_shown import DocumentShown, notes_at
from redthread.standards.documents.comments import Comment, annotate, report_document
from redthread.standards.documents.reading import Format, format_of


def commented_docx(original: bytes, checked: Checked, shown: DocumentShown, *, language: str) -> bytes:
    """The very Word file with a comment at each finding; of anything else a new one with its text and comments."""
    with override(language):
        names = {"language": language, "instead": _("Instead"), "guess": _("This is a guess from the words.")}
        notes = notes_at(shown, [block.identifier for block in checked.blocks], names=names)
    comments = {place: tuple(Comment(text) for text in each) for place, each in notes.items()}
    if original and checked.reading and format_of(original) is Format.DOCX:
        return annotate(io.BytesIO(original), comments)
    return report_document(checked.blocks, comments)
