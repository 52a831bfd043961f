"""Weibo posts in every shape users hold them: one file a format, one way from raw post to document."""
