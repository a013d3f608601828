"""The criteria library: packages, criteria, their versions, and how they are found."""
