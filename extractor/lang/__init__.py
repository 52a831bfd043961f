"""What a language knows: words, never algorithms. One folder a language, the same files in each."""
