"""What does ``run.py`` know how to do? Standard library only: it runs before anything is installed."""
