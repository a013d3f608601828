"""The application's name."""

from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "redthread.apps.inbox"
    label = "inbox"
