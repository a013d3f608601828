"""In which languages does the tender check read words, and with which terms?"""

from redthread.domain.check.terms import ca, de, en, es, fr, nb, nl, sv
from redthread.domain.check.vocabulary import Vocabulary

_READ = {module.TERMS.language: module.TERMS for module in (en, es, ca, nl, nb, sv, de, fr)}
_SAME_TERMS = {"no": "nb", "nn": "nb"}

LANGUAGES = tuple(_READ)


def vocabulary(language: str) -> Vocabulary | None:
    """The terms of a language (ISO 639-1, a region is ignored), or None: then a rule can't tell."""
    code = language.casefold().partition("-")[0]
    return _READ.get(_SAME_TERMS.get(code, code))
