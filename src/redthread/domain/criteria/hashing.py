"""Is this word for word the criterion that was published?"""

import hashlib
import json
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.package import Package

EMPTY: tuple[object, ...] = (None, False, "", [], {})


def content_hash(version: CriterionVersion | Package) -> str:
    """SHA-256, in hex, over the canonical JSON of the version or of the whole package.

    Canonical: UTF-8, NFC, keys sorted, no white space between tokens; numbers as decimal strings
    without trailing zeros, dates as ISO 8601. Empty fields are left out, so that a field added to the
    format later leaves the hashes of older versions as they were.
    """
    text = json.dumps(_canonical(version), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _canonical(value: object) -> object:
    if is_dataclass(value):
        named = ((field.name, _canonical(getattr(value, field.name))) for field in fields(value))
        return {name: content for name, content in named if content not in EMPTY}
    if isinstance(value, tuple):
        return [_canonical(item) for item in value]
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return unicodedata.normalize("NFC", str(value))
    return value
