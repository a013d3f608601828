"""What does a line of the log hold, so that it helps an operator and names no person?

A line is one JSON object. Of our own records the whole sentence is kept; of those of libraries the pattern, with no
other values in it than numbers. Of an exception its kind and the places it passed are kept, never its message: a
database puts the row into it.
"""

import errno
import json
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from types import TracebackType

from redthread.web.request_id import request_id

OWN = "redthread"
MORE = ("method", "route", "status", "ms", "incident")
"""What a record may carry besides; nothing else that was attached to it is written."""
_PERSONAL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+|\b\d{1,3}(?:\.\d{1,3}){3}\b")
"""A mail address or a network address, should one ever stand in a sentence."""
_DEEPEST, _LONGEST = 12, 3
"""Places of an exception and links of its chain that are written: the innermost ones."""

logging.raiseExceptions = False  # a record that can't be written would print the values it was given


class JsonLines(logging.Formatter):
    """For machines, and for whoever greps."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": said(record),
        }
        if request_id():
            line["request"] = request_id()
        line |= {name: getattr(record, name) for name in MORE if hasattr(record, name)}
        if record.exc_info and record.exc_info[1] is not None:
            line["exception"] = list(told(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)


class Line(JsonLines):
    """The same for a terminal, in the demo."""

    def format(self, record: logging.LogRecord) -> str:
        more = " ".join(str(getattr(record, name)) for name in MORE if hasattr(record, name))
        places = [f"\n  {each}" for each in told(record.exc_info[1])] if record.exc_info and record.exc_info[1] else []
        return f"{self.formatTime(record)} {record.levelname} {record.name}: {said(record)} {more}".rstrip() + "".join(
            places
        )


def said(record: logging.LogRecord) -> str:
    is_own = record.name == OWN or record.name.startswith(f"{OWN}.")
    if not is_own and record.name.startswith("django.security"):
        return "a request was refused for its host, its protection or its shape"  # its sentence quotes what was sent
    return _PERSONAL.sub("…", record.getMessage() if is_own else _with_numbers(record))


def _with_numbers(record: logging.LogRecord) -> str:
    if not isinstance(record.args, tuple):
        return str(record.msg)
    try:
        return str(record.msg) % tuple(each if isinstance(each, int | float) else "…" for each in record.args)
    except (TypeError, ValueError):  # a pattern for something else than text
        return str(record.msg)


def told(error: BaseException | None) -> Iterator[str]:
    """The kinds of the exception and of those it came from, each with the places it passed, innermost last."""
    for _ in range(_LONGEST):
        if error is None:
            return
        yield f"{_kind(error)} at {' > '.join(_places(error.__traceback__))}"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    """With the number that the system or the database gave it, which names nobody."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, OSError) and error.errno is not None:
        return f"{name} {errno.errorcode.get(error.errno, error.errno)}"
    state = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None)
    return f"{name} {state}" if state else name


def _places(passed: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(passed)[-_DEEPEST:]
    return [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _short(path: str) -> str:
    """From the package on: the folders above say where somebody installed it."""
    for folder in sorted((each for each in sys.path if each), key=len, reverse=True):
        if path.startswith(f"{folder}/"):
            return path[len(folder) + 1 :]
    return path


def configuration(*, level: str, as_json: bool) -> dict[str, object]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": JsonLines if as_json else Line}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            # Django's own handlers print the whole sentence. An error is told once, by redthread.web.errors.
            "django": {"handlers": [], "propagate": True},
            "django.request": {"level": "CRITICAL"},
            "django.server": {"handlers": [], "propagate": True},
            "gunicorn.error": {"handlers": [], "propagate": True},
        },
    }
