"""What is a code of one of the domain's lists called in a language?"""

from collections.abc import Mapping

from redthread.words import interface_language
from redthread.words.names import ca, en, es, later_ca, later_en, later_es, later_nb, later_nl, later_sv, nb, nl, sv

_NAMES: dict[str, Mapping[str, Mapping[str, str]]] = {
    "en": en.NAMES | later_en.NAMES,
    "es": es.NAMES | later_es.NAMES,
    "ca": ca.NAMES | later_ca.NAMES,
    "nl": nl.NAMES | later_nl.NAMES,
    "nb": nb.NAMES | later_nb.NAMES,
    "sv": sv.NAMES | later_sv.NAMES,
}


def name_of(table: str, code: str, language: str) -> str:
    """The word for a code. A code that the list does not hold stays as it was written: notices bring their own.

    ``table`` is a name such as ``stage`` or ``weight-kind``; KeyError for one that there is not.
    """
    return names_in(table, language).get(code, code)


def names_in(table: str, language: str) -> Mapping[str, str]:
    """The whole list, by code, in its order."""
    return _NAMES[interface_language(language)][table.replace("_", "-")]


def tables() -> tuple[str, ...]:
    return tuple(_NAMES["en"])
