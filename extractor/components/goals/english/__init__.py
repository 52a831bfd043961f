"""Goals in English, by the dependency parse."""
