"""The application's name."""

from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    name = "redthread.apps.outcomes"
    label = "outcomes"
