"""Does a sentence demand something of whoever supplies, or does it only inform?"""

import re
from enum import StrEnum
from functools import lru_cache

from redthread.domain.reading.fold import NEVER, fold, hits, pattern, together
from redthread.domain.reading.terms import EVERY, Phrases, Terms

INTRO_REACH = 70
"""How far into a sentence "this annex" still makes it speak of the document instead of the purchase."""

_LEGEND = re.compile(r"(?<!\w)\w{1,12} ?= ?[^\W\d]")
"""What a word or letter stands for: "M = must, S = should"."""


class Tone(StrEnum):
    MUST = "must"
    WISH = "wish"
    INFORMS = "informs"


class Sentences:
    """The sentence words of one language, or of all where the language is not known."""

    def __init__(self, language: str) -> None:
        known = EVERY.get(language)
        self.terms: tuple[Terms, ...] = (known,) if known else tuple(EVERY.values())

        self._phrases: dict[str, Phrases] = {}

    def phrases(self, field: str) -> Phrases:
        if field not in self._phrases:
            self._phrases[field] = together(getattr(terms, field) for terms in self.terms)
        return self._phrases[field]

    def tone(self, text: str) -> Tone:
        """Whether it obliges, invites, or does neither: duties of the authority alone don't count."""
        folded = fold(text)
        without_authority = self._authority_duty().sub(" ", folded)
        if pattern(self.phrases("must")).search(without_authority):
            return Tone.MUST
        return Tone.WISH if pattern(self.phrases("wish")).search(without_authority) else Tone.INFORMS

    def _authority_duty(self) -> re.Pattern[str]:
        """The party, at most two words, the duty: "the authority itself shall"."""
        authority, must = self.phrases("authority"), self.phrases("must")
        if not authority or not must:
            return NEVER
        return pattern(authority, after=rf"(?:\s+\w+){{0,2}}?\s+{pattern(must).pattern}")

    def is_duty_of_authority(self, text: str) -> bool:
        return bool(self._authority_duty().search(fold(text)[:INTRO_REACH]))

    def is_about_the_document(self, text: str) -> bool:
        folded = fold(text)
        return bool(pattern(self.phrases("intro")).search(folded[:INTRO_REACH]) or len(_LEGEND.findall(folded)) >= 2)

    def is_procedure(self, text: str) -> bool:
        """How to tender, not what to supply: "Tenders must be submitted through the portal"."""
        return bool(hits(fold(text), self.phrases("procedure")))

    def states_a_feature(self, text: str) -> bool:
        """Whether a plain statement says how something is to be: "Screens comply with ..."."""
        return bool(hits(fold(text), self.phrases("states")))

    def announces(self, text: str) -> bool:
        """Whether demands follow, each on its own: "The following requirements apply:"."""
        return bool(hits(fold(text), self.phrases("announces")))

    def begins_with_supplier(self, text: str) -> bool:
        """Such a sentence obliges in a contract though no word says must: "Le titulaire remet ..."."""
        parties = (*self.phrases("contractor"), *self.phrases("tenderer"))
        return bool(pattern(parties, before=r"^\W*(?:\w+['\s]\s*){0,2}?").search(fold(text)[:60]))

    def says_descending(self, text: str) -> bool:
        return bool(hits(fold(text), self.phrases("descending")))

    def is_total(self, text: str) -> bool:
        """A sum row: "Total", "Sum points"; a total price is a criterion."""
        folded = fold(text)
        is_sum = pattern(self.phrases("total"), before=r"\W*", after=r"(?:\W+\w+)?\W*").fullmatch(folded)
        return bool(is_sum) and not hits(folded, self.phrases("price"))


@lru_cache(maxsize=64)
def sentences_of(language: str) -> Sentences:
    return Sentences(language)
