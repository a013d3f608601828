"""How much do two texts of one language speak of the same thing?"""

import re
from collections.abc import Set
from functools import lru_cache

from redthread.domain.check.matching import fold
from redthread.domain.check.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
"""Letters kept of a word: enough to join its inflections, too few to keep "document" from "documented" apart."""


def content_words(text: str, words: Vocabulary) -> frozenset[str]:
    """The stems of the words that carry content. Figures are left out: "3 years" and "5 years" ask the same."""
    stops = _folded(words.stop_words)
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if word not in stops)


@lru_cache(maxsize=16)
def _folded(stop_words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, stop_words))


def likeness(one: Set[str], other: Set[str]) -> float:
    """Dice's coefficient: 0 nothing in common, 1 the same words."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
