"""Pages of what one was told."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.inbox.selectors import notifications_of
from redthread.apps.inbox.sentences import notification_sentence
from redthread.apps.inbox.services import notification_read, notifications_read


@for_members
@require_safe
def notifications(request: HttpRequest) -> HttpResponse:
    page = Paginator(notifications_of(actor=actor_of_request(request)), 50).get_page(request.GET.get("page"))
    rows = [(each, notification_sentence(each.code, each.values)) for each in page]
    return render(request, "inbox/list.html", {"rows": rows, "page_obj": page})


@for_members
@require_POST
def notification_open(request: HttpRequest, public_id: str) -> HttpResponse:
    """Mark as read and go to what it is about."""
    notification = notification_read(actor=actor_of_request(request), public_id=public_id)
    return redirect(notification.link or "inbox:list")


@for_members
@require_POST
def notifications_all_read(request: HttpRequest) -> HttpResponse:
    notifications_read(actor=actor_of_request(request))
    return redirect("inbox:list")
