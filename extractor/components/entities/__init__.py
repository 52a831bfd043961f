"""Entities: who and what the mentions of a document name.

Three steps: `evidence` decides what each surface form is, `occurrences` finds it everywhere in the text,
`component` groups the forms into entities with ids and keys.
"""
