"""By which short name is a request known in the answer, in the log and on the page of an incident?"""

import re
import secrets
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the settings, which set up the log, come before the framework
    from django.http import HttpRequest

HEADER = "X-Request-ID"
_SAFE = re.compile(r"[0-9a-f-]{16,64}")
"""What proxies make: digits of a random number. A longer alphabet could spell a name."""
_current: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """Of the request that is being answered; empty outside of one."""
    return _current.get()


def begin(given: str) -> str:
    """Take over the proxy's id where it is one, else make one."""
    chosen = given if _SAFE.fullmatch(given) else secrets.token_hex(16)
    _current.set(chosen)
    return chosen


def end() -> None:
    _current.set("")


def route_of(request: "HttpRequest") -> str:
    """The pattern of the address: the address itself holds ids, and sometimes a token that was mailed."""
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else ""
