"""Redthread keeps social criteria alive in public ICT purchasing, from the risk to what changed for workers."""

__version__ = "0.2.0"
