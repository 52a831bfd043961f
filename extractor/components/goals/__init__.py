"""Stated goals: found by the grammar of each language, their slots filled from the spans of the Doc."""
