"""Roles: which posts people hold, where, and whether still. One way of reading for each language."""
