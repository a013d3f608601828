"""The door for machines: one router per stage, one error shape."""
