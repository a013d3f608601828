"""The stages of a purchase, as applications in their order: a later one may know an earlier one, never the reverse."""
