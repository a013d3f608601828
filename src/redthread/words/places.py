"""Where in a document does something stand, in words?"""

from redthread.words import interface_language

_WORDS = {
    "en": {"number": "{n}", "page": "page {n}", "paragraph": "paragraph {n}", "table": "table {n}", "row": "row {n}", "sheet": "sheet {n}"},  # noqa: E501
    "es": {"number": "{n}", "page": "página {n}", "paragraph": "párrafo {n}", "table": "tabla {n}", "row": "fila {n}", "sheet": "hoja {n}"},  # noqa: E501
    "ca": {"number": "{n}", "page": "pàgina {n}", "paragraph": "paràgraf {n}", "table": "taula {n}", "row": "fila {n}", "sheet": "full {n}"},  # noqa: E501
    "nl": {"number": "{n}", "page": "pagina {n}", "paragraph": "alinea {n}", "table": "tabel {n}", "row": "rij {n}", "sheet": "blad {n}"},  # noqa: E501
    "nb": {"number": "{n}", "page": "side {n}", "paragraph": "avsnitt {n}", "table": "tabell {n}", "row": "rad {n}", "sheet": "ark {n}"},  # noqa: E501
    "sv": {"number": "{n}", "page": "sida {n}", "paragraph": "stycke {n}", "table": "tabell {n}", "row": "rad {n}", "sheet": "blad {n}"},  # noqa: E501
}  # fmt: skip


def place_of(place: str, language: str) -> str:
    """``table:2/row:3`` becomes "table 2, row 3". What is no such code stays as it is: notices write their own."""
    words = _WORDS[interface_language(language)]
    parts = [part.partition(":") for part in place.split("/")]
    if not all(code in words and value for code, _, value in parts):
        return place
    return ", ".join(words[code].format(n=value) for code, _, value in parts)
