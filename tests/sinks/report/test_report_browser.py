"""The page in a real browser: what a reader does with it, and what hostile texts cannot do."""

import base64
import json
import re
import time
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import pytest
from report_case import EVIL, PIPELINE, bare, hostile, many, record

from extractor.schema.record import Record
from extractor.schema.words import visible
from extractor.sinks.report.page import write_report

pytestmark = pytest.mark.slow

MOST_NODES = 2_000
COUNT = 5_000
WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
"""
NODES = """
const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
let count = 0;
while (walker.nextNode()) count += 1;
return count;
"""


class Reader:
    """Somebody who reads the page: opens, looks, clicks, types."""

    def __init__(self, browser, path):
        self.browser, self.path = browser, path

    def open(self, place=""):
        self.browser.get("about:blank")
        self.browser.get(f"{self.path.as_uri()}{place}")
        self.wait("document.documentElement.dataset.ready === 'yes'")

    def run(self, script, *values):
        return self.browser.execute_script(script, *values)

    def wait(self, condition):
        end = time.monotonic() + 20
        while not self.run(f"return Boolean({condition})"):
            assert time.monotonic() < end, f"never came true: {condition}"
            time.sleep(0.02)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).textContent", selector)

    def texts(self, selector):
        return self.run(
            "return [...document.querySelectorAll(arguments[0])].map((item) => item.textContent)", selector
        )

    def click(self, selector):
        from selenium.webdriver.common.by import By

        self.browser.find_element(By.CSS_SELECTOR, selector).click()

    def point(self, selector):
        from selenium.webdriver.common.action_chains import ActionChains
        from selenium.webdriver.common.by import By

        mark = self.browser.find_element(By.CSS_SELECTOR, selector)
        ActionChains(self.browser).move_to_element(mark).perform()

    def type(self, selector, words):
        from selenium.webdriver.common.by import By

        field = self.browser.find_element(By.CSS_SELECTOR, selector)
        field.clear()
        field.send_keys(words)

    def press(self, *keys):
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.browser).send_keys(*keys).perform()

    def look(self, *, width=1280, height=900, dark=False):
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def ran_nothing(self):
        assert self.run("return window.hacked") is None
        assert self.run("return window.violations") == []
        assert self.browser.get_log("browser") == []


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The report of 5,000 records, hostile and empty ones among them."""
    path = tmp_path_factory.mktemp("report") / "report #1 & <b>.html"
    write_report(chain(many(COUNT), [hostile(), bare()]), path, sources=["records.jsonl"])
    return path


@pytest.fixture
def reader(chromium, page):
    script = chromium.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
    made = Reader(chromium, page)
    made.look()
    chromium.get_log("browser")
    yield made
    made.run("try { localStorage.clear() } catch {}")
    chromium.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def active(reader):
    return "".join(reader.texts("#text mark.active"))


def in_sight(reader, selector):
    script = (
        "const box = document.querySelector(arguments[0]).getBoundingClientRect();"
        "return box.top >= 0 && box.bottom <= innerHeight"
    )
    return reader.run(script, selector)


def test_a_company_s_goal_is_found_and_its_words_are_marked(reader):
    reader.open()
    assert "10,001 stated goals in 5,002 documents" in " ".join(reader.text("h1").split())
    reader.click("nav a[data-view=goals]")
    reader.wait("document.querySelector('#goals-tally').textContent === '10,001 goals'")
    reader.type("#goals-company", "borealis foods")
    reader.wait("document.querySelector('#goals-tally').textContent.includes(' of ')")
    assert reader.text("#goals-tally") == "1,334 of 10,001 goals"
    assert reader.text("#status") == "1,334 of 10,001 goals"
    assert set(reader.texts("#goals-table tbody th a")) == {"Borealis Foods"}
    reader.click("#goals-table tbody tr:nth-child(3) th a")
    reader.wait("document.querySelector('#text mark.active')")
    item = record(11)
    assert item.companies[0].name == "Borealis Foods"
    assert active(reader) == item.goals[0].text
    assert reader.text("#document-title") == item.document.title
    assert reader.text(".card.active h3") == "Borealis Foods · invest · USD 111 million"
    assert in_sight(reader, ".card.active")
    assert in_sight(reader, "#text mark.active")
    reader.ran_nothing()


