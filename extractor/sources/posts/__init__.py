"""Posts of any platform: what every format is read into, and how a document is made of it."""
