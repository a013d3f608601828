"""The ``redthread`` command: one verb a file."""
