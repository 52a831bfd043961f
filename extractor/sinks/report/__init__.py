"""Records as one page to read: no network, no foreign script, whatever the texts hold."""
