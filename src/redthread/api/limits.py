"""Has this token or address asked too often within the minute?"""

import hashlib
import hmac

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from redthread.domain.errors import DomainError

MINUTE = 60


def count_request(who: str) -> None:
    """One more from this token or address. Raises ``too-many`` with ``seconds`` until it is possible again.

    The counter's name does not tell the address. Costs a few queries where counters stand in the database.
    """
    now = int(timezone.now().timestamp())
    minute, left = now // MINUTE, MINUTE - now % MINUTE
    digest = hmac.new(settings.SECRET_KEY.encode(), f"{minute} {who}".encode(), hashlib.sha256).hexdigest()
    key = f"api:{digest[:32]}"
    cache.add(key, 0, timeout=MINUTE)
    try:
        count = cache.incr(key)
    except ValueError:
        return  # The counter ended between the two calls.
    if count > settings.API_REQUESTS_PER_MINUTE:
        raise DomainError("too-many", most=settings.API_REQUESTS_PER_MINUTE, seconds=left)
