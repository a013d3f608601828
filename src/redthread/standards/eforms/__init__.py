"""How is an eForms notice read into a purchase?"""

from redthread.standards.eforms.reader import read_notice

__all__ = ["read_notice"]
