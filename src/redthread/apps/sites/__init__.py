"""Sites: the places where the work is done."""
