"""What may a machine send as a text, an id, a day, an amount?"""

from datetime import date
from decimal import Decimal
from typing import Annotated, overload

from ninja import Field, Schema
from pydantic import AwareDatetime, BeforeValidator, ConfigDict, WithJsonSchema

from redthread.apps.rows.fitting import DIGITS_KEPT
from redthread.apps.rows.public_id import PATTERN
from redthread.domain.contract.targets import MOST as MOST_FIGURE
from redthread.domain.errors import DomainError
from redthread.domain.values import Text

LARGEST_OFFSET = 10**9
"""Beyond it databases overflow; no list of ours is so long."""
MOST_AT_ONCE = 200
NO_NUL = r"^[^\x00]*$"
LANGUAGE = r"^[a-z]{2,3}$"

PublicId = Annotated[str, Field(pattern=f"^{PATTERN.pattern}$", examples=["a7k2mf9qwxc4hj3tndb6zv8pr5"])]


def _only_text(value: object) -> object:
    """A number is no date: else 0 would be read as 1 January 1970."""
    if not isinstance(value, str | date):
        raise ValueError
    return value


def _no_yes_no(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError
    return value


def _whole(value: object) -> object:
    """7.0 is a whole number in JSON."""
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value


Day = Annotated[date, BeforeValidator(_only_text)]
Moment = Annotated[AwareDatetime, BeforeValidator(_only_text)]
"""With its offset: a time without one could be any of 24."""
YesNo = Annotated[bool, Field(strict=True)]
Count = Annotated[int, Field(strict=True, ge=0, le=2**31 - 1), BeforeValidator(_whole)]
Amount = Annotated[
    Decimal,
    BeforeValidator(_no_yes_no),
    Field(ge=0, max_digits=DIGITS_KEPT, decimal_places=2),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 9_999_999_999_999, "multipleOf": 0.01},
                {"type": "string", "pattern": r"^[0-9]{1,13}(\.[0-9]{1,2})?$"},
            ]
        }
    ),
]
"""Money without its currency; a text keeps all of its digits on the way, a JSON number may not."""
Share = Annotated[
    Decimal,
    BeforeValidator(_no_yes_no),
    Field(ge=0, max_digits=DIGITS_KEPT, decimal_places=6),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": 999_999_999},
                {"type": "string", "pattern": r"^[0-9]{1,9}(\.[0-9]{1,6})?$"},
            ]
        }
    ),
]
Figure = Annotated[
    Decimal,
    BeforeValidator(_no_yes_no),
    Field(ge=0, le=MOST_FIGURE, max_digits=DIGITS_KEPT),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": int(MOST_FIGURE)},
                {"type": "string", "pattern": r"^([0-9]{1,12}|[0-9]{1,9}\.[0-9]{1,6})$"},
            ]
        }
    ),
]
"""What an indicator counts, in its unit."""


@overload
def trimmed(value: Decimal) -> Decimal: ...
@overload
def trimmed(value: None) -> None: ...
@overload
def trimmed(value: Decimal | None) -> Decimal | None: ...
def trimmed(value: Decimal | None) -> Decimal | None:
    """Without the zeros that a column adds: each database pads differently."""
    return None if value is None else Decimal(format(value.normalize(), "f"))


def line(most: int, *, least: int = 0) -> type[str]:
    """A text of at most that many characters; with ``least`` one that is not blank."""
    pattern = r"^[^\x00]*[^\x00\s][^\x00]*$" if least else NO_NUL
    return Annotated[str, Field(min_length=least, max_length=most, pattern=pattern)]  # type: ignore[return-value]


class Given(Schema):
    """What a request holds. A field that is not ours is refused: a slip of the pen would be lost silently."""

    model_config = ConfigDict(extra="forbid")


class Version(Given):
    """A text in one language (ISO 639; ``und``: nobody said which)."""

    language: Annotated[str, Field(pattern=LANGUAGE)]
    text: Annotated[str, Field(min_length=1, max_length=20_000, pattern=r"^[^\x00]*[^\x00\s][^\x00]*$")]


Words = Annotated[list[Version], Field(max_length=24)]
"""A text in one or several languages; the first is the authoritative one. No version: nothing is stated."""


class Said(Schema):
    """A text in one language, as it is stored."""

    language: str
    text: str


def said(text: Text) -> list[Said]:
    return [Said(language=language, text=version) for language, version in text]


def text_of(words: list[Version], *, field: str) -> Text:
    """Raises ``language-twice``: of two versions in one language nobody could say which holds."""
    languages = [each.language for each in words]
    twice = next((each for each in languages if languages.count(each) > 1), None)
    if twice is not None:
        raise DomainError("language-twice", field=field, language=twice)
    return Text(tuple((each.language, each.text) for each in words))
