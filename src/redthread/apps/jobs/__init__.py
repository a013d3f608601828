"""Work that happens after the answer: the mail outbox and its worker. Knows public ids and nothing else."""
