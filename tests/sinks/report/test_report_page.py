"""The page as a file: what is embedded, what is escaped, and that nothing foreign can run."""

import gzip
import hashlib
import json
import re
from base64 import b64decode, b64encode
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from report_case import EVIL, bare, hostile, many, record

from extractor.errors import MissingExtra, SettingError
from extractor.sinks.report import pack
from extractor.sinks.report.overview import Overview
from extractor.sinks.report.page import write_report
from extractor.sinks.report.svg import cleaned

BIDI = "".join(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, 0x200B, 0]))


class Page(HTMLParser):
    """A page read as browsers read it: elements with attributes, and the text of scripts and styles."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.content, self._inside = [], {}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.elements.append((tag, found))
        self._inside = found.get("id", found.get("type", tag)) if tag in {"script", "style"} else None

    def handle_data(self, data):
        if self._inside:
            self.content[self._inside] = self.content.get(self._inside, "") + data

    def handle_endtag(self, tag):
        if tag in {"script", "style"}:
            self._inside = None


@pytest.fixture
def made(tmp_path):
    def write(records, **options):
        path = tmp_path / "report.html"
        write_report(records, path, **options)
        return Page(path.read_text(encoding="utf-8")), path

    return write


def unpacked(text):
    return json.loads(gzip.decompress(b64decode(text)))


def test_every_document_comes_out_of_its_piece_as_it_went_in(made, monkeypatch):
    monkeypatch.setattr(pack, "PIECE_CHARS", 5_000)
    records = list(many(23))
    page, _ = made(iter(records))
    index, data = unpacked(page.content["index"]), page.content["data"]
    assert len(index["edges"]) > 3
    assert [row["id"] for row in index["documents"]] == [item.document.id for item in records]
    for row, item in zip(index["documents"], records, strict=True):
        piece = unpacked(data[index["edges"][row["piece"]] : index["edges"][row["piece"] + 1]])
        entry = piece[row["place"]]
        assert entry["text"] == item.document.text
        assert [(mark[1], mark[2]) for mark in entry["marks"] if mark[0] == "money"] == [
            (fact.start, fact.end) for fact in item.money
        ]
        assert [goal["id"] for goal in entry["goals"]] == ["g1", "g2"]


def test_rows_of_goals_name_holder_target_year_and_speaker(made):
    page, _ = made([record(4)])
    first, second = unpacked(page.content["index"])["goals"]
    assert (first["holder"], first["target"], first["value"]) == ("Evergreen Air", "USD 104 million", 104e6)
    assert (first["deadline"], first["year"], first["speaker"]) == ("2029-12-31", 2029, "Ann Lee")
    assert (second["metric"], second["year"], second["status"]) == ("open", None, "new")


def test_the_policy_admits_the_page_s_own_script_and_style_and_nothing_else(made):
    page, _ = made([hostile()])
    policies = [
        found["content"] for tag, found in page.elements if "Content-Security-Policy" in found.values()
    ]
    assert len(policies) == 1
    rules = dict(rule.strip().split(" ", 1) for rule in policies[0].split(";"))
    hashes = {
        name: f"'sha256-{b64encode(hashlib.sha256(page.content[part].encode()).digest()).decode()}'"
        for name, part in (("script-src", "module"), ("style-src", "style"))
    }
    assert rules == {
        "default-src": "'none'", **hashes, "img-src": "data:", "base-uri": "'none'", "form-action": "'none'",
    }  # fmt: skip


def test_nothing_foreign_is_markup(made):
    page, path = made([hostile(), *many(3)], sources=[f"{EVIL}.jsonl"])
    assert sum(tag == "script" for tag, _ in page.elements) == 3
    assert not any(
        tag in {"img", "b", "iframe", "object", "embed", "link", "base"} for tag, _ in page.elements
    )
    for tag, found in page.elements:
        assert not [name for name in found if name.startswith("on") or name in {"style", "src", "srcset"}], (
            tag
        )
        assert found.get("href", "#").startswith("#"), tag
    text = path.read_text(encoding="utf-8")
    assert EVIL not in text
    assert "&lt;script&gt;window.hacked=1" in text
    assert not set(text) & set(BIDI)


def test_packed_data_hold_no_character_that_ends_a_script(made):
    page, _ = made([hostile()])
    for name in ("index", "data"):
        assert re.fullmatch(r"[A-Za-z0-9+/=]+", page.content[name])


def test_the_same_records_give_the_same_bytes(made):
    first = made(many(40))[1].read_bytes()
    assert made(many(40))[1].read_bytes() == first


def test_no_records_give_a_page_that_says_so(made):
    page, path = made([])
    assert "No documents" in path.read_text(encoding="utf-8")
    assert unpacked(page.content["index"])["documents"] == []
    assert not any(tag == "svg" for tag, _ in page.elements)


def test_records_without_facts_make_a_page(made):
    page, path = made([bare(), bare("spaces", " \n "), bare("plain", "Nothing here.")])
    titles = [row["title"] for row in unpacked(page.content["index"])["documents"]]
    assert titles == ["empty", "spaces", "Nothing here."]
    assert "0 stated goals in 3 documents" in " ".join(path.read_text(encoding="utf-8").split())


def test_documents_of_one_id_get_links_of_their_own(made):
    page, _ = made([bare("a"), bare("a"), bare("a~2")])
    assert [row["id"] for row in unpacked(page.content["index"])["documents"]] == ["a", "a~2", "a~2~2"]


def test_without_the_extra_the_message_says_what_to_install(made, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "vl_convert", None)
    with pytest.raises(MissingExtra, match=r"newsfacts\[report\]"):
        made(many(3))


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(SettingError, match="cannot write"):
        write_report([], tmp_path / "nowhere" / "report.html")


def test_the_timeline_shows_the_years_most_goals_are_due_in_and_counts_the_rest():
    overview = Overview()
    for item in many(30):
        overview.add(item)
    far = record(1).model_copy(deep=True)
    goal = far.goals[0]
    late = goal.model_copy(update={"deadline": goal.deadline.model_copy(update={"to": "2999-12-31"})})
    overview.add(far.model_copy(update={"goals": [late]}))
    years, outside = overview.years()
    assert [year for year, *_ in years] == list(range(2025, 2041))
    assert outside == 1
    assert sum(commitments + forecasts for _, commitments, forecasts in years) == 30


def test_numbers_too_large_for_a_plot_or_for_json_do_not_spoil_the_page(made):
    item = record(1)
    goal, money = item.goals[0], item.money[0]
    huge = {"value": Decimal("1e400")}
    target = goal.target.model_copy(update=huge)
    changed = {
        "goals": [goal.model_copy(update={"target": target})],
        "money": [money.model_copy(update=huge)],
    }
    page, _ = made([item.model_copy(update=changed)])
    assert unpacked(page.content["index"])["goals"][0]["value"] is None


def test_drawings_keep_only_what_draws_and_links_inside_the_page():
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="x()" width="9">'
        '<script>x()</script><style>a{}</style><foreignObject/><image href="data:,"/><path class="background" d="M0"/>'
        '<a xlink:href="https://evil.example/#view=goals"><path role="graphics-symbol" aria-label="&lt;b&gt;"'
        ' style="fill:red" fill="url(#x)" d="M1"/></a><text fill="#000">&lt;i&gt;</text></svg>'
    )
    assert cleaned(svg) == (
        '<svg width="9" aria-hidden="true"><a href="#view=goals" tabindex="-1"><path d="M1">'
        '<title>&lt;b&gt;</title></path></a><text class="fill-ink">&lt;i&gt;</text></svg>'
    )
