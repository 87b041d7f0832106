"""What is known of a library without opening its stories, in one file of the user's cache."""
