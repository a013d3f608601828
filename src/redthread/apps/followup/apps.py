"""The application's name."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    name = "redthread.apps.followup"
    label = "followup"
