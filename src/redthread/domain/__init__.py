"""The rules: plain Python that a jurist can read with a developer. No framework, no I/O, no clock."""
