"""What is asked: questions made from a comparison, their grading, and a sitting. Knows no screen."""
