"""With which words does the product speak, in each language, of what the domain says in codes?"""

LANGUAGES = ("en", "es", "ca", "nl", "nb", "sv")
"""The interface's languages (ISO 639-1); every sentence here is written in all of them."""

_SAME = {"no": "nb", "nn": "nb"}


def interface_language(language: str) -> str:
    """The interface language for a code such as ``nb-NO``; English where there is none."""
    code = language.casefold().replace("_", "-").partition("-")[0]
    code = _SAME.get(code, code)
    return code if code in LANGUAGES else "en"
