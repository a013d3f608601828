"""How is a purchase written as a document that people read and sign?"""

from redthread.standards.documents.writing.docx import write_docx
from redthread.standards.documents.writing.html import write_html_fragment, write_html_page
from redthread.standards.documents.writing.labels import Labels
from redthread.standards.documents.writing.nodes import TenderDocument
from redthread.standards.documents.writing.numbering import Numbered, numbered
from redthread.standards.documents.writing.outline import Change, tender_document
from redthread.standards.documents.writing.pdf import write_pdf

__all__ = [
    "Change",
    "Labels",
    "Numbered",
    "TenderDocument",
    "numbered",
    "tender_document",
    "write_docx",
    "write_html_fragment",
    "write_html_page",
    "write_pdf",
]
