"""How does a list of the domain become the choices of a column? There is no second list."""

from enum import StrEnum


def choices_of(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """What people read of them comes from ``words``."""
    return [(member.value, member.value) for member in enum]
