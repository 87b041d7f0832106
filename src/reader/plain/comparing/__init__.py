"""`reader compare`: the views of a comparison without a full screen."""
