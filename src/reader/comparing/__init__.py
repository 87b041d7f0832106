"""What is read off a comparison: views, emphasis, copied text, filter, find, citation. No screen, no store."""
