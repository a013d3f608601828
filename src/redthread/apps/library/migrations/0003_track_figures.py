"""The library keeps what the facts about a criterion add up to."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0002_versions_are_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="TrackFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_fictional", models.BooleanField(default=False)),
                (
                    "measure",
                    models.CharField(
                        choices=[
                            ("used", "used"),
                            ("offers", "offers"),
                            ("answered", "answered"),
                            ("met", "met"),
                            ("clauses", "clauses"),
                            ("indicators-met", "indicators-met"),
                            ("checked", "checked"),
                            ("findings-critical", "findings-critical"),
                            ("findings-major", "findings-major"),
                            ("findings-minor", "findings-minor"),
                            ("findings-remark", "findings-remark"),
                            ("actions-in-time", "actions-in-time"),
                            ("actions-open", "actions-open"),
                            ("remedied", "remedied"),
                        ],
                        max_length=20,
                    ),
                ),
                ("value", models.DecimalField(decimal_places=6, max_digits=18)),
                ("of", models.PositiveIntegerField(null=True)),
                ("purchases", models.PositiveIntegerField()),
                ("authorities", models.PositiveIntegerField()),
                ("first", models.DateField()),
                ("last", models.DateField()),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="track", to="library.criterion"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="track",
                        to="library.criterionversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("version__isnull", False)),
                        fields=("version", "is_fictional", "measure"),
                        name="track_figure_once_per_version",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("version__isnull", True)),
                        fields=("criterion", "is_fictional", "measure"),
                        name="track_figure_once_per_criterion",
                    ),
                ],
            },
        ),
    ]
