"""Which extensions of the standard do our releases use, and which others do those need?"""

ADDRESS = "https://raw.githubusercontent.com/open-contracting-extensions/{folder}/master/extension.json"

EXTENSION_OF_FIELD = {
    "tender.lots": "lots",
    "tender.items[].relatedLot": "lots",
    "tender.lots[].awardCriteria": "awardCriteria",
    "tender.lots[].selectionCriteria": "selectionCriteria",
    "tender.selectionCriteria": "selectionCriteria",
    "tender.exclusionGrounds": "exclusionGrounds",
    "tender.criteria": "requirements",
    "tender.contractTerms": "contractTerms",
    "tender.lots[].contractTerms": "contractTerms",
    "tender.lots[].hasSustainability": "sustainability",
    "tender.techniques": "techniques",
    "tender.legalBasis": "legalBasis",
    "parties[].address.country": "countryCode",
}

DEPENDENCIES = {"lots": ("submissionTerms",), "selectionCriteria": ("awardCriteria",)}
"""Schemas that refer to another extension's definitions; undeclared, the reference would lead nowhere."""


def folder_of(name: str) -> str:
    """The folder in an installed pack, and the repository's name."""
    return f"ocds_{name}_extension"


def url_of(name: str) -> str:
    """The address by which a package declares the extension. It names the extension; it is never fetched."""
    return ADDRESS.format(folder=folder_of(name))
