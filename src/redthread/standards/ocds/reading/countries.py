"""Which country is meant by an address?"""

from redthread.standards.ocds.reading.node import Node

NAMES = {
    "austria": "AT", "belgium": "BE", "bulgaria": "BG", "croatia": "HR", "cyprus": "CY", "czechia": "CZ",
    "czech republic": "CZ", "denmark": "DK", "estonia": "EE", "finland": "FI", "france": "FR", "germany": "DE",
    "greece": "GR", "el": "GR", "hungary": "HU", "iceland": "IS", "ireland": "IE", "italy": "IT", "latvia": "LV",
    "liechtenstein": "LI", "lithuania": "LT", "luxembourg": "LU", "malta": "MT", "netherlands": "NL",
    "norway": "NO", "poland": "PL", "portugal": "PT", "romania": "RO", "slovakia": "SK", "slovenia": "SI",
    "spain": "ES", "sweden": "SE", "switzerland": "CH", "united kingdom": "GB", "uk": "GB", "england": "GB",
    "eng": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB",
}  # fmt: skip
"""English names as publishers write them in ``countryName``; a name that is not here stays unknown."""


def country_of(address: Node) -> str | None:
    """ISO 3166-1 alpha-2: the code of the countryCode extension, else a code or a known name in ``countryName``."""
    for key in ("country", "countryName"):
        stated = address.at(key).value
        code = _code(stated.strip()) if isinstance(stated, str) else None
        if code:
            address.at(key).taken()
            return code
    return None


def _code(stated: str) -> str | None:
    if stated.casefold() in NAMES:
        return NAMES[stated.casefold()]
    return stated if len(stated) == 2 and stated.isascii() and stated.isalpha() and stated.isupper() else None
