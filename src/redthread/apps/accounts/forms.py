"""What do people type about themselves, their roles and their keys?"""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.models import Organisation
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import ROLES_IN, OrganisationKind, Role, Scope
from redthread.words.errors import error_sentence
from redthread.words.names import name_of


def refusal_show(form: forms.Form, error: DomainError, *, otherwise: str | None = None) -> None:
    """Put a refusal's sentence at the field it names, so that what was typed stays and the place is plain.

    ``otherwise`` is the field for a refusal that names none of the form's.
    """
    field = error.field if error.field in form.fields else otherwise
    form.add_error(field, error_sentence(error, get_language() or "en"))


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: also to an empty post, which then lacks everything, and to nothing on a GET."""
    return request.POST if request.method == "POST" else None


def form_status(form: forms.BaseForm) -> int:
    """400 for a form that comes back with faults, so that a program sees it as well as a reader."""
    return 400 if form.is_bound and form.errors else 200


def role_choices(organisation: Organisation) -> list[tuple[str, str]]:
    language = get_language() or "en"
    allowed = ROLES_IN[OrganisationKind(organisation.kind)]
    return [(role.value, name_of("role", role.value, language)) for role in Role if role in allowed]


class RolesForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Without any role the person no longer belongs to the organisation. It holds from the next click."),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"].choices = role_choices(organisation)  # type: ignore[attr-defined]

    def roles_chosen(self) -> list[Role]:
        return [Role(value) for value in self.cleaned_data["roles"]]


class InviteForm(RolesForm):
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    field_order = ["email", "roles"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"].required = True
        self.fields["roles"].help_text = _("What the person may do for your organisation.")


class AcceptForm(forms.Form):
    """Makes the account an invitation was sent for."""

    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput({"autocomplete": "name"}))
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        max_length=256,
        help_text=_("From 12 to 256 characters; several words are easy to remember."),
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password


class ProfileForm(forms.Form):
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput({"autocomplete": "name"}))
    language = forms.ChoiceField(label=_("Language of pages and mails"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        from django.conf import settings

        super().__init__(*args, **kwargs)
        self.fields["language"].choices = settings.LANGUAGES  # type: ignore[attr-defined]


class TokenForm(forms.Form):
    name = forms.CharField(label=_("What is it for?"), max_length=100)
    scope = forms.ChoiceField(
        label=_("What may it do?"),
        choices=[(Scope.READ.value, _("Read only")), (Scope.WRITE.value, _("Read and write"))],
        widget=forms.RadioSelect,
        initial=Scope.READ.value,
    )
    days = forms.IntegerField(label=_("Days until it ends"), min_value=1, max_value=365, initial=90)
