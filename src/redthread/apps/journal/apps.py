"""The application's name."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "redthread.apps.journal"
    label = "journal"
