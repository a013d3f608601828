"""Of what does one line of the to-do list consist?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: what it is about, the next step, its page, and until when (None: no date is stated)."""

    about: str
    step: str | Promise
    address: str
    due: datetime | None = None
    zone: str = ""
    is_late: bool = False
