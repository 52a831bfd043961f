"""The web: connections to checked addresses, politeness, what earlier runs learnt, and finding pages."""
