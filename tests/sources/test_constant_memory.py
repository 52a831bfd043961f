"""Dumps of a gigabyte are read in less memory than a third of them."""

import hashlib
import json
import subprocess
import sys
import zipfile

import pytest

pytestmark = pytest.mark.slow
LIMIT_MB = 300
GIGABYTE = 1024**3
READ = """
import json, resource, sys
from extractor.sources.mapping import parse_columns
from extractor.sources.registry import read_paths

problems, count, chars = [], 0, 0
columns = parse_columns(sys.argv[2:]) if sys.argv[2:] else None
for document in read_paths(sys.argv[1:2], on_problem=problems.append, columns=columns):
    count += 1
    chars += len(document.text)
# The peak of this process alone: ru_maxrss would begin with that of the process that started it.
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
print(json.dumps([count, chars, peak, [str(problem) for problem in problems[:3]]]))
"""


def text(seed):
    """Give a text of some 40 KB that is like no other."""
    digits = hashlib.shake_128(str(seed).encode()).hexdigest(20_000)
    return " ".join(digits[place : place + 16] for place in range(0, len(digits), 16))


def lines(size):
    written, number = 0, 0
    texts = [text(seed) for seed in range(50)]
    while written < size:
        line = json.dumps({"id": f"row-{number}", "text": f"{number} {texts[number % 50]}"}) + "\n"
        written, number = written + len(line), number + 1
        yield line.encode()


def peak_of(path, *mapping):
    done = subprocess.run([sys.executable, "-c", READ, path, *mapping], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    count, chars, peak, problems = json.loads(done.stdout)
    assert problems == []
    return count, chars, peak


def test_jsonl_of_a_gigabyte(tmp_path):
    path = tmp_path / "rows.jsonl"
    with path.open("wb") as target:
        target.writelines(lines(GIGABYTE))
    count, chars, peak = peak_of(path)
    assert count > 20_000
    assert chars > 0.9 * GIGABYTE
    assert peak < LIMIT_MB


def test_a_member_of_a_zip(tmp_path):
    path = tmp_path / "dump.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive, archive.open("rows.jsonl", "w") as target:
        for line in lines(GIGABYTE // 3):
            target.write(line)
    assert peak_of(path)[2] < LIMIT_MB


def test_a_table(tmp_path):
    path = tmp_path / "rows.csv"
    with path.open("w", encoding="utf-8") as target:
        target.write("nr,body\n")
        for number in range(6_000):
            target.write(f'{number},"{number}, {text(number % 50)}\n公司 ""{number}"""\n')
    count, _, peak = peak_of(path, "text=body,id=nr")
    assert count == 6_000
    assert peak < LIMIT_MB


def test_parquet_with_one_large_group_of_rows(tmp_path):
    import pyarrow as pa
    from pyarrow import parquet

    path = tmp_path / "rows.parquet"
    table = pa.table(
        {"nr": range(6_000), "body": [f"{number} {text(number % 50)}" for number in range(6_000)]}
    )
    # Pages are unpacked whole; a writer looks at their size, a megabyte, once in so many rows.
    parquet.write_table(
        table, path, row_group_size=6_000, write_batch_size=16, compression="snappy", use_dictionary=False
    )
    count, _, peak = peak_of(path, "text=body,id=nr")
    assert count == 6_000
    assert peak < LIMIT_MB


def test_a_warc(tmp_path):
    path = tmp_path / "news.warc"
    filler = "".join(f"<!-- {text(seed)} -->" for seed in range(50)).encode()
    with path.open("wb") as target:
        for number in range(100):
            words = f"<p>Brightwater opened shop number {number} in the city, and forty people work there now.</p>"
            page = f"<!doctype html><html><head><title>Shop {number}</title></head><body>{words * 6}".encode()
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page + filler + b"</body></html>"
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
                f"WARC-Date: 2024-05-06T10:15:42Z\r\nContent-Length: {len(block)}\r\n\r\n"
            )
            target.write(head.encode() + block + b"\r\n\r\n")
            picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + filler * 3
            target.write(
                b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/p\r\n"
                + f"Content-Length: {len(picture)}\r\n\r\n".encode()
                + picture
                + b"\r\n\r\n"
            )
    count, _, peak = peak_of(path)
    assert count == 100
    assert peak < LIMIT_MB
