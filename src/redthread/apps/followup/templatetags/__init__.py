"""Template tags about findings and corrective actions."""
