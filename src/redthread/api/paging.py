"""Which part of a list does a request ask for, and where does the next one begin?"""

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import QuerySet
from ninja import Field, Query, Schema

from redthread.api.fields import LARGEST_OFFSET, MOST_AT_ONCE, NO_NUL

T = TypeVar("T")


class Asked(Schema):
    """At most 200 at once."""

    limit: Annotated[int, Field(ge=1, le=MOST_AT_ONCE)] = 50
    offset: Annotated[int, Field(ge=0, le=LARGEST_OFFSET)] = 0


class Searched(Asked):
    """``q`` is looked for; empty: everything is listed."""

    q: Annotated[str, Field(max_length=200, pattern=NO_NUL)] = ""


Paging = Annotated[Asked, Query()]
Searching = Annotated[Searched, Query()]


class Page(Schema, Generic[T]):
    """``count`` is the length of the whole list; ``next_offset`` null: this is its end."""

    items: list[T]
    count: int
    next_offset: int | None


def page_of(rows: QuerySet[Any] | Sequence[Any], asked: Asked, shape: Callable[[Any], Any]) -> dict[str, Any]:
    """Two queries for a query set: its length and the part asked for."""
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    end = asked.offset + asked.limit
    items = [shape(row) for row in rows[asked.offset : end]] if asked.offset < count else []
    return {"items": items, "count": count, "next_offset": end if end < count else None}
