"""Companies and other bodies."""
