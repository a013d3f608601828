"""The application's name."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "redthread.apps.evaluation"
    label = "evaluation"
