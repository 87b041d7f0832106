"""One file a screen. Screens are glue: what can be computed without a screen stands elsewhere."""
