"""Units: names, symbols, powers, rates, parts, what figures without a unit count, rises and falls."""

import pytest

from extractor.lang.pack import load_pack
from extractor.values.quantities import find_quantities

EN, ZH = load_pack("en"), load_pack("zh")


def seen(text, pack):
    return [
        (
            text[q.start : q.end],
            pytest.approx(float(q.value)),
            None if q.high is None else float(q.high),
            q.unit,
            q.unit_code,
        )
        for q in find_quantities(text, pack)
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit", "code"),
    [
        ("12 gigatonnes", 12, "gigatonne", "Gt"), ("3 kilojoules", 3, "kilojoule", "kJ"), ("40 milliamps", 40, "milliamp", "mA"),
        ("7 terawatt-hours", 7, "terawatt-hour", "TW.h"), ("5 kilowatt hours", 5, "kilowatt hour", "kW.h"), ("80 hectopascals", 80, "hectopascal", "hPa"),
        ("9 nanograms", 9, "nanogram", "ng"), ("4 GWh", 4, "GWh", "GW.h"), ("450 Nm", 450, "Nm", "N.m"), ("300 PS", 300, "PS", None),
        ("50 µg", 50, "µg", "ug"), ("2.4Ghz", 2.4, "GHz", "GHz"), ("30Mbps", 30, "Mbps", "Mbit/s"), ("5,000 TEU", 5000, "TEU", None),
        ("85 lb-ft", 85, "lb-ft", "[lbf_av].[ft_i]"), ("60 pound-feet", 60, "pound-foot", "[lbf_av].[ft_i]"), ("9 ksi", 9, "ksi", "10*3.[psi]"),
        ("12 mmBTU", 12, "mmBTU", "10*6.[Btu]"), ("18 parts per million", 18, "part per million", "[ppm]"), ("40 decibels", 40, "decibel", "dB"),
        ("14 carats", 14, "carat", "[car_m]"), ("three bushels", 3, "bushel", "[bu_us]"), ("21 knots", 21, "knot", "[kn_i]"),
    ],
)  # fmt: skip
def test_prefixes_and_names_go_by_rule(text, value, unit, code):
    assert seen(f"They had {text} there.", EN) == [(text, value, None, unit, code)]


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("40 square feet", "square foot", "[ft_i]2"), ("40 sq ft", "sq ft", "[ft_i]2"), ("40 sq. km", "sq km", "km2"), ("40 km²", "km²", "km2"),
        ("40 m^3", "m^3", "m3"), ("40 metres cubed", "metre cubed", "m3"), ("40 cubic centimetres", "cubic centimetre", "cm3"),
        ("40 square-mile", "square mile", "[mi_i]2"), ("40 km2", "km2", "km2"), ("40 cu ft", "cu ft", "[ft_i]3"),
        ("40 km/h", "km/h", "km/h"), ("40 miles per hour", "mile per hour", "[mi_i]/h"), ("40 miles an hour", "mile per hour", "[mi_i]/h"),
        ("40 barrels a day", "barrel per day", "[bbl_us]/d"), ("40 micrograms per cubic metre", "microgram per cubic metre", "ug/m3"),
        ("40 litres per capita", "litre per capita", None), ("40 Wh/kg", "Wh/kg", "W.h/kg"), ("40 litres per 100 km", "litre per 100 km", "L/(100.km)"),
        ("40 g/km", "g/km", "g/km"), ("40 metres per second", "metre per second", "m/s"), ("40 tonnes per year", "tonne per year", "t/a"),
    ],
)  # fmt: skip
def test_powers_and_rates_make_units_of_units(text, unit, code):
    assert seen(f"They had {text} there.", EN) == [(text, 40, None, unit, code)]


