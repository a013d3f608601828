"""What goes into a field of one language, and what if the text is not written in it?"""

from decimal import Decimal

from redthread.domain.errors import DomainError
from redthread.domain.values import UNDETERMINED, Money, Text


def in_language(text: Text, language: str, *, place: str) -> str:
    """The text in the release's language ("" where there is none at all).

    Refused where it exists in other languages only: a release never passes one language off as
    another. A text of undetermined language is taken as it is.
    """
    found = text.in_language(language) or text.in_language(UNDETERMINED)
    if found is None and text:
        raise DomainError("ocds-text-not-in-language", field=place, language=language, languages=text.languages)
    return found or ""


def translations(name: str, text: Text, language: str) -> dict[str, str]:
    """``title_es`` and the like. The core has them for some fields; the extensions used here for none."""
    return {f"{name}_{code}": words for code, words in text if words and code not in (language, UNDETERMINED)}


def stated(**fields: object) -> dict[str, object]:
    """The fields that say something: OCDS leaves out what is unknown. ``False`` and 0 say something."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [], {})}


def number(value: Decimal) -> int | float:
    """A JSON number, whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def money(value: Money | None) -> dict[str, object] | None:
    return {"amount": number(value.amount), "currency": value.currency} if value else None
