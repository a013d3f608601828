"""Evidence files: durable, checked, handed to the right person."""
