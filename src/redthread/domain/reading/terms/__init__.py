"""The words a reader of tender documents goes by: one file per language, found by its code."""

from functools import lru_cache

from redthread.domain.reading.terms import ca, da, de, en, es, fi, fr, it, nb, nl, pt, sv
from redthread.domain.reading.terms.shape import Column, Phrases, Terms

EVERY: dict[str, Terms] = {
    module.TERMS.language: module.TERMS for module in (en, es, ca, nl, nb, sv, de, fr, da, it, pt, fi)
}

__all__ = ["EVERY", "Column", "Phrases", "Terms", "terms_first_of"]


@lru_cache(maxsize=32)
def terms_first_of(language: str) -> tuple[Terms, ...]:
    """Every language's terms, those of ``language`` first: a short heading seldom tells its own."""
    return tuple(sorted(EVERY.values(), key=lambda terms: terms.language != language))
