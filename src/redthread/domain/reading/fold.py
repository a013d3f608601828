"""How are words compared, whatever their case, accents and apostrophes?"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

NEVER = re.compile(r"(?!)")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "·": "", "‧": "", "–": "-", "—": "-", "\u00a0": " ", "\u00ad": ""}
)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents: "Criteris d’Adjudicació" and "criteris d'adjudicacio" are one."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    plain = unicodedata.normalize("NFKD", decomposed)
    return "".join(character for character in plain if not unicodedata.combining(character)).translate(_PLAIN)


@lru_cache(maxsize=1024)
def pattern(phrases: tuple[str, ...], *, before: str = "", after: str = "") -> re.Pattern[str]:
    """One expression for all phrases, to be used on folded text; the longest phrase wins.

    ``*`` stands for any ending of a word: ``award criteri*``. ``before`` and ``after`` are expressions.
    """
    if not phrases:
        return NEVER
    ordered = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    words = [phrase for phrase in ordered if _is_word(phrase[0])]
    # A free beginning is tried at the start of words only: within them it would cost the square of their length.
    free = [rf"(?<!\w){_expression(phrase)}" for phrase in ordered if phrase[0] == "*"]
    signs = [_expression(phrase) for phrase in ordered if not _is_word(phrase[0]) and phrase[0] != "*"]
    grouped = [rf"(?<!\w)(?:{_by_first_letter(words)})"] if words else []
    return re.compile(rf"{before}(?:{'|'.join([*signs, *free, *grouped])}){after}")


def _is_word(character: str) -> bool:
    return character.isalnum()


def _by_first_letter(phrases: list[str]) -> str:
    """The alternatives grouped by their first letter: a tenth of the time of trying each in turn."""
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        groups.setdefault(phrase[0], []).append(_expression(phrase)[len(re.escape(phrase[0])) :])
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in groups.items())


def _expression(phrase: str) -> str:
    words = r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return words + (r"(?!\w)" if _is_word(phrase[-1]) else "")


def hits(text: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases as they stand in already folded text."""
    return tuple(match.group(0) for match in pattern(phrases).finditer(text))


def together(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(phrase for group in groups for phrase in group)
