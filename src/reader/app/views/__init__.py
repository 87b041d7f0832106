"""The views that are lists of facts: what each draws for a fact, as lines of segments."""
