"""How do domain values become files, and files domain values?"""
