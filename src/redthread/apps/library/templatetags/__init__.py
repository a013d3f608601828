"""Tags for the library's own pages."""
