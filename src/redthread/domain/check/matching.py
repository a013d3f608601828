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
_SPACES = re.compile(" {2,}")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[^\W\d_a-z]|[(\[¿¡•–-])|\n\s*\n")
_NAME = re.compile(r"[^\S\n]+[«»“”„\"'‘(]?(?!(?:CE|QR|ID|IP\w*|IMEI|RFID|NFC|SIM|MAC|USB)\b)[^\W\d_a-z][\w&-]{1,30}")
"""A word with a capital on the same line; marks that law or trade puts on every device are none."""
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


class _Folding(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded_character(chr(code))
        return folded


_FOLDING = _Folding()


def _folded_character(character: str) -> str:
    if character in _SPELLINGS:
        return _SPELLINGS[character]
    if character.isspace():
        return " "
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(" " if part.isspace() else part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=512)
def fold(text: str) -> str:
    """Lower case, no accents, plain quotes and dashes, single spaces."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_FOLDING))


def _places(text: str, *, up_to: int) -> list[int]:
    """For each of the folded text's first characters, the place in ``text`` (in NFC) that it came from."""
    places: list[int] = []
    was_space = False
    for place, character in enumerate(text):
        if len(places) >= up_to:
            break
        for folded in _FOLDING[ord(character)]:
            if not (folded == " " and was_space):
                places.append(place)
            was_space = folded == " "
    return places


def _expression(term: str) -> str:
    gapped = _GAP.join(re.escape(part.strip()) for part in fold(term).split("..."))
    return gapped.replace(r"\*", _WORD_END).replace(r"\#", r"\d")


@lru_cache(maxsize=1024)
def _compiled(terms: tuple[str, ...]) -> re.Pattern[str]:
    # Longest first: an alternation takes the first that fits, and the longer words tell a reader more.
    alternatives = "|".join(_expression(term) for term in sorted(terms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


def found(terms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The words of ``text`` that match a term, in order, each once."""
    hits = [hit.span() for hit in _compiled(terms).finditer(fold(text))] if terms else []
    if not hits:
        return ()
    original = unicodedata.normalize("NFC", text)
    places = _places(original, up_to=hits[-1][1])
    words = (original[places[start] : places[end - 1] + 1] for start, end in hits)
    return tuple(dict.fromkeys(" ".join(word.split()) for word in words))


def found_named(terms: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The words of ``text`` that match a term, with the name (in capital letters) that follows at once."""
    hits = [hit.span() for hit in _compiled(terms).finditer(fold(text))] if terms else []
    if not hits:
        return ()
    original = unicodedata.normalize("NFC", text)
    places = _places(original, up_to=hits[-1][1])
    spans = ((places[start], places[end - 1] + 1) for start, end in hits)
    named = (original[start : name.end()] for start, end in spans if (name := _name_after(original, end)))
    return tuple(dict.fromkeys(" ".join(words.split()) for words in named))


def _name_after(text: str, place: int) -> re.Match[str] | None:
    name = _NAME.match(text, place)
    return name if name and name.group().lstrip(" \n\t«»“”„\"'‘(")[0].isupper() else None


def has(terms: tuple[str, ...], text: str) -> bool:
    return bool(terms) and _compiled(terms).search(fold(text)) is not None


def without(terms: tuple[str, ...], text: str) -> str:
    """The folded text with every match of a term blanked out."""
    return _compiled(terms).sub(" · ", fold(text)) if terms else fold(text)


def sentences(text: str) -> tuple[str, ...]:
    return tuple(sentence for sentence in _SENTENCE_END.split(text) if sentence.strip())
