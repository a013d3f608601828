"""Which of these terms stand in this text?

Time grows with the length of the text: one compiled alternation per list, and every gap and word end
in it is bounded. Case, accents, typographic quotes and line breaks make no difference; what is given
back are the very words of the text.
"""

import re
import unicodedata
from functools import lru_cache

_GAP = r"[^.;!?]{1,45}?"
_WORD_END = r"\w{0,40}"
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_a-z]|[(\[¿¡•–-])|\n\s*\n")
_SPELLINGS = {
    "’": "'",
    "‘": "'",
    "´": "'",
    "`": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "\u00ad": "",
    "\u200b": "",
}


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    if character in _SPELLINGS:
        return _SPELLINGS[character]
    if character.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _fold(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in ``text`` that it came from."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for folded in _folded_character(character):
            if folded == " " and characters and characters[-1] == " ":
                continue
            characters.append(folded)
            places.append(place)
    return "".join(characters), places


@lru_cache(maxsize=512)
def _folded_with_places(text: str) -> tuple[str, list[int]]:
    return _fold(unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Lower case, no accents, plain quotes and dashes, single spaces."""
    return _folded_with_places(text)[0]


def _expression(term: str) -> str:
    gapped = _GAP.join(re.escape(part.strip()) for part in fold(term).split("..."))
    return gapped.replace(r"\*", _WORD_END)


@lru_cache(maxsize=1024)
def _compiled(terms: tuple[str, ...]) -> re.Pattern[str]:
    # Longest first: an alternation takes the first that fits, and the longer words tell a reader more.
    alternatives = "|".join(_expression(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def found(terms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The words of ``text`` that match a term, in order, each once."""
    if not terms:
        return ()
    folded, places = _folded_with_places(text)
    original = unicodedata.normalize("NFC", text)
    hits = (original[places[hit.start()] : places[hit.end() - 1] + 1] for hit in _compiled(terms).finditer(folded))
    return tuple(dict.fromkeys(" ".join(hit.split()) for hit in hits))


def has(terms: tuple[str, ...], text: str) -> bool:
    return bool(terms) and _compiled(terms).search(fold(text)) is not None


def without(terms: tuple[str, ...], text: str) -> str:
    """The folded text with every match of a term blanked out."""
    return _compiled(terms).sub(" · ", fold(text)) if terms else fold(text)


def sentences(text: str) -> tuple[str, ...]:
    return tuple(sentence for sentence in _SENTENCE_END.split(text) if sentence.strip())
