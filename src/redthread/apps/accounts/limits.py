"""Has somebody asked too often within a stretch of time?"""

import hashlib
import hmac
from datetime import datetime

from django.conf import settings
from django.core.cache import cache

from redthread.domain.errors import DomainError


def count_asking(*, kind: str, who: str, most: int, seconds: int, now: datetime) -> None:
    """One more of that kind from this address or token, in the stretch of ``seconds`` that holds ``now``.

    Raises ``too-many`` with ``seconds`` until it is possible again. The counter's name does not tell the
    address. Kept with an end of its own each time, since a counter in the database would otherwise be
    forgotten after five minutes; two requests at the very same moment may count as one.
    """
    at = int(now.timestamp())
    stretch, left = at // seconds, seconds - at % seconds
    digest = hmac.new(settings.SECRET_KEY.encode(), f"{stretch} {who}".encode(), hashlib.sha256).hexdigest()
    key = f"{kind}:{digest[:32]}"
    count = cache.get(key, 0) + 1
    cache.set(key, count, timeout=left)
    if count > most:
        raise DomainError("too-many", most=most, seconds=left)
