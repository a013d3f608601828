"""People and organisations: who can be what."""
