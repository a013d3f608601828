"""The application's name."""

from django.apps import AppConfig


class OffersConfig(AppConfig):
    name = "redthread.apps.offers"
    label = "offers"
