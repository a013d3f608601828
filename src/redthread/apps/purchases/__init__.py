"""The purchase: what is bought, for whom, in which lots, with which criteria from the library."""
