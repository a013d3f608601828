"""What has every row in common: a public id, and a database that refuses what must never happen."""
