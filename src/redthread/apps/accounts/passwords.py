"""Which passwords are refused before they are hashed?"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

SHORTEST = 12
LONGEST = 256
"""Hashing is slow on purpose; without a limit a megabyte of password would be a way to keep the server busy."""


class SensibleLength:
    """At least 12 characters that are not all alike, at most 256 (NIST SP 800-63B asks for length, not for symbols)."""

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) < SHORTEST:
            raise ValidationError(
                _("The password has fewer than %(n)s characters: use a longer one.") % {"n": SHORTEST}
            )
        if len(password) > LONGEST:
            raise ValidationError(_("The password has more than %(n)s characters: use a shorter one.") % {"n": LONGEST})
        if "\x00" in password or not password.strip() or len(set(password)) < 4:
            raise ValidationError(_("The password repeats too few characters: use several different ones."))

    def get_help_text(self) -> str:
        return _("From %(low)s to %(high)s characters; several words are easy to remember.") % {
            "low": SHORTEST,
            "high": LONGEST,
        }
