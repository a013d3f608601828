"""What is wrong with an input, and what is there to do about it?

One sentence per code of ``DomainError``, English complete, other languages as far as they are
written; a test asks that every code raised has one. A page shows the English sentence where its
language has none, and marks it by its language.
"""

from collections.abc import Mapping

from redthread.domain.errors import DomainError
from redthread.words import interface_language
from redthread.words.errors import en
from redthread.words.values import written

_SENTENCES: dict[str, Mapping[str, str]] = {"en": en.SENTENCES}


class _Shown(dict[str, str]):
    """A value that the refusal did not give is shown as an ellipsis: a sentence with a gap beats a crash."""

    def __missing__(self, name: str) -> str:
        return "…"


def error_sentence(error: DomainError, language: str) -> str:
    """The sentence for a refusal. A code without one is a mistake of ours; then the code itself is shown."""
    spoken = interface_language(language)
    sentence = _SENTENCES.get(spoken, {}).get(error.code) or en.SENTENCES.get(error.code)
    if sentence is None:
        return f"{error.code}: {', '.join(f'{name}={value}' for name, value in error.context.items())}".rstrip(": ")
    shown = _Shown({name: _short(written(value, spoken)) for name, value in error.context.items()})
    shown["field"] = error.field
    return sentence.format_map(shown)


def _short(text: str) -> str:
    """Values come from strangers' files too: no more of them than a reader needs to find the place."""
    return text if len(text) <= 200 else f"{text[:200]}…"


def error_codes() -> frozenset[str]:
    return frozenset(en.SENTENCES)
