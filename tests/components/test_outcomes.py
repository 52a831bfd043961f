"""Goals reported as reached or missed."""

import pytest

from extractor import Document


@pytest.mark.parametrize(
    ("lang", "text", "status", "holder", "value"),
    [
        ("en", "Samsung has already met its target of 300 shops.", "achieved", "Samsung", 300),
        ("en", "Microsoft missed its forecast of $3 billion.", "missed", "Microsoft", 3_000_000_000),
        (
            "en",
            "Samsung did not reach its goal of 5 million units last year.",
            "missed",
            "Samsung",
            5_000_000,
        ),
        ("en", "Samsung exceeded its target of 300 shops in May.", "exceeded", "Samsung", 300),
        ("zh", "华为已提前完成全年10万辆的交付目标。", "achieved", "华为", 100_000),
        ("zh", "华为未完成去年10万辆的销量目标。", "missed", "华为", 100_000),
    ],
)
def test_outcomes_are_kept_apart_from_goals(extractor, lang, text, status, holder, value):
    record = extractor(Document(id="t", text=text, lang=lang, published="2024-05-06"))
    assert [(o.status, o.value.value) for o in record.outcomes] == [(status, value)]
    ref = record.outcomes[0].holder.ref
    assert holder in {m.text for company in record.companies for m in company.mentions if company.id == ref}
    assert record.goals == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Samsung will meet its target of 300 shops."),
        ("en", "Critics met the board on Monday."),
        ("zh", "公司力争完成年度目标。"),
        ("zh", "华为完成了收购。"),
    ],
)
def test_what_is_still_ahead_or_no_goal_is_no_outcome(extractor, lang, text):
    assert extractor(Document(id="t", text=text, lang=lang)).outcomes == []
