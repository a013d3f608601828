"""In which language is a text written?"""

import re
from collections import Counter
from collections.abc import Iterable

from redthread.domain.reading.terms import EVERY
from redthread.domain.values import UNDETERMINED

ENOUGH = 1.2
"""The evidence a guess needs: about three words that no other language has, or more that some share."""

MARGIN = 1.15
"""How many times stronger than the second the first language must be."""

SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ñ", ("es",)),
    ("¿", ("es",)),
    ("l·l", ("ca",)),
    ("ß", ("de",)),
    ("ä", ("sv", "de", "fi")),
    ("ö", ("sv", "de", "fi")),
    ("æ", ("nb", "da")),
    ("ø", ("nb", "da")),
    ("å", ("nb", "da", "sv")),
    ("ã", ("pt",)),
    ("õ", ("pt",)),
    ("ij", ("nl",)),
)
"""Letters that only some of the languages have; each occurrence is a little evidence, five at most."""

_WORD = re.compile(r"[^\W\d_]+")


def _rarity() -> dict[str, float]:
    """A word that n languages share is worth 1/n² in each of them."""
    counted = Counter(word for terms in EVERY.values() for word in terms.stop_words)
    return {word: 1 / times**2 for word, times in counted.items()}


_WORTH = _rarity()


def evidence(text: str) -> dict[str, float]:
    """How much speaks for each language."""
    lowered = text.casefold()
    found = dict.fromkeys(EVERY, 0.0)
    for word, times in Counter(_WORD.findall(lowered)).items():
        for code, terms in EVERY.items():
            if word in terms.stop_words:
                found[code] += _WORTH[word] * min(times, 5)
    for sign, languages in SIGNS:
        for code in languages:
            found[code] += 0.3 / len(languages) * min(lowered.count(sign), 5)
    return found


def language_of(text: str) -> str:
    """The ISO 639-1 code, or ``und`` where too little or nothing decisive is said."""
    return _decide(evidence(text))


def _decide(found: dict[str, float]) -> str:
    first, second = sorted(found, key=lambda code: -found[code])[:2]
    is_clear = found[first] >= ENOUGH and found[first] >= MARGIN * found[second]
    return first if is_clear else UNDETERMINED


def languages_of(texts: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The document's language, and that of each of its texts.

    A text that is too short to tell, or is of a near neighbour by a narrow lead, is taken to be in the
    document's language: a Norwegian annex has no single Danish sentence.
    """
    each = [evidence(text) for text in texts]
    whole = _decide({code: sum(found[code] for found in each) for code in EVERY})
    return whole, tuple(_smoothed(found, whole) for found in each)


def _smoothed(found: dict[str, float], whole: str) -> str:
    own = _decide(found)
    if UNDETERMINED in (own, whole):
        return whole if own == UNDETERMINED else own
    is_other = found[own] >= 2 * ENOUGH and found[own] >= 2 * found[whole]
    return own if is_other else whole
