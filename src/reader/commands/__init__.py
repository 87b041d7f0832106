"""One thin function for each command, a module for each subject. Each imports what it needs when it runs."""
