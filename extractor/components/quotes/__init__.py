"""Quotes with their speakers: direct, indirect and mixed."""
