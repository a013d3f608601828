"""Sites: where the work is done, from mine to recycling."""
