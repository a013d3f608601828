"""The application's name."""

from django.apps import AppConfig


class ContractsConfig(AppConfig):
    name = "redthread.apps.contracts"
    label = "contracts"
