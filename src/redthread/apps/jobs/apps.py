"""The application's name."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "redthread.apps.jobs"
    label = "jobs"
