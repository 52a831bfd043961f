"""Doc to Record: values parsed, facts linked and ordered, ids that are always the same."""
