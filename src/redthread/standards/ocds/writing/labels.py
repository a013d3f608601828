"""How are the parts called that OCDS has no field for and that therefore stand in a description?"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Words in the release's language, given by the caller; an empty one leaves the part without a heading."""

    verification: str = ""
    scale: str = ""
    trigger: str = ""
    deadline: str = ""
    duty_bearer: str = ""
    sanction: str = ""
    procedure: str = ""
    """The procedure's local name, for ``procurementMethodDetails``; empty: our own code."""


def labelled(label: str, text: str) -> Iterator[str]:
    """Nothing for an empty text: a heading alone would read as if something were missing."""
    if text:
        yield f"{label}: {text}" if label else text
