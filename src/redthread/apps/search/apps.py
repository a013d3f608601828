"""The application's name."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "redthread.apps.search"
    label = "search"