def test_a_rate_gives_up_its_time_where_a_date_has_it():
    text = "It pumps 800 barrels a day now."
    day = text.index("a day")
    found = find_quantities(text, EN, [(day, day + len("a day"))])
    assert [(text[q.start : q.end], q.unit, q.unit_code) for q in found] == [
        ("800 barrels", "barrel per day", "[bbl_us]/d")
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 feet 2 inches", 5 + 2 / 12, "foot"), ("5 feet and 2 inches", 5 + 2 / 12, "foot"), ("5ft 2in", 5 + 2 / 12, "ft"),
        ("6'1\"", 6 + 1 / 12, "foot"), ("6′1″", 6 + 1 / 12, "foot"), ("7 pounds 8 ounces", 7.5, "pound"), ("12 stone 7 pounds", 12.5, "stone"),
    ],
)  # fmt: skip
def test_parts_of_a_measure_are_one_quantity(text, value, unit):
    assert [found[:4] for found in seen(f"It came to {text} then.", EN)] == [(text, value, None, unit)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 7- or 8-inch screen", [("7", "inch"), ("8-inch", "inch")]),
        ("four-, five- and six-door cars", [("four", "door"), ("five", "door"), ("six-door", "door")]),
        ("a box of 75 x 40 mm", [("75", "mm"), ("40 mm", "mm")]),
        ('a 55" set', [('55"', "inch")]),
        ('The "class of 25" met', [("25", None)]),
        ("It was 35C (95F) inside", [("35C", "C"), ("95F", "F")]),
        ("the iPhone 5C", []),
        ("its form 13F is due", []),
        ("It sold 35m of its phones", [("35m", "phone")]),
        ("It laid 35m of cable", [("35m", "m")]),
        ("sub-7 nanometre chips", [("7 nanometre", "nanometre")]),
        ("now-18 month-old twins", [("18 month-old", "month old")]),
        ("weighs 20 [kg] dry", [("20 [kg]", "kg")]),
        ("10 degrees below zero", [("10 degrees below zero", "degree")]),
        ("unit 7 L-202 broke", []),
    ],
)
def test_marks_sides_and_hanging_hyphens_share_or_make_units(text, found):
    assert [(text[q.start : q.end], q.unit) for q in find_quantities(text, EN)] == found


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("ten months old", "month old", "mo"), ("three weeks old", "week old", "wk"), ("90 day old", "day old", "d"),
        ("eighteen months of age", "month old", "mo"), ("6-month-old", "month old", "mo"), ("45 years of age", "year old", "a"),
    ],
)  # fmt: skip
def test_ages_in_any_span_are_quantities(text, unit, code):
    assert [found[0::3] for found in seen(f"The pup is {text} today.", EN)] == [(text, unit)]
    assert [q.unit_code for q in find_quantities(f"It is {text}.", EN)] == [code]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It will shut 30 of its 140 branches", [("30", "branch"), ("140 branches", "branch")]),
        ("Three of those firms closed", [("Three", "firm")]),
        ("It killed 12 people and left 2,000 injured", [("12 people", "person"), ("2,000", "person")]),
        ("a crew of six on board", [("six", "person")]),
        ("It sold 400 homes and 150 by tender", [("400 homes", "home"), ("150", "home")]),
        ("24 sales stations", [("24 sales stations", "station")]),
        ("263 daily news organisations", [("263 daily news organisations", "organisation")]),
        ("50 TVs and two MPs", [("50 TVs", "TV"), ("two MPs", "MP")]),
        ("a 12 page report", [("12 page", "page")]),
        ("It sold 800 X-Series vans", [("800 X-Series vans", "van")]),
        ("12 team mates", [("12 team mates", "mate")]),
        ("all 737 MAX planes", []),
        ("60 Boeing 737-800s", [("60 Boeing 737-800s", "Boeing 737-800")]),
        ("He ran 5 km and swam 2,000", [("5 km", "km"), ("2,000", None)]),
    ],
)  # fmt: skip
def test_the_words_around_a_figure_tell_what_it_counts(text, found):
    units = [(text[q.start : q.end], q.unit) for q in find_quantities(f"{text}.", EN)]
    assert [(span, unit and unit.split()[-1]) for span, unit in units] == [
        (span, unit and unit.split()[-1]) for span, unit in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "millions of people",
        "dozens of shops",
        "tens of thousands of fans",
        "18 months",
        "every 33 years",
        "one hand",
    ],
)
def test_vague_counts_and_durations_are_no_quantities(text):
    assert find_quantities(f"They saw {text} there.", EN) == []


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "code"),
    [
        ("排放35微克/立方米的颗粒", "35微克/立方米", 35, "微克/立方米", "ug/m3"), ("日产20万桶/日", "20万桶/日", 200000, "桶/日", "[bbl_us]/d"),
        ("速度为每车80公里/小时", "80公里/小时", 80, "公里/小时", "km/h"), ("存有五十兆字节", "五十兆字节", 50, "兆字节", "MBy"),
        ("发电3亿千瓦时", "3亿千瓦时", 3e8, "千瓦时", "kW.h"), ("占地2万平方英尺", "2万平方英尺", 20000, "平方英尺", "[ft_i]2"),
        ("种了三十亩地", "三十亩", 30, "亩", None), ("气温零下5℃", "零下5℃", -5, "℃", "Cel"), ("零下二十摄氏度", "零下二十摄氏度", -20, "摄氏度", "Cel"),
        ("身高1米83", "1米83", 1.83, "米", "m"), ("长5 km²", "5 km²", 5, "km²", "km2"), ("噪声70分贝", "70分贝", 70, "分贝", "dB"),
        ("气压1013百帕", "1013百帕", 1013, "百帕", "hPa"), ("电池4500mAh", "4500mAh", 4500, "mAh", "mA.h"), ("买了八斤", "八斤", 8, "斤", None),
    ],
)  # fmt: skip
def test_chinese_units_take_prefixes_powers_and_rates(text, span, value, unit, code):
    assert seen(f"{text}。", ZH) == [(span, value, None, unit, code)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("通航城市86个，", [("86个", "城市")]), ("全市岗位超40万个。", [("40万个", "岗位")]), ("引进项目3个以上。", [("3个", "项目")]),
        ("打造100个左右典型场景", [("100个", "场景")]), ("总人口153万，", [("153万", "人")]), ("9个金砖国家", [("9个金砖国家", "国家")]),
        ("3000多名学生", [("3000多名", "名")]),
    ],
)  # fmt: skip
def test_the_thing_counted_may_stand_before_its_number(text, found):
    assert [(text[q.start : q.end], q.unit) for q in find_quantities(text, ZH)] == found


