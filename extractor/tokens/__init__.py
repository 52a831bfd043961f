"""Text to spaCy tokens: the tokenizers, and spans that are exact to the character."""
