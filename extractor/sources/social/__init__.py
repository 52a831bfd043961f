"""Posts of other platforms, one file a format, through the same way as those of Weibo."""
