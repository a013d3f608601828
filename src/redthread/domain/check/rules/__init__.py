"""The tender check's rules: one file each, one question each, none knowing another."""
