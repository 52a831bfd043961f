"""Chinese; words are kept in simplified characters."""
