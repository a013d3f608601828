"""How does the database itself refuse to change what must stay?"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import RunPython
from django.db.migrations.state import StateApps

_SQLITE = """
CREATE TRIGGER {table}_{verb}_refused BEFORE {verb} ON {table} WHEN {when}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
_POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION {table}_refuse_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {when} THEN
    RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$
"""
_POSTGRES = """
CREATE TRIGGER {table}_{verb}_refused BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse_{name}()
"""


def append_only(table: str, *, when: str = "1 = 1", verbs: tuple[str, ...] = ("update", "delete")) -> RunPython:
    """A migration operation: UPDATE and DELETE on the table fail in SQLite and in PostgreSQL.

    ``when`` narrows it by a condition on OLD (on NEW where the verb is ``insert``), such as
    ``OLD.publication_id IS NOT NULL``. TRUNCATE is refused by PostgreSQL's rights, not by the trigger:
    give the program's role none.
    """
    name = "_".join(verbs)

    def forwards(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        is_postgres = editor.connection.vendor == "postgresql"
        if is_postgres:
            editor.execute(_POSTGRES_FUNCTION.format(table=table, name=name, when=when))
        for verb in verbs:
            template = _POSTGRES if is_postgres else _SQLITE
            editor.execute(template.format(table=table, name=name, verb=verb, when=when))

    def backwards(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
        is_postgres = editor.connection.vendor == "postgresql"
        for verb in verbs:
            editor.execute(f"DROP TRIGGER {table}_{verb}_refused" + (f" ON {table}" if is_postgres else ""))
        if is_postgres:
            editor.execute(f"DROP FUNCTION {table}_refuse_{name}()")

    return RunPython(forwards, backwards)
