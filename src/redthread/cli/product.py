"""How does a verb get the product's settings, and its database where it needs one?"""

import os
import secrets

SETTINGS = "redthread.config.settings"


def start() -> None:
    """Load the settings and the apps; the database is opened with the first query."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()


def start_without_database() -> None:
    """The same for work on files alone: nothing is written to the data folder, not even a secret key."""
    os.environ.setdefault("REDTHREAD_SECRET_KEY", secrets.token_urlsafe(48))
    start()