@pytest.mark.parametrize(
    ("number", "before", "chinese"),
    [(10, "😀👩‍💻𝒳 ", False), (15, "😀👩‍💻𝒳 ", True), (7, "", False), (6, "", True)],
    ids=["English behind emoji", "Chinese behind emoji", "English", "Chinese"],
)
def test_a_deep_link_marks_the_very_words(reader, number, before, chinese):
    item = record(number, before=before, chinese=chinese)
    for goal in item.goals:
        reader.open(f"#doc=doc-{number}&goal={goal.id}")
        assert active(reader) == goal.text
        assert reader.text("#text") == item.document.text
        for kind, facts in (("money", item.money), ("quantity", item.quantities), ("date", item.dates)):
            assert reader.texts(f'#text mark[data-top="{kind}"]') == [fact.text for fact in facts]
    reader.ran_nothing()


def test_cards_and_words_lead_to_one_another(reader):
    reader.open("#doc=doc-5&goal=g1")
    reader.click('#text mark[data-top="quantity"]')
    reader.wait("location.hash.endsWith('goal=g2')")
    assert active(reader) == record(5, before="😀👩‍💻𝒳 ").goals[1].text
    reader.wait("document.activeElement.textContent === '105 stores'")
    reader.click("#card-g1 h3 a")
    reader.wait("location.hash.endsWith('goal=g1')")
    reader.wait("document.activeElement.textContent === 'Acme Motors'")
    reader.click("#card-g1 dd button")
    reader.wait("document.activeElement.textContent === '$105 million'")
    reader.browser.back()
    reader.wait("location.hash.endsWith('goal=g2')")
    reader.wait("document.querySelector('.card.active').id === 'card-g2'")
    reader.ran_nothing()


def test_a_mark_says_its_value_and_rule_on_hover_and_on_focus(reader):
    reader.open("#doc=doc-7")
    reader.point('#text mark[data-top="money"]')
    reader.wait("!document.querySelector('#tip').hidden")
    said = reader.text("#tip")
    assert "USD 107 million · Caldwell Bank" in said
    assert "test.rule" in said
    assert f"characters {record(7).money[0].start}–{record(7).money[0].end}" in said
    reader.press("\ue00c")
    assert reader.run("return document.querySelector('#tip').hidden")


def test_kinds_are_switched_off_and_on(reader):
    reader.open("#doc=doc-7&goal=g1")
    assert reader.texts('#text mark[data-top="money"]') == ["$107 million"]
    reader.click('#legend input[value="money"]')
    assert reader.texts('#text mark[data-top="money"]') == []
    assert active(reader) == record(7).goals[0].text
    assert reader.text("#status") == "Money hidden"
    reader.click('#legend input[value="goal"]')
    assert reader.texts("#text mark[data-goal]") == []
    reader.click('#legend input[value="money"]')
    assert reader.texts('#text mark[data-top="money"]') == ["$107 million"]
    assert reader.text("#text") == record(7).document.text


def test_every_mark_stands_in_a_table_that_leads_to_its_words(reader):
    reader.open("#doc=doc-5")
    assert reader.texts("#facts-table tbody tr") == []
    reader.click("#facts summary")
    reader.wait("document.querySelector('#facts-table tbody tr')")
    rows = dict(
        zip(
            reader.texts("#facts-table td:nth-child(2)"),
            reader.texts("#facts-table tbody th button"),
            strict=True,
        )
    )
    assert rows["Money"] == "$105 million"
    assert rows["Dates"] == "by 2030"
    reader.click('#facts-table [data-focus="sort-kind"]')
    reader.wait("document.querySelector('#facts-table [aria-sort=ascending]')")
    assert reader.texts("#facts-table td:nth-child(2)") == sorted(
        reader.texts("#facts-table td:nth-child(2)")
    )
    reader.click("#facts-table tbody tr:nth-child(2) button")
    reader.wait("document.activeElement.textContent === 'by 2030'")
    reader.ran_nothing()


