"""The contract: what goes in and what comes out (names and meanings: README.md, "The record")."""
