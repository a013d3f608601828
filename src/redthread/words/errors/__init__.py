"""With which sentence is a refusal told, in each language?

One table of code and sentence per language. English is complete (a test asks for every code that is
raised); a language that has no sentence for a code yet gives the English one.
"""

from collections.abc import Mapping

from redthread.domain.errors import DomainError
from redthread.words import interface_language
from redthread.words.errors import ca, en, es, nb, nl, sv
from redthread.words.values import written

_SENTENCES: dict[str, Mapping[str, str]] = {
    "en": en.SENTENCES,
    "es": es.SENTENCES,
    "ca": ca.SENTENCES,
    "nl": nl.SENTENCES,
    "nb": nb.SENTENCES,
    "sv": sv.SENTENCES,
}
_SIZES = frozenset({("too-large", "most")})
"""Values in bytes whose names do not say so; a name that ends in ``_bytes`` does."""
_TABLES: Mapping[str, str] = {
    "role": "role",
    "kind": "organisation-kind",
    "languages": "language",
    "language": "language",
}
_MEGABYTE = 1_000_000
_KILOBYTE = 1000
_LONGEST = 200


class _Values(dict[str, str]):
    """A sentence that asks for a value the refusal does not carry shows a gap; it never fails a second time."""

    def __missing__(self, name: str) -> str:
        return "…"


def error_sentence(error: DomainError, language: str) -> str:
    """What was refused and what to do. A code without a sentence is shown as it is: better than silence."""
    spoken = interface_language(language)
    sentence = _SENTENCES[spoken].get(error.code) or en.SENTENCES.get(error.code)
    if sentence is None:
        return str(error)
    context = {"field": error.field, **error.context}
    return sentence.format_map(
        _Values({name: _written(error.code, name, value, spoken) for name, value in context.items()})
    )


def codes(language: str) -> frozenset[str]:
    """The codes that have a sentence of that language's own."""
    return frozenset(_SENTENCES[interface_language(language)])


def _written(code: str, name: str, value: object, language: str) -> str:
    if isinstance(value, int) and (name.endswith("_bytes") or (code, name) in _SIZES):
        return f"{value / _MEGABYTE:g} MB" if value >= _MEGABYTE else f"{value / _KILOBYTE:g} kB"
    return _short(written(value, language, _TABLES.get(name, "")))


def _short(text: str) -> str:
    """Values come from strangers' files too: no more of them than a reader needs to find the place."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
