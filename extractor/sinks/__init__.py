"""Where records and documents go: one file a format."""
