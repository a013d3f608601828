"""How are words compared, whatever their case, accents and apostrophes?"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NEVER = re.compile(r"(?!)")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "·": "", "‧": "", "–": "-", "—": "-", "\u00a0": " ", "\u00ad": ""}
)


def fold(text: str) -> str:
    """Lower case without accents: "Criteris d’Adjudicació" and "criteris d'adjudicacio" are one."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return "".join(character for character in decomposed if not unicodedata.combining(character)).translate(_PLAIN)


def words_of(text: str) -> list[str]:
    """The folded words, without figures and signs."""
    return re.findall(r"[^\W\d_]+", fold(text))


@lru_cache(maxsize=1024)
def pattern(phrases: tuple[str, ...], *, before: str = "", after: str = "") -> re.Pattern[str]:
    """One expression for all phrases, to be used on folded text; the longest phrase wins.

    ``*`` stands for any ending of a word: ``award criteri*``. ``before`` and ``after`` are expressions.
    """
    if not phrases:
        return NEVER
    ordered = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    alternatives = "|".join(_expression(phrase) for phrase in ordered)
    return re.compile(rf"{before}(?:{alternatives}){after}")


def _expression(phrase: str) -> str:
    words = r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    starts = r"(?<!\w)" if phrase[0].isalnum() else ""
    ends = r"(?!\w)" if phrase[-1].isalnum() else ""
    return f"{starts}{words}{ends}"


def hits(text: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases as they stand in already folded text."""
    return tuple(match.group(0) for match in pattern(phrases).finditer(text))


def together(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(phrase for group in groups for phrase in group)