def test_the_last_of_many_quick_moves_is_what_is_shown(reader):
    reader.open("#view=documents")
    reader.run("for (const number of [4000, 30, 2500, 7]) location.hash = `#doc=doc-${number}&goal=g1`")
    reader.wait("document.querySelector('#text mark.active')")
    time.sleep(0.5)
    assert reader.text("#text") == record(7).document.text
    assert reader.text("#document-title") == record(7).document.title


def test_a_link_to_a_goal_shows_goals_again(reader):
    reader.open("#doc=doc-7")
    reader.click('#legend input[value="goal"]')
    assert reader.texts("#text mark[data-goal]") == []
    reader.click("#card-g2 h3 a")
    reader.wait("document.querySelector('#text mark.active')")
    assert active(reader) == record(7).goals[1].text
    assert reader.run("return document.querySelector('#legend input[value=goal]').checked")


def test_dark_mode_follows_the_system_and_the_switch_beats_it(reader):
    back = "return getComputedStyle(document.body).backgroundColor"
    reader.open()
    light = reader.run(back)
    reader.look(dark=True)
    reader.wait("document.documentElement.dataset.theme === 'dark'")
    dark = reader.run(back)
    assert dark != light
    reader.click("#theme")
    assert reader.run(back) == light
    reader.open("#view=goals")
    assert reader.run(back) == light
    assert reader.run("return document.querySelector('#theme').getAttribute('aria-pressed')") == "false"


def test_back_goes_through_what_was_seen(reader):
    reader.open()
    reader.click("nav a[data-view=goals]")
    reader.wait("location.hash === '#view=goals'")
    reader.run("const kind = document.querySelector('#goals-kind'); kind.value = 'target';"
               "kind.dispatchEvent(new Event('input', { bubbles: true }))")  # fmt: skip
    reader.wait("location.hash.includes('kind=target')")
    reader.click("#goals-table tbody th a")
    reader.wait("location.hash.includes('doc=')")
    reader.wait("document.querySelector('#document')")
    reader.browser.back()
    reader.wait("document.querySelector('#goals-tally')?.textContent === '1,667 of 10,001 goals'")
    assert reader.run("return document.querySelector('#goals-kind').value") == "target"
    reader.browser.back()
    reader.wait("document.querySelector('#goals-tally')?.textContent === '10,001 goals'")
    assert reader.run("return document.querySelector('#goals-kind').value") == ""
    reader.browser.back()
    reader.wait("document.querySelector('#overview')")


def test_tables_sort_both_ways_and_page(reader):
    reader.open("#view=goals")
    column = "#goals-table tbody td:nth-child(4)"
    reader.click('[data-focus="sort-target"]')
    reader.wait("document.querySelector('[aria-sort=ascending]')")
    assert reader.texts(column)[0].startswith("USD 1 ")
    assert reader.run("return document.activeElement.dataset.focus") == "sort-target"
    reader.click('[data-focus="sort-target"]')
    reader.wait("document.querySelector('[aria-sort=descending]')")
    assert reader.texts(column)[0] == "CNY 509.8 billion"
    assert reader.text(".pager span") == "Page 1 of 251"
    reader.click('[data-focus="last"]')
    reader.wait("document.querySelector('.pager span').textContent === 'Page 251 of 251'")
    assert len(reader.texts("#goals-table tbody tr")) == 1
    reader.open(f"#view=documents&q={quote('doc-4999')}")
    assert reader.texts("#documents-table tbody th") == [
        "青松科技: 5099" if 4999 % 3 == 0 else "Evergreen Air: 5099"
    ]


