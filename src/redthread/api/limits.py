"""Has this token or address asked too often within the minute?"""

from django.conf import settings
from django.utils import timezone

from redthread.apps.accounts.limits import count_asking

MINUTE = 60


def count_request(who: str) -> None:
    """One more from this token or address. Raises ``too-many`` with ``seconds`` until it is possible again."""
    count_asking(kind="api", who=who, most=settings.API_REQUESTS_PER_MINUTE, seconds=MINUTE, now=timezone.now())