@pytest.mark.parametrize(
    ("text", "change", "pack"),
    [
        ("a decline of 5%", "decrease", EN), ("growth of nearly 3%", "increase", EN), ("It cut its staff by 500 people", "decrease", EN),
        ("sales fell sharply by 4%", "decrease", EN), ("prices were down almost 4%", "decrease", EN), ("5 percentage points higher", "increase", EN),
        ("the rise was followed by 3 firms", None, EN), ("It rose to 5%", None, EN), ("It makes up 5%", None, EN),
        ("比去年高5个百分点", "increase", ZH), ("比上年少三成", "decrease", ZH), ("身高2米", None, ZH), ("用户多达3亿", None, ZH), ("最高30层", None, ZH),
        ("占比高于5%", None, ZH), ("涨幅达5%", "increase", ZH), ("跌超5%", "decrease", ZH), ("增至3万台", None, ZH), ("由5%升", None, ZH),
    ],
)  # fmt: skip
def test_only_the_size_of_a_change_is_one(text, change, pack):
    assert [q.change for q in find_quantities(text, pack)] == [change]


@pytest.mark.parametrize(
    ("text", "changes", "pack"),
    [
        ("把比例提高到50%", [None], ZH), ("预期下调到近3%", [None], ZH), ("气温降至-8℃", [None], ZH), ("降幅达到2%", ["decrease"], ZH),
        ("分别增长8%、21%和13%", ["increase"] * 3, ZH), ("占8%、21%", [None, None], ZH),
        ("Police shut down three sites", [None], EN), ("They sent up 14 seeds", [None], EN), ("Output was down 300 tonnes", ["decrease"], EN),
        ("Sales, up 300 cars, were good", ["increase"], EN), ("They rose 5% and 7%", ["increase"] * 2, EN),
    ],
)  # fmt: skip
def test_levels_and_particles_are_no_changes_and_lists_share_one(text, changes, pack):
    assert [q.change for q in find_quantities(text, pack)] == changes


def test_every_code_is_written_in_ucum():
    ucumvert = pytest.importorskip(
        "ucumvert", reason="the grammar of UCUM is in the extra dev: pip install 'newsfacts[dev]'"
    )
    parser = ucumvert.get_ucum_parser()
    codes = {
        code
        for pack in (EN, ZH)
        for table in (
            pack.units.measures,
            pack.units.symbols,
            pack.units.rate_bases,
            pack.units.glued,
            pack.units.ages,
        )
        for _, code in table.values()
        if code
    }
    bad = []
    for code in sorted(codes | {"[ft_i]2", "km3", "L/(100.km)", "ug/m3", "[bbl_us]/d"}):
        try:
            parser.parse(code)
        except Exception:  # noqa: BLE001 -- the parser raises errors of its own parser library
            bad.append(code)
    assert bad == []


@pytest.mark.parametrize(
    "piece", ["5'", '5"', "5 sq ", "5 per ", "7- or ", "5 km/", "米83", "3个", "cut x by "]
)
def test_hostile_runs_end(piece):
    for pack in (EN, ZH):
        find_quantities(piece * 5000, pack)
