"""How does the sign-in library fit in: who may register, and where do its links lead?"""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Accounts come from invitations and from the operator; links never trust the Host header."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_email_confirmation_url(self, request: HttpRequest, emailconfirmation: object) -> str:
        path: str = super().get_email_confirmation_url(request, emailconfirmation)
        return settings.BASE_ADDRESS + path[path.find("/", len("https://")) :] if "://" in path else path

    def get_reset_password_from_key_url(self, key: str) -> str:
        path: str = super().get_reset_password_from_key_url(key)
        return settings.BASE_ADDRESS + path[path.find("/", len("https://")) :] if "://" in path else path
