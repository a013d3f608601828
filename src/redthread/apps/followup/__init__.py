"""Follow-up: visits, findings, corrective actions, remedy for workers."""
