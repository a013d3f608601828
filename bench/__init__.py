"""The workloads, each one command: ``python3 run.py bench NAME``."""
