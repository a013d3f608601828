"""The application's name."""

from django.apps import AppConfig


class PurchasesConfig(AppConfig):
    name = "redthread.apps.purchases"
    label = "purchases"
