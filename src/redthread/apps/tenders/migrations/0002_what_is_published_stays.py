"""The database refuses to change or delete what was published."""

from django.db import migrations

from redthread.apps.rows.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("tenders", "0001_initial")]
    operations = [
        append_only("tenders_publication"),
        append_only("tenders_requirementedition", when="OLD.publication_id IS NOT NULL"),
        append_only(
            "tenders_requirementweight",
            when="EXISTS (SELECT 1 FROM tenders_requirementedition AS edition"
            " WHERE edition.id = OLD.edition_id AND edition.publication_id IS NOT NULL)",
        ),
        append_only(
            "tenders_requirementweight",
            when="EXISTS (SELECT 1 FROM tenders_requirementedition AS edition"
            " WHERE edition.id = NEW.edition_id AND edition.publication_id IS NOT NULL)",
            verbs=("insert",),
        ),
        append_only("tenders_checkrun", verbs=("update",)),
    ]
