"""The application's name."""

from django.apps import AppConfig


class TendersConfig(AppConfig):
    name = "redthread.apps.tenders"
    label = "tenders"
