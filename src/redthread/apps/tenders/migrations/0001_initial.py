"""The first rows."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import redthread.apps.rows.public_id


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("purchases", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CheckRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("as_of", models.DateField()),
                ("run_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("report", models.JSONField()),
                (
                    "purchase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="check_runs", to="purchases.purchase"
                    ),
                ),
                (
                    "run_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("published_at", models.DateTimeField()),
                ("facts", models.JSONField()),
                ("content_hash", models.CharField(max_length=64)),
                (
                    "published_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "purchase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publications",
                        to="purchases.purchase",
                    ),
                ),
            ],
            options={
                "ordering": ["purchase", "number"],
            },
        ),
        migrations.CreateModel(
            name="Requirement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[("library", "Library"), ("own", "Own"), ("imported", "Imported")], max_length=10
                    ),
                ),
                ("position", models.PositiveIntegerField(default=0)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "choice",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="requirement",
                        to="purchases.choice",
                    ),
                ),
                (
                    "purchase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="requirements",
                        to="purchases.purchase",
                    ),
                ),
            ],
            options={
                "ordering": ["purchase", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="RequirementEdition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("number", models.PositiveIntegerField(default=1)),
                (
                    "stage_of_use",
                    models.CharField(
                        blank=True,
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
                ("title", models.JSONField(default=list)),
                ("wording", models.JSONField(default=list)),
                ("variables", models.JSONField(default=dict)),
                ("is_mandatory", models.BooleanField(null=True)),
                (
                    "award_kind",
                    models.CharField(
                        blank=True,
                        choices=[("price", "price"), ("cost", "cost"), ("quality", "quality")],
                        max_length=10,
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=60)),
                ("verification", models.JSONField(default=list)),
                ("scale", models.JSONField(default=list)),
                ("clause_trigger", models.TextField(blank=True, max_length=2000)),
                ("clause_deadline", models.TextField(blank=True, max_length=2000)),
                ("clause_duty_bearer", models.TextField(blank=True, max_length=2000)),
                ("clause_sanction", models.TextField(blank=True, max_length=2000)),
                ("changed_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "publication",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="editions",
                        to="tenders.publication",
                    ),
                ),
                (
                    "requirement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="editions", to="tenders.requirement"
                    ),
                ),
            ],
            options={
                "ordering": ["requirement", "number"],
            },
        ),
        migrations.CreateModel(
            name="KeptFinding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    redthread.apps.rows.public_id.PublicIdField(
                        default=redthread.apps.rows.public_id.new_public_id, editable=False, max_length=26, unique=True
                    ),
                ),
                ("rule", models.CharField(max_length=60)),
                ("at", models.CharField(blank=True, max_length=80)),
                ("outcome", models.CharField(max_length=60)),
                ("reason", models.TextField(max_length=5000)),
                ("kept_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "kept_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "purchase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kept_findings",
                        to="purchases.purchase",
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="tenders.requirementedition",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="RequirementWeight",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("percentage", "percentage"),
                            ("percentage-range", "percentage-range"),
                            ("points", "points"),
                            ("order", "order"),
                            ("money", "money"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "value",
                    models.DecimalField(
                        decimal_places=6,
                        max_digits=18,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                (
                    "up_to",
                    models.DecimalField(
                        decimal_places=6,
                        max_digits=18,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(0)],
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=20)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="weights",
                        to="tenders.requirementedition",
                    ),
                ),
                (
                    "lot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.RESTRICT, related_name="weights", to="purchases.lot"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(fields=("purchase", "number"), name="publication_number_once"),
        ),
        migrations.AddConstraint(
            model_name="requirement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("choice__isnull", False), ("origin", "library")),
                    models.Q(models.Q(("origin", "library"), _negated=True), ("choice__isnull", True)),
                    _connector="OR",
                ),
                name="requirement_from_library_has_choice",
            ),
        ),
        migrations.AddConstraint(
            model_name="requirementedition",
            constraint=models.UniqueConstraint(fields=("requirement", "number"), name="requirement_edition_once"),
        ),
        migrations.AddConstraint(
            model_name="requirementedition",
            constraint=models.UniqueConstraint(
                condition=models.Q(("publication__isnull", True)),
                fields=("requirement",),
                name="one_draft_per_requirement",
            ),
        ),
        migrations.AddConstraint(
            model_name="keptfinding",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("purchase", "rule", "at", "outcome"),
                name="finding_kept_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="requirementweight",
            constraint=models.UniqueConstraint(fields=("edition", "lot"), name="weight_once_per_lot"),
        ),
        migrations.AddConstraint(
            model_name="requirementweight",
            constraint=models.CheckConstraint(
                condition=models.Q(("value__isnull", True), ("value__gte", 0), _connector="OR"),
                name="weight_not_negative",
            ),
        ),
    ]
