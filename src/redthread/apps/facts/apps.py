"""The application's name."""

from django.apps import AppConfig


class FactsConfig(AppConfig):
    name = "redthread.apps.facts"
    label = "facts"
