"""Posts asked of a platform itself, with the user's own login."""
