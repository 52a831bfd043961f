"""The plan cuts the same stream into the same shards."""

from batch_fakes import documents
from hypothesis import given
from hypothesis import strategies as st

from extractor.batch.plan import cut_shards


def test_shards_hold_so_many_documents_and_the_last_what_is_left():
    shards = list(cut_shards(documents("abcde"), size=2))
    assert [[d.text for d in shard.documents] for shard in shards] == [["a", "b"], ["c", "d"], ["e"]]
    assert [shard.index for shard in shards] == [0, 1, 2]


def test_a_shard_of_long_documents_is_closed_early():
    shards = cut_shards(documents(["x" * 9, "y", "z"]), size=10, chars=5)
    assert [len(shard.documents) for shard in shards] == [1, 2]


def test_the_hash_of_a_shard_knows_its_documents():
    (first,), (same,), (other,) = (cut_shards(documents(texts)) for texts in ("ab", "ab", "ac"))
    assert first.sha256 == same.sha256 != other.sha256


@given(st.lists(st.text(max_size=8), max_size=30), st.integers(1, 7), st.integers(1, 20))
def test_no_document_is_lost_or_moved(texts, size, chars):
    made = documents(texts)
    shards = cut_shards(made, size=size, chars=chars)
    assert [document for shard in shards for document in shard.documents] == made
