"""Who may change the library? Everybody may read it."""

from redthread.apps.accounts.actor import Actor

PROGRAM = Actor(is_program=True)
"""The command line and the set-up; they act for no organisation, for the library belongs to none."""


def can_load_packages(actor: Actor) -> bool:
    return actor.is_program
