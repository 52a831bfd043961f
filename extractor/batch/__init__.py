"""Turn dumps into records: in shards, over processes, taken up again where a run stopped."""
