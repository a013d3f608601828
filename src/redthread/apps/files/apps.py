"""The application's name."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "redthread.apps.files"
    label = "files"
