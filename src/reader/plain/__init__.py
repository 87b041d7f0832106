"""What is read out: the same content as lines of text, for pipes, screen readers and scripts."""
