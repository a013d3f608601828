"""Pages about people and organisations: one selector or one service each."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from redthread.apps.accounts import selectors, services
from redthread.apps.accounts.forms import (
    AcceptForm,
    InviteForm,
    ProfileForm,
    RolesForm,
    TokenForm,
    form_status,
    posted,
    refusal_show,
)
from redthread.apps.accounts.guards import ACTING_FOR, actor_of_request, for_members
from redthread.apps.accounts.permissions import can_administer
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import Scope

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    person = actor_of_request(request).person
    assert person is not None  # noqa: S101 - for_members made sure
    form = ProfileForm(posted(request), initial={"name": person.name, "language": person.language})
    if request.method == "POST" and form.is_valid():
        services.profile_set(person=person, name=form.cleaned_data["name"], language=form.cleaned_data["language"])
        messages.success(request, _("Saved."))
        return redirect("accounts:profile")
    return render(request, "accounts/profile.html", {"form": form}, status=form_status(form))


@for_members
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    form, made = TokenForm(posted(request)), ""
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            _kept, made = services.token_make(
                actor=actor, name=values["name"], scope=Scope(values["scope"]), days=values["days"]
            )
        except DomainError as error:
            refusal_show(form, error)
    shown = {"form": form, "made": made, "tokens": selectors.tokens_of(actor=actor)}
    return render(request, "accounts/tokens.html", shown, status=form_status(form))


@for_members
@require_POST
def token_withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    services.token_withdraw(actor=actor_of_request(request), public_id=public_id)
    messages.success(request, _("The token no longer works."))
    return redirect("accounts:tokens")


@for_members
@require_http_methods(["GET", "HEAD"])
def organisation(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    assert actor.organisation is not None  # noqa: S101 - for_members made sure
    shown = {
        "organisation": actor.organisation,
        "people": selectors.people_of_organisation(actor=actor),
        "invitations": selectors.invitations_open(actor=actor),
        "partners": selectors.organisations_to_buy_with(actor=actor),
        "can_administer": can_administer(actor, actor.organisation),
    }
    return render(request, "accounts/organisation.html", shown)


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def person_roles(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    assert actor.organisation is not None  # noqa: S101 - for_members made sure
    if not can_administer(actor, actor.organisation):
        raise DomainError("not-found")
    person = selectors.person_in_organisation(actor=actor, public_id=public_id)
    held = [
        role.value for each, roles in selectors.people_of_organisation(actor=actor) if each == person for role in roles
    ]
    form = RolesForm(posted(request), organisation=actor.organisation, initial={"roles": held})
    if request.method == "POST" and form.is_valid():
        try:
            services.roles_set(actor=actor, person=person, roles=form.roles_chosen())
            messages.success(request, _("The roles were set."))
            return redirect("accounts:organisation")
        except DomainError as error:
            refusal_show(form, error)
    shown = {"form": form, "person": person}
    return render(request, "accounts/person_roles.html", shown, status=form_status(form))


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    assert actor.organisation is not None  # noqa: S101 - for_members made sure
    if not can_administer(actor, actor.organisation):
        raise DomainError("not-found")
    form = InviteForm(posted(request), organisation=actor.organisation)
    if request.method == "POST" and form.is_valid():
        try:
            services.invitation_send(actor=actor, email=form.cleaned_data["email"], roles=form.roles_chosen())
            messages.success(request, _("The invitation is on its way."))
            return redirect("accounts:organisation")
        except DomainError as error:
            refusal_show(form, error)
    return render(request, "accounts/invite.html", {"form": form}, status=form_status(form))


@for_members
@require_POST
def invitation_withdraw(request: HttpRequest, public_id: str) -> HttpResponse:
    services.invitation_withdraw(actor=actor_of_request(request), public_id=public_id)
    messages.success(request, _("The invitation was withdrawn."))
    return redirect("accounts:organisation")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Accepting is a POST: a mail scanner that opens the address spends nothing."""
    found = selectors.invitation_by_token(token=token)
    person = actor_of_request(request).person
    form = AcceptForm(posted(request)) if person is None else None
    if request.method == "POST" and (form is None or form.is_valid()):
        values = form.cleaned_data if form else {"name": "", "password": ""}
        try:
            accepted = services.invitation_accept(token=token, person=person, **values)
        except DomainError as error:
            if form is None:
                raise
            refusal_show(form, error)
        else:
            if person is None:
                login(request, accepted, backend=BACKEND)
            request.session[ACTING_FOR] = found.organisation.public_id
            messages.success(request, _("Welcome: you now act for %(name)s.") % {"name": found.organisation.name})
            return redirect("home")
    shown = {"form": form, "invitation": found}
    return render(request, "accounts/invitation.html", shown, status=form_status(form) if form else 200)


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def switch(request: HttpRequest) -> HttpResponse:
    """Choose for which organisation one acts; another's id is simply not found."""
    actor = actor_of_request(request)
    assert actor.person is not None  # noqa: S101 - for_members made sure
    mine = selectors.organisations_of(person=actor.person)
    if request.method == "POST":
        chosen = mine.filter(public_id=request.POST.get("organisation", "")).first()
        if chosen is None:
            raise DomainError("not-found")
        request.session[ACTING_FOR] = chosen.public_id
        messages.success(request, _("You now act for %(name)s.") % {"name": chosen.name})
        return redirect("home")
    return render(request, "accounts/switch.html", {"organisations": mine})
