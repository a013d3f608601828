"""How is a value written inside a sentence of a language?"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal

from redthread.words.names import name_of

_AND = {"en": "and", "es": "y", "ca": "i", "nl": "en", "nb": "og", "sv": "och"}
_QUOTES = {"en": ("“", "”"), "es": ("«", "»"), "ca": ("«", "»"), "nl": ("“", "”"), "nb": ("«", "»"), "sv": ("”", "”")}
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}
_CAPITAL_LANGUAGES = frozenset({"en", "nl"})
_DATES = {
    "en": "{day} {month} {year}",
    "es": "{day} de {month} de {year}",
    "ca": "{day} {of_month} de {year}",
    "nl": "{day} {month} {year}",
    "nb": "{day}. {month} {year}",
    "sv": "{day} {month} {year}",
}


def filled(sentence: str, values: Mapping[str, object], language: str, *, tables: Mapping[str, str]) -> str:
    """The sentence with every ``{name}`` filled. ``tables`` names the word list of those values that are codes.

    The sentence is ours, and the values are written out before they are put in: text of others stays text.
    """
    return sentence.format_map({name: written(value, language, tables.get(name, "")) for name, value in values.items()})


def written(value: object, language: str, table: str = "") -> str:
    if isinstance(value, str):
        return _inside(table, name_of(table, value, language), language) if table else value
    if isinstance(value, Decimal):
        return _number(value, language)
    if isinstance(value, date):
        return written_date(value, language)
    if isinstance(value, list | tuple | frozenset | set):
        return listed([written(each, language, table) for each in value], language)
    return str(value)


def _inside(table: str, name: str, language: str) -> str:
    """A name as it stands inside a sentence: small, but for languages' own names in English and Dutch."""
    keeps = table == "language" and language in _CAPITAL_LANGUAGES
    return name if keeps or name[:2].isupper() else name[:1].lower() + name[1:]


def quoted(words: Iterable[str], language: str) -> str:
    opening, closing = _QUOTES[language]
    return listed([f"{opening}{word}{closing}" for word in words], language)


def listed(parts: list[str], language: str) -> str:
    """ "a, b and c"."""
    return f" {_AND[language]} ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def written_date(day: date, language: str) -> str:
    shown = day.date() if isinstance(day, datetime) else day
    month = _MONTHS[language].split()[shown.month - 1]
    of_month = f"d’{month}" if month[0] in "aeiou" else f"de {month}"
    return _DATES[language].format(day=shown.day, month=month, of_month=of_month, year=shown.year)


def _number(value: Decimal, language: str) -> str:
    """Without idle zeros; with the language's decimal sign."""
    plain = f"{value:f}"
    shown = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return shown if language == "en" else shown.replace(".", ",")
