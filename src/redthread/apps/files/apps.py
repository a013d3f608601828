"""The application's name, and what it asks of an installation."""

from django.apps import AppConfig
from django.core.checks import CheckMessage, Tags, Warning, register


class FilesConfig(AppConfig):
    name = "redthread.apps.files"
    label = "files"

    def ready(self) -> None:
        register(scanner_is_set, Tags.security, deploy=True)


def scanner_is_set(**_: object) -> list[CheckMessage]:
    """Warns an operator whose installation takes files from strangers and has them looked at by nobody."""
    from django.conf import settings

    if not settings.IS_PRODUCTION or settings.SCANNER != "none":
        return []
    hint = "Set REDTHREAD_SCANNER to where clamd listens. Until then every file's page says that nobody looked at it."
    return [Warning("No virus scanner is set up for evidence files.", hint=hint, id="redthread.files.W001")]
