"""Where in a document does something stand, in words?"""

import re

from redthread.words import interface_language
from redthread.words.names import name_of

_WORDS = {
    "en": {"number": "{n}", "page": "page {n}", "paragraph": "paragraph {n}", "table": "table {n}", "row": "row {n}", "sheet": "sheet {n}"},  # noqa: E501
    "es": {"number": "{n}", "page": "página {n}", "paragraph": "párrafo {n}", "table": "tabla {n}", "row": "fila {n}", "sheet": "hoja {n}"},  # noqa: E501
    "ca": {"number": "{n}", "page": "pàgina {n}", "paragraph": "paràgraf {n}", "table": "taula {n}", "row": "fila {n}", "sheet": "full {n}"},  # noqa: E501
    "nl": {"number": "{n}", "page": "pagina {n}", "paragraph": "alinea {n}", "table": "tabel {n}", "row": "rij {n}", "sheet": "blad {n}"},  # noqa: E501
    "nb": {"number": "{n}", "page": "side {n}", "paragraph": "avsnitt {n}", "table": "tabell {n}", "row": "rad {n}", "sheet": "ark {n}"},  # noqa: E501
    "sv": {"number": "{n}", "page": "sida {n}", "paragraph": "stycke {n}", "table": "tabell {n}", "row": "rad {n}", "sheet": "blad {n}"},  # noqa: E501
}  # fmt: skip


_NOTICE = re.compile(r"(?P<lot>\S+) / (?P<term>BT-\d+) / (?P<n>\d+)")
_STAGES = {"BT-540": "award", "BT-750": "selection", "BT-70": "contract-clause"}
"""Business terms of a notice that hold what is demanded, and the stage of use each stands for."""


def place_of(place: str, language: str) -> str:
    """``table:2/row:3`` becomes "table 2, row 3", a notice's place "LOT-0001, award criterion 2 (BT-540)".

    What is no such code stays as it is.
    """
    if (notice := _NOTICE.fullmatch(place)) and notice["term"] in _STAGES:
        stage = name_of("stage", _STAGES[notice["term"]], language).lower()
        return f"{notice['lot']}, {stage} {notice['n']} ({notice['term']})"
    words = _WORDS[interface_language(language)]
    parts = [part.partition(":") for part in place.split("/")]
    if not all(code in words and value for code, _, value in parts):
        return place
    return ", ".join(words[code].format(n=value) for code, _, value in parts)
