"""spaCy components, one an extractor: Doc in, the same Doc with spans out. They meet in the Doc only."""
