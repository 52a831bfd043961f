"""Text to typed values: pure functions that know no spaCy."""
