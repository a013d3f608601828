"""Which characters can no file of ours hold?"""

import re

FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Control characters, lone surrogates and non-characters: XML 1.0 refuses them, so Word and Excel do too."""

LINE_BREAKS = str.maketrans(dict.fromkeys("\v\f\x85\u2028\u2029", "\n") | {"\ufeff": None})
"""What Word and others use for a new line; and the byte order mark, which PDF/UA refuses inside text."""


def without_forbidden(text: str) -> tuple[str, int]:
    """The text without what XML refuses, and how many characters that took away."""
    return FORBIDDEN.subn("", text)


def printable(text: str) -> str:
    """The text as a document can print it, every line break a newline."""
    return without_forbidden(text.translate(LINE_BREAKS).replace("\r\n", "\n").replace("\r", "\n"))[0]
