"""Follow-up: findings, who may read them when, corrective action and remedy for workers."""
