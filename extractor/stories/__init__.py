"""Stories: which documents tell one and the same, whatever outlets made of it."""
