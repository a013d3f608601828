"""Who did what, when, for whom. Knows public ids and nothing else."""
