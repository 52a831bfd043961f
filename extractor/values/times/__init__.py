"""Temporal expressions: found in text (find), put together by a grammar, resolved to days (resolve)."""