def test_the_whole_way_goes_by_keyboard(reader):
    from selenium.webdriver.common.keys import Keys

    focus = "return document.activeElement.id || document.activeElement.textContent"
    reader.open()
    reader.press(Keys.TAB)
    assert reader.run(focus) == "Skip to content"
    reader.press(Keys.TAB, Keys.TAB, Keys.TAB)
    assert reader.run(focus).startswith("Goals")
    reader.press(Keys.ENTER)
    reader.wait("location.hash === '#view=goals'")
    reader.wait("document.activeElement.id === 'goals-title'")
    reader.press(Keys.TAB)
    assert reader.run(focus) == "goals-q"
    reader.press("doc 12345")
    reader.wait("document.querySelector('.empty')")
    assert "No goal fits" in reader.text(".empty")
    reader.press(Keys.BACKSPACE * len("doc 12345"))
    reader.wait("document.querySelector('#goals-table tbody th a')")
    for _ in range(40):
        if reader.run("return document.activeElement.closest('tbody') !== null"):
            break
        reader.press(Keys.TAB)
    reader.press(Keys.ENTER)
    reader.wait("document.activeElement.closest('#text')")
    first = reader.run(focus)
    reader.press(Keys.ARROW_RIGHT)
    assert reader.run(focus) != first
    assert not reader.run("return document.querySelector('#tip').hidden")
    assert len(reader.texts('#text mark[tabindex="0"]')) == 1
    reader.press(Keys.HOME)
    assert reader.run(focus) == first


def test_hostile_records_show_as_text_and_run_nothing(reader):
    reader.open("#view=documents&q=hacked")
    assert reader.texts("#documents-table tbody th") == [EVIL]
    reader.click("#documents-table tbody th a")
    reader.wait("document.querySelector('#text mark')")
    reader.click("#card-g1 h3 a")
    reader.wait("document.querySelector('.card.active')")
    assert EVIL in reader.text(".card.active")
    assert EVIL in reader.text("#text")
    assert "payU+202Eexe.fdpU+202C" in reader.text("#text")
    assert "javascript:window.hacked=4" in reader.text("#document-facts")
    assert reader.run("return document.querySelectorAll('#document-facts a').length") == 0
    reader.open("#view=goals&q=hacked")
    assert len(reader.texts("#goals-table tbody tr")) == 1
    assert not reader.run("return document.querySelector('img, iframe, main script')")
    reader.ran_nothing()


def test_page_and_package_agree_on_what_is_hidden(reader, tmp_path):
    odd = (*range(1, 0x2100), *range(0x3000, 0x3010), *range(0xFE00, 0x10000), *range(0xE0000, 0xE0080))
    text = "".join(map(chr, odd)).replace("\r", "")
    path = tmp_path / "odd.html"
    write_report([bare("odd", text)], path)
    odd_reader = Reader(reader.browser, path)
    odd_reader.open("#doc=odd")
    expected = re.sub(r"\[(U\+[0-9A-F]{4,})\]", r"\1", visible(text))
    assert odd_reader.text("#text") == expected
    odd_reader.ran_nothing()


def test_links_lead_out_to_web_pages_only_and_tell_them_nothing(reader):
    reader.open("#doc=doc-7")
    link = "return document.querySelector('#document-facts a')"
    assert reader.run(f"{link}.href") == "https://news.example/7"
    assert set(reader.run(f"{link}.rel").split()) == {"noopener", "noreferrer"}


@pytest.mark.parametrize(
    "place",
    [
        "#doc=nothing",
        "#view=nothing",
        "#goal=g1",
        "#doc=doc-1&goal=g99",
        "#%%%",
        "#view=toString",
        "#view=goals&sort=constructor&page=-3&year=x",
    ],
)
def test_an_address_that_leads_nowhere_shows_something(reader, place):
    reader.open(place)
    assert reader.run("return document.querySelector('main h1').textContent")
    if place == "#doc=nothing":
        assert "no document nothing" in reader.text("#notice")
    reader.ran_nothing()


VIEWS = ["", "#view=goals", "#view=documents", "#doc=doc-5&goal=g1", "#doc=empty", "#view=goals&q=zzz"]


@pytest.mark.parametrize("place", VIEWS)
def test_every_view_is_light(reader, place):
    reader.open(place)
    assert reader.run(NODES) < MOST_NODES


