"""What are the values called that the journal keeps?"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CODED: Mapping[str, tuple[str, ...]] = {
    "kind": ("kind", "organisation-kind"),
    "procedure": ("procedure",),
    "roles": ("role",),
    "scope": ("scope",),
    "stage": ("stage",),
}
"""Values that are codes of a list with words: name of the value → names of the lists it may come from."""

NAMES: Mapping[str, str | Promise] = {
    "aims": _("Strategic aims"),
    "as_of": _("Rules of"),
    "authority": _("Authority"),
    "cpv": _("CPV codes"),
    "criterion": _("Criterion"),
    "currency": _("Currency"),
    "description": _("Description"),
    "dispatched_on": _("Notice sent on"),
    "electronic_submission": _("Electronic submission"),
    "email": _("E-mail address"),
    "file": _("File"),
    "jurisdiction": _("Law of"),
    "kind": _("Kind"),
    "language": _("Language"),
    "lot": _("Lot"),
    "member": _("Member"),
    "name": _("Name"),
    "need": _("Need"),
    "number": _("Edition"),
    "person": _("Person"),
    "prior_information_on": _("Prior information notice sent on"),
    "procedure": _("Procedure"),
    "reason": _("Reason"),
    "requests_due": _("Requests to participate due"),
    "roles": _("Roles"),
    "rule": _("Rule"),
    "rules": _("Number of rules"),
    "scope": _("Reach"),
    "sha256": _("SHA-256"),
    "stage": _("Stage of use"),
    "tenders_due": _("Tenders due"),
    "time_zone": _("Time zone"),
    "title": _("Title"),
    "urgent": _("Urgent"),
    "value": _("Estimated value"),
    "version": _("Version"),
    "weights": _("Weights"),
    "wording": _("Wording"),
}
