"""How does the operator give somebody an account, and a role in an organisation?"""

import argparse
import getpass
import secrets
import sys
from typing import TYPE_CHECKING

from redthread.cli.product import start
from redthread.cli.say import DONE, Stop, say
from redthread.domain.people.roles import ROLES_IN, OrganisationKind, Role

if TYPE_CHECKING:
    from redthread.apps.accounts.models import Organisation

NAME = "user"
ABOUT = "add a person, or set a person's roles in an organisation"


def arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(metavar="WHAT", required=True)
    add = verbs.add_parser("add", help="add an account, with a role in an organisation that is added if it is new")
    add.set_defaults(run=_add)
    add.add_argument("email", metavar="EMAIL")
    add.add_argument("--name", default="", help="the person's name")
    add.add_argument("--language", default="en", metavar="CODE", help="of pages and mails (default: en)")
    add.add_argument("--organisation", metavar="NAME", default="", help="that the person acts for")
    add.add_argument("--kind", choices=[each.value for each in OrganisationKind], help="if the organisation is new")
    add.add_argument("--country", default="", metavar="CC", help="if the organisation is new: ISO 3166-1, such as NO")
    add.add_argument(
        "--role", action="append", default=[], choices=[each.value for each in Role], help="may be repeated"
    )
    add.add_argument(
        "--ask-password", action="store_true", help="ask for the password instead of making and printing one"
    )
    role = verbs.add_parser("role", help="set exactly these roles of a person in an organisation; none takes all away")
    role.set_defaults(run=_role)
    role.add_argument("email", metavar="EMAIL")
    role.add_argument("--organisation", metavar="NAME", required=True)
    role.add_argument(
        "--role", action="append", default=[], choices=[each.value for each in Role], help="may be repeated"
    )


def run(arguments: argparse.Namespace) -> int:
    raise AssertionError("the subverb runs")


def _add(arguments: argparse.Namespace) -> int:
    """All of it or nothing: no account is left behind without the role that was asked for."""
    start()
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from redthread.apps.accounts.services import membership_give, person_add

    roles = [Role(each) for each in arguments.role]
    if bool(roles) != bool(arguments.organisation):
        raise Stop("--organisation and --role go together.")
    password = _password() if arguments.ask_password else secrets.token_urlsafe(15)
    try:
        with transaction.atomic():
            person = person_add(
                email=arguments.email, password=password, name=arguments.name, language=arguments.language
            )
            if roles:
                membership_give(organisation=_organisation(arguments), person=person, roles=roles)
    except ValidationError as error:
        raise Stop(f"{arguments.email}: {' '.join(error.messages)}") from error
    say(f"{person.email} may sign in.")
    if not arguments.ask_password:
        say(f"Password, shown this once: {password}")
    return DONE


def _organisation(arguments: argparse.Namespace) -> "Organisation":
    from redthread.apps.accounts.selectors import organisation_named
    from redthread.apps.accounts.services import organisation_add

    if not arguments.kind:
        return organisation_named(name=arguments.organisation)
    kind = OrganisationKind(arguments.kind)
    wrong = [each for each in arguments.role if Role(each) not in ROLES_IN[kind]]
    if wrong:
        raise Stop(f"An organisation of the kind {kind} has no role {wrong[0]}.")
    return organisation_add(name=arguments.organisation, kind=kind, country=arguments.country)


def _role(arguments: argparse.Namespace) -> int:
    start()
    from redthread.apps.accounts.actor import program
    from redthread.apps.accounts.selectors import organisation_named, person_with_email
    from redthread.apps.accounts.services import roles_set

    organisation = organisation_named(name=arguments.organisation)
    person = person_with_email(email=arguments.email)
    roles_set(actor=program(organisation), person=person, roles=[Role(each) for each in arguments.role])
    say(f"{person.email} in {organisation}: {', '.join(arguments.role) or 'no role'}")
    return DONE


def _password() -> str:
    """Asked for twice at a terminal; one line where the input is a file."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\n")
    else:
        password = getpass.getpass("Password: ")
        if password != getpass.getpass("Once more: "):
            raise Stop("The two passwords differ.")
    try:
        validate_password(password)
    except ValidationError as error:
        raise Stop(" ".join(error.messages)) from error
    return password
