"""Pages of the basket: what was put aside, and the files it becomes."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from redthread.apps.accounts.guards import actor_of_request
from redthread.apps.library import basket as rows
from redthread.apps.library.basket_files import basket_docx, basket_xlsx
from redthread.apps.library.basket_package import basket_yaml
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.views import results_shown
from redthread.domain.errors import DomainError

TAKE = ["tenders/take_basket.html", "library/take_basket.html"]
"""The first of these that there is shows how the basket comes into a purchase: a later stage may bring its own."""


@require_safe
def basket(request: HttpRequest) -> HttpResponse:
    held = rows.basket_versions(request.session)
    shown = {
        **results_shown(held, language=request.LANGUAGE_CODE),
        "take": TAKE,
    }
    return render(request, "library/basket.html", shown)


@require_POST
def basket_add(request: HttpRequest) -> HttpResponse:
    version = rows.basket_add(request.session, public_id=request.POST.get("criterion", ""))
    messages.success(request, _("“%(title)s” lies in the basket.") % {"title": version.title})
    return redirect(_back(request))


@require_POST
def basket_remove(request: HttpRequest) -> HttpResponse:
    rows.basket_remove(request.session, public_id=request.POST.get("criterion", ""))
    return redirect(_back(request))


@require_POST
def basket_empty(request: HttpRequest) -> HttpResponse:
    rows.basket_empty(request.session)
    return redirect("library:basket")


def _back(request: HttpRequest) -> str:
    """To the page the button stood on; an address elsewhere is never followed."""
    asked = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        asked, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return asked if is_ours and asked.startswith("/") else reverse("library:basket")


Basket = list[CriterionVersion]


def _docx(request: HttpRequest, held: Basket) -> bytes:
    return basket_docx(held, language=request.LANGUAGE_CODE, produced=timezone.now())


def _xlsx(request: HttpRequest, held: Basket) -> bytes:
    return basket_xlsx(held, language=request.LANGUAGE_CODE, produced=timezone.now())


def _yaml(request: HttpRequest, held: Basket) -> bytes:
    organisation = actor_of_request(request).organisation
    return basket_yaml(held, publisher=organisation.name if organisation else "Redthread", day=timezone.localdate())


FORMS: dict[str, tuple[str, Callable[[HttpRequest, Basket], bytes]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _xlsx),
    "yaml": ("application/yaml", _yaml),
}


@require_safe
def basket_file(request: HttpRequest, form: str) -> HttpResponse:
    """Raises ``not-found`` for another form and ``basket-empty``."""
    if form not in FORMS:
        raise DomainError("not-found")
    held = rows.basket_versions(request.session)
    if not held:
        raise DomainError("basket-empty")
    kind, write = FORMS[form]
    name = f"criteria-{timezone.localdate():%Y-%m-%d}.{form}"
    return HttpResponse(
        write(request, held), content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
