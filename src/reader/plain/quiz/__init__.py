"""The quiz without a full screen: line by line, for screen readers and pipes, or from a file of answers."""
