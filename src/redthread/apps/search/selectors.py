"""Which records hold all these words, the best ones first?"""

from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

from django.db.models import Q

from redthread.apps.search.models import SearchEntry
from redthread.apps.search.stems import forms, stems_of, words_of

LONGEST_QUERY = 200
"""Characters that are looked at; a page that searches says so beside its field."""
PART_FROM = 4
"""Letters from which on a part of a word is looked for: "kobolt" in "koboltgruve", but not "age" in "wage"."""

Terms = list[tuple[str, ...]]
"""The forms of each word that was asked for."""


def search(kind: str, *, query: str, language: str = "") -> list[str]:
    """Public ids of the records that hold every word of the query; without any word in it, none.

    Words in the title count more than those in the text, whole words more than parts of compounds. Without a
    ``language`` each indexed language is searched by its own rules. Ordered here and not by the database, so
    that two databases give the same list. Two queries.
    """
    words = list(dict.fromkeys(words_of(query[:LONGEST_QUERY])))
    if not words:
        return []
    terms = {spoken: [forms(word, spoken) for word in words] for spoken in _languages(kind, language)}
    if not terms:
        return []
    wanted = reduce(or_, (Q(language=spoken) & _holds(each) for spoken, each in terms.items()))
    best: dict[str, tuple[int, int, str, str]] = {}
    for entry in SearchEntry.objects.filter(wanted, kind=kind):
        rank = _rank(entry, terms[entry.language])
        best[entry.public_id] = min(rank, best.get(entry.public_id, rank))
    return sorted(best, key=lambda public_id: best[public_id])


def _languages(kind: str, language: str) -> list[str]:
    if language:
        return [language]
    indexed = SearchEntry.objects.filter(kind=kind).order_by("language")
    return list(indexed.values_list("language", flat=True).distinct())


def _holds(terms: Terms) -> Q:
    return reduce(and_, (reduce(or_, map(_holds_form, each)) for each in terms))


def _holds_form(form: str) -> Q:
    """A stem stands between blanks; what LIKE would take for a pattern can't be in it, for stems are letters."""
    return Q(stems__contains=form if len(form) >= PART_FROM else f" {form} ")


def _rank(entry: SearchEntry, terms: Terms) -> tuple[int, int, str, str]:
    """Smaller is better: all words in the title, all in the text as whole words, the rest; then by title."""
    title = stems_of(entry.title, entry.language)
    in_title = sum(_any_in(each, title) for each in terms)
    if in_title == len(terms):
        tier = 0
    elif all(any(f" {form} " in entry.stems for form in each) for each in terms):
        tier = 1
    else:
        tier = 2
    return tier, -in_title, entry.title, entry.public_id


def _any_in(each: Sequence[str], stems: dict[str, None]) -> bool:
    return any(form in stems for form in each)
