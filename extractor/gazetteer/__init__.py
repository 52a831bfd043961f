"""Known names: data that carries facts, found in one pass over a text."""
