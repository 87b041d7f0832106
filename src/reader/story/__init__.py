"""What is told: stories, their articles and facts, and how the articles compare. Knows no screen."""
