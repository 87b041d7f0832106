"""What is read off a comparison: views, emphasis, copied text, filter, find, citation. It knows no screen."""
