"""Which stems does a text have in a language, whatever its accents and endings?"""

import re
import threading
import unicodedata

import snowballstemmer

ALGORITHMS = {
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "sv": "swedish",
}
"""A language that is not here is searched by whole words."""

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that Unicode takes for letters of their own, as people type them who lack the key."""
_WORD = re.compile(r"[^\W_]+")
_THREAD = threading.local()
"""A stemmer keeps state while it works, so that two threads must not share one."""


def fold(text: str) -> str:
    """Without case and accents: "Lønn på Åre, Straße" becomes "lonn pa are, strasse"."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in apart if not unicodedata.combining(each)).translate(_LETTERS)


def words_of(text: str) -> list[str]:
    """The words as they were written, in small letters and composed."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def forms(word: str, language: str) -> tuple[str, ...]:
    """The stem of the word, and the stem of the word without accents where that is another one.

    Both are indexed and both are looked for: an ending that carries an accent is found however it was typed.
    """
    return tuple(dict.fromkeys((fold(_stem(word, language)), fold(_stem(fold(word), language)))))


def stems_of(text: str, language: str) -> dict[str, None]:
    """Each stem once, in order of its first use."""
    words = dict.fromkeys(words_of(text))
    return dict.fromkeys(form for word in words for form in forms(word, language))


def _stem(word: str, language: str) -> str:
    algorithm = ALGORITHMS.get(language)
    if algorithm is None:
        return word
    stemmers = _THREAD.__dict__
    if algorithm not in stemmers:
        stemmers[algorithm] = snowballstemmer.stemmer(algorithm)
    stem: str = stemmers[algorithm].stemWord(word)
    return stem
