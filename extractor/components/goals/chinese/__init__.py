"""Goals in Chinese, clause by clause over tagged words."""
