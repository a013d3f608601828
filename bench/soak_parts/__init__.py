"""The parts of the soak: what is killed, who writes, what is found."""
