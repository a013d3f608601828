"""People, organisations and roles: who acts, and for whom."""
