"""Under which name may a row leave the program?"""

import re
import secrets
from typing import Any

from django.db import models
from django.urls import register_converter

ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz"
LENGTH = 26
"""32 letters, 26 of them: 130 random bits. No letter that is mistaken for another when read aloud."""

PATTERN = re.compile(rf"[{ALPHABET}]{{{LENGTH}}}")


def new_public_id() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def is_public_id(value: str) -> bool:
    return PATTERN.fullmatch(value) is not None


class PublicIdField(models.CharField):
    """Random, unique, never changed; addresses and files carry it instead of the integer key."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs |= {"max_length": LENGTH, "unique": True, "editable": False, "default": new_public_id}
        super().__init__(**kwargs)


class PublicIdConverter:
    """``<public_id:name>`` in an address; anything else is not found."""

    regex = PATTERN.pattern

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


# Here and not with the addresses: this module is loaded once, with the rows, before any address is read.
register_converter(PublicIdConverter, "public_id")
