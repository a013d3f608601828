"""What does every page need to know?"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from redthread.apps.accounts.actor import VISITOR, Actor
from redthread.apps.accounts.selectors import organisations_of
from redthread.apps.inbox.selectors import notifications_unread
from redthread.web.navigation import navigation


def page(request: HttpRequest) -> dict[str, Any]:
    """For whom the person acts, what is unread, where one can go. Two queries for the signed in, none for visitors."""
    actor: Actor = getattr(request, "actor", VISITOR)
    person = actor.person
    return {
        "actor": actor,
        "unread": notifications_unread(actor=actor),
        "acts_for_several": person is not None and organisations_of(person=person).count() > 1,
        "navigation": navigation(actor, request.path),
        "is_demo": settings.IS_DEMO,
        "most_upload_mb": settings.MAX_UPLOAD // (1024 * 1024),
    }
