"""Work that happens after the answer: the mail outbox, other jobs, their worker. Knows public ids and nothing else."""
