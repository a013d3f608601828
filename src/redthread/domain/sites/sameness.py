"""Might two names mean one place?"""

import unicodedata


def folded(name: str) -> str:
    """Without case, accents, blanks and signs: "Łódź Works Ltd." and "LODZ WORKS LTD" are one.

    A guess that is shown as a question; nothing is merged by it.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_BARRED))
    return "".join(letter for letter in plain if letter.isalnum())


_BARRED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe", "ı": "i"})
"""Letters whose stroke is no accent to Unicode."""
