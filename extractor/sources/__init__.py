"""Anything a user has (pages, dumps, posts, URLs) -> documents; the only floor that knows web libraries."""
