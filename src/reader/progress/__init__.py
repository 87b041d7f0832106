"""What is kept: the log of answers and reading positions, in one SQLite file."""
