"""ZIP, TAR and packed files: members as documents, hostile ones told and passed over."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest
import zstandard

ROWS = b'{"id": "r1", "text": "One."}\n{"id": "r2", "text": "Two."}\n'
MEMBERS = {
    "2024/a.txt": b"Sales rose.",
    "rows.jsonl.gz": gzip.compress(ROWS),
    ".hidden/b.txt": b"No.",
    "style.css": b"b {}",
}


def zipped(path, members, **options):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(path, members, mode="w"):
    with tarfile.open(path, mode) as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return path


def special(path, name, kind, target="/etc/passwd"):
    with tarfile.open(path, "a") as archive:
        member = tarfile.TarInfo(name)
        member.type, member.linkname = kind, target
        archive.addfile(member)


def ids(documents):
    return [document.id for document in documents]


@pytest.mark.parametrize(
    "name", ["dump.zip", "dump.tar", "dump.tar.gz", "dump.tar.zst", "dump.tar.xz", "wrong.txt"]
)
def test_members_are_documents_named_by_their_paths(tmp_path, read_dump, name):
    path = tmp_path / name
    if name == "dump.zip":
        zipped(path, MEMBERS)
    else:
        data = tarred(tmp_path / "plain", MEMBERS).read_bytes()
        (tmp_path / "plain").unlink()
        pack = {"gz": gzip.compress, "zst": zstandard.compress, "xz": lzma.compress}.get(name[9:], bytes)
        path.write_bytes(pack(data))
    documents, problems = read_dump(path)
    stem = "wrong" if name == "wrong.txt" else "dump"
    assert ids(documents) == [f"{stem}/2024/a", "r1", "r2"]
    assert documents[0].source.path == f"{path.as_posix()}!2024/a.txt"
    assert problems == [(None, "unknown_format")]


@pytest.mark.parametrize(
    "pack", [gzip.compress, bz2.compress, lzma.compress, zstandard.compress], ids=["gz", "bz2", "xz", "zst"]
)
def test_packed_files_are_read_over_several_frames_and_told_where_cut(tmp_path, read_dump, pack):
    path = tmp_path / "rows.jsonl"
    path.write_bytes(pack(ROWS) + pack(ROWS.replace(b'"r', b'"s')))
    documents, problems = read_dump(path)
    assert (ids(documents), problems) == (["r1", "r2", "s1", "s2"], [])
    path.write_bytes(pack(ROWS) + pack(ROWS * 50)[:-9])
    documents, problems = read_dump(path)
    assert ids(documents)[:2] == ["r1", "r2"]
    assert len(problems) == 1
    assert problems[0][1] in ("broken_gzip", "broken_packing")


def test_a_long_window_of_zstandard_is_read(tmp_path, read_dump):
    parameters = zstandard.ZstdCompressionParameters(window_log=30, enable_ldm=True)
    path = tmp_path / "rows.zst"
    path.write_bytes(zstandard.ZstdCompressor(compression_params=parameters).compressobj().compress(b""))
    with (
        path.open("wb") as target,
        zstandard.ZstdCompressor(compression_params=parameters).stream_writer(target) as packed,
    ):
        packed.write(ROWS)
    assert ids(read_dump(path)[0]) == ["r1", "r2"]


@pytest.mark.parametrize("name", ["../../up.txt", "/etc/up.txt", "a/../../../up.txt", "..\\up.txt"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_that_lead_out_are_only_names(tmp_path, read_dump, name, pack):
    (tmp_path / "in").mkdir()
    path = pack(tmp_path / "in" / "dump.bin", {name: b"Sales rose."})
    (document,), problems = read_dump(path)
    assert ".." not in document.id
    assert document.id.startswith("dump.bin/")
    assert problems == []
    assert sorted(item.name for item in tmp_path.rglob("*")) == ["dump.bin", "in"]


def test_links_and_devices_are_passed_over(tmp_path, read_dump):
    path = tarred(tmp_path / "dump.tar", {"a.txt": b"One."})
    for name, kind in [("s.txt", tarfile.SYMTYPE), ("h.txt", tarfile.LNKTYPE), ("f.txt", tarfile.FIFOTYPE)]:
        special(path, name, kind)
    documents, problems = read_dump(path)
    assert ids(documents) == ["dump/a"]
    assert problems == [(None, "no_file")] * 3
    member = zipfile.ZipInfo("link.txt")
    member.external_attr = 0xA1FF << 16
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr(member, "/etc/passwd")
    assert read_dump(tmp_path / "b.zip") == ([], [(None, "no_file")])


def test_a_bomb_is_told_and_the_rest_is_read(tmp_path, read_dump):
    bomb = ROWS + b"\n" * 40_000_000
    documents, problems = read_dump(zipped(tmp_path / "a.zip", {"b.jsonl": bomb, "c.txt": b"Sales rose."}))
    assert ids(documents) == ["r1", "r2", "a/c"]
    assert [code for _, code in problems] == ["bomb"]
    documents, problems = read_dump(
        tarred(tmp_path / "a.tgz", {"c.txt": b"Sales rose.", "b.jsonl": bomb}, "w:gz")
    )
    assert ids(documents)[0] == "a/c"
    assert [code for _, code in problems] == ["bomb"]


def test_headers_without_end_are_refused(tmp_path, read_dump):
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as archive:
        member = tarfile.TarInfo("a.txt")
        member.pax_headers = {"comment": "x" * 5_000_000}
        archive.addfile(member)
    assert read_dump(path) == ([], [(None, "bomb")])


def test_archives_in_archives_are_refused(tmp_path, read_dump):
    inner = zipped(tmp_path / "i.zip", {"a.txt": b"One."}).read_bytes()
    tar = tarred(tmp_path / "i.tar", {"a.txt": b"One."}).read_bytes()
    documents, problems = read_dump(
        zipped(tmp_path / "o.zip", {"i.zip": inner, "i.tar": tar, "b.txt": b"Two."})
    )
    assert ids(documents) == ["o/b"]
    assert problems == [(None, "nested_archive")] * 2
    (tmp_path / "p.zip.gz").write_bytes(gzip.compress(inner))
    assert read_dump(tmp_path / "p.zip.gz") == ([], [(None, "not_seekable")])


def test_an_encrypted_member_is_told(tmp_path, read_dump):
    path = zipped(tmp_path / "a.zip", {"a.txt": b"One.", "b.txt": b"Two."})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    documents, problems = read_dump(path)
    assert (ids(documents), problems) == (["a/b"], [(None, "encrypted")])


def test_cut_and_empty_archives_are_told(tmp_path, read_dump):
    members = {"a.txt": b"One.", "b.jsonl": ROWS * 2000}
    whole = zipped(tmp_path / "a.zip", members).read_bytes()
    (tmp_path / "a.zip").write_bytes(whole[:-40])
    assert read_dump(tmp_path / "a.zip") == ([], [(None, "broken_archive")])
    whole = tarred(tmp_path / "a.tar", members).read_bytes()
    (tmp_path / "a.tar").write_bytes(whole[:30_000])
    documents, problems = read_dump(tmp_path / "a.tar")
    assert ids(documents)[:3] == ["a/a", "r1", "r2"]
    assert [code for _, code in problems][-1] in ("broken_archive", "broken_packing", "broken_json")
    for path in (zipped(tmp_path / "e.zip", {}), tarred(tmp_path / "e.tar", {})):
        assert read_dump(path) == ([], [(None, "empty")])


def test_a_member_with_a_wrong_checksum_costs_itself(tmp_path, read_dump):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", b"Sales rose.")
        archive.writestr("b.txt", b"Two.")
    path.write_bytes(path.read_bytes().replace(b"Sales rose.", b"Sales fell."))
    documents, problems = read_dump(path)
    assert (ids(documents), problems) == (["a/b"], [(None, "broken_packing")])


def test_names_in_a_chinese_charset_are_read(tmp_path, read_dump):
    path = zipped(tmp_path / "a.zip", {"xx.txt": b"One."})
    path.write_bytes(path.read_bytes().replace(b"xx.txt", "新".encode("gb18030") + b".txt"))
    assert ids(read_dump(path)[0]) == ["a/新"]
