"""The application's name."""

from django.apps import AppConfig


class OpendataConfig(AppConfig):
    name = "redthread.apps.opendata"
    label = "opendata"
