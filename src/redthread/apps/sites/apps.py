"""The application's name."""

from django.apps import AppConfig


class SitesConfig(AppConfig):
    name = "redthread.apps.sites"
    label = "sites"
