"""What did the operator set, and is it one of the allowed values?"""

import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit


class BadSetting(SystemExit):
    """Stops the program with one line: the variable, what it holds, what it may hold."""

    def __init__(self, name: str, value: str, allowed: str) -> None:
        super().__init__(f"{name}={value!r} is not usable: {allowed}")


def text(name: str, default: str) -> str:
    return os.environ.get(name, default)


def choice(name: str, default: str, *, allowed: tuple[str, ...]) -> str:
    value = os.environ.get(name, default)
    if value not in allowed:
        raise BadSetting(name, value, f"use one of {', '.join(allowed)}")
    return value


def flag(name: str, *, default: str) -> bool:
    return choice(name, default, allowed=("on", "off")) == "on"


def number(name: str, default: int, *, low: int, high: int) -> int:
    value = os.environ.get(name, str(default))
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise BadSetting(name, value, f"use a whole number from {low} to {high}")
    return int(value)


def words(name: str, default: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    return Path(os.environ.get(name) or default).expanduser().resolve()


def optional_folder(name: str) -> Path | None:
    value = os.environ.get(name)
    if not value:
        return None
    path = Path(value).expanduser().resolve()
    if not path.is_dir():
        raise BadSetting(name, value, "name a folder that exists")
    return path


def database(name: str, *, default: Path) -> Mapping[str, object]:
    """``sqlite:///path`` or ``postgresql://user:password@host:port/name`` (``?host=/run/dir`` for a socket)."""
    value = os.environ.get(name) or f"sqlite:///{default}"
    parts = urlsplit(value)
    if parts.scheme == "sqlite":
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": unquote(parts.path.removeprefix("/")) or ":memory:"}
    if parts.scheme in ("postgresql", "postgres"):
        socket = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair).get("host", "")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(socket) or parts.hostname or "",
            "PORT": str(parts.port or ""),
        }
    raise BadSetting(name, parts.scheme or value, "use sqlite:///path or postgresql://user:password@host/name")