def crowded():
    """A document of 4,000 amounts, each with a goal, and one of a very long line."""
    text, money, goals = "", [], []
    for number in range(4_000):
        start, words = len(text), f"${number} million"
        text += words + (" 😀\n" if number % 7 == 0 else " ")
        span = {"start": start, "end": start + len(words), "text": words, "sentence": [0, 1]}
        money.append({**span, "id": f"m{number}", "value": number, "currency": "USD"})
        goals.append({**span, "id": f"g{number}", "kind": "plan", "trigger": span, "confidence": 1, "rules": [],
                      "target": {**span, "kind": "absolute", "value": number, "currency": "USD"}})  # fmt: skip
    base = bare().model_dump(mode="json")
    return Record.read({**base, "document": {"id": "crowded", "text": text}, "money": money, "goals": goals})


def test_a_crowded_document_stays_light_and_its_last_goal_is_found(reader, tmp_path):
    path = tmp_path / "crowded.html"
    write_report([crowded()], path)
    crowd = Reader(reader.browser, path)
    for goal in (0, 2_000, 3_999):
        crowd.open(f"#doc=crowded&goal=g{goal}")
        assert active(crowd) == f"${goal} million"
        assert in_sight(crowd, ".card.active")
        assert in_sight(crowd, "#text mark.active")
        assert crowd.text(".card.active h3").endswith(f"USD {goal:,}" if goal else "USD 0")
        assert crowd.run(NODES) < MOST_NODES
        crowd.run("document.querySelector('#facts').open = true")
        crowd.wait("document.querySelector('#facts-table tbody tr')")
        assert crowd.run(NODES) < MOST_NODES


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("place", [*VIEWS[:5], "phone"])
def test_axe_finds_nothing_serious(reader, place, dark):
    axe = pytest.importorskip("axe_playwright_python")
    width = 390 if place == "phone" else 1280
    reader.look(width=width, dark=dark)
    reader.open("#view=goals" if place == "phone" else place)
    reader.run((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = reader.browser.execute_async_script(
        "const done = arguments[arguments.length - 1]; axe.run().then(done, (error) => done(String(error)))"
    )
    assert isinstance(found, dict), found
    assert len(found["passes"]) > 10
    bad = [
        (issue["id"], issue["impact"], [node["html"][:160] for node in issue["nodes"]][:5])
        for issue in found["violations"]
    ]
    assert bad == []


@pytest.mark.parametrize("place", VIEWS)
def test_nothing_runs_over_the_edge_of_a_phone(reader, place):
    reader.look(width=390, height=844)
    reader.open(place)
    assert reader.run("return document.documentElement.scrollWidth") <= 390


def pinned(fixtures):
    """The records of the cases, as they are pinned."""
    for path in sorted(fixtures.glob("*/*/record.json")):
        case = path.parent.relative_to(fixtures).as_posix()
        for data in json.loads(path.read_text(encoding="utf-8")):
            name = data["document"]["id"].replace("input", case)
            yield Record.read({**data, "document": {**data["document"], "id": name}, "pipeline": PIPELINE})


def test_the_picture_in_the_readme_is_of_the_report(reader, fixtures, tmp_path, update_golden):
    path = tmp_path / "report.html"
    write_report(pinned(fixtures), path)
    shown = Reader(reader.browser, path)
    shown.look(height=860)
    shown.open("#doc=en%2Fphone-strategy&goal=g7")
    shown.point("#text mark.active[data-top=quantity]")
    shown.wait("!document.querySelector('#tip').hidden")
    picture = base64.b64decode(shown.browser.execute_cdp_cmd("Page.captureScreenshot", {})["data"])
    kept = fixtures / "report.png"
    if update_golden:
        kept.write_bytes(picture)
    assert 40_000 < len(picture) < 300_000
    assert kept.read_bytes()[16:24] == picture[16:24] == (1280).to_bytes(4) + (860).to_bytes(4)
    assert kept.stat().st_size < 300_000
    shown.ran_nothing()


def test_a_browser_that_cannot_unpack_says_so_and_keeps_the_overview(reader):
    script = reader.browser.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": "delete globalThis.DecompressionStream"}
    )
    reader.open()
    reader.browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)
    assert "cannot unpack" in reader.text("#notice")
    assert "10,001 stated goals" in " ".join(reader.text("h1").split())
