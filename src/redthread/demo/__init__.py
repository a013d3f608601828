"""The demo: invented authorities, suppliers and people, and a purchase at any stage of the thread."""
