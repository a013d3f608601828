"""Work that waits, besides mails."""

import django.utils.timezone
from django.db import migrations, models

import redthread.apps.rows.public_id


class Migration(migrations.Migration):
    dependencies = [
        ("jobs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("arguments", models.JSONField(default=dict)),
                ("key", models.CharField(blank=True, max_length=200)),
                ("run_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("done_at", models.DateTimeField(null=True)),
                ("given_up_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=200)),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at__isnull", True), ("given_up_at__isnull", True)),
                        fields=["run_at"],
                        name="job_waiting",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("key", ""), _negated=True), fields=("key",), name="job_once_per_key"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("done_at__isnull", True), ("given_up_at__isnull", True), _connector="OR"),
                        name="job_done_or_given_up",
                    ),
                ],
            },
        ),
    ]
