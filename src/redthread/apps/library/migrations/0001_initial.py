"""The first rows."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import redthread.apps.rows.public_id


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Criterion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("identifier", models.CharField(max_length=60)),
            ],
            options={
                "ordering": ["package", "identifier"],
            },
        ),
        migrations.CreateModel(
            name="Package",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("identifier", models.CharField(max_length=80, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("licence", models.CharField(max_length=40)),
                ("publisher", models.CharField(max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="CriterionVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("content_hash", models.CharField(max_length=64)),
                ("content", models.JSONField()),
                ("title", models.CharField(max_length=300)),
                (
                    "stage_of_use",
                    models.CharField(
                        choices=[
                            ("subject-matter", "subject-matter"),
                            ("exclusion", "exclusion"),
                            ("selection", "selection"),
                            ("technical-specification", "technical-specification"),
                            ("award", "award"),
                            ("contract-clause", "contract-clause"),
                        ],
                        max_length=30,
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("basic", "basic"), ("advanced", "advanced"), ("leading", "leading")], max_length=20
                    ),
                ),
                ("topics", models.JSONField(default=list)),
                ("supply_chain_stages", models.JSONField(default=list)),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="library.criterion"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="criterion",
            name="current",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="library.criterionversion"
            ),
        ),
        migrations.AddField(
            model_name="criterion",
            name="package",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="criteria", to="library.package"
            ),
        ),
        migrations.CreateModel(
            name="PackageVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.CharField(max_length=30)),
                ("content_hash", models.CharField(max_length=64)),
                ("languages", models.JSONField(default=list)),
                ("definitions", models.JSONField(default=list)),
                ("loaded_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "package",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="library.package"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddField(
            model_name="criterionversion",
            name="first_in",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="first_versions", to="library.packageversion"
            ),
        ),
        migrations.AddConstraint(
            model_name="criterion",
            constraint=models.UniqueConstraint(fields=("package", "identifier"), name="criterion_once_per_package"),
        ),
        migrations.AddConstraint(
            model_name="packageversion",
            constraint=models.UniqueConstraint(fields=("package", "version"), name="package_version_once"),
        ),
        migrations.AddConstraint(
            model_name="criterionversion",
            constraint=models.UniqueConstraint(fields=("criterion", "content_hash"), name="criterion_version_once"),
        ),
    ]
