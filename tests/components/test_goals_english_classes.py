"""English goals by class: how they are worded, what is none, and the slots around them."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from extractor.components.goals.confidence import confidence_of

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def goals(extractor, text, published="2024-05-20"):
    from extractor import Document

    return extractor(Document(id="t", text=text, lang="en", published=published)).goals


def only(extractor, text):
    found = goals(extractor, text)
    assert len(found) == 1, [goal.text for goal in found]
    return found[0]


FOUND = [
    ("Nokia is looking to hire 900 engineers by 2026.", "target"),
    ("Intel set its sights on a fifth of the market for servers.", "target"),
    ("Siemens is shooting for sales of 90 billion euros in 2026.", "target"),
    ("Volvo is on course to deliver 800,000 cars this year.", "guidance"),
    ("Honda sets out to build 2 million electric cars by 2030.", "target"),
    ("Microsoft plans eight data centres in Sweden by 2027.", "plan"),
    ("Samsung's goal: 50 million foldable phones by 2028", "target"),
    ("A fleet of 500 electric buses by 2029 is the goal of Volvo.", "target"),
    ("A cut of 40% in waste by 2030 has been agreed by the European Union.", "target"),
    ("Toyota must match the range of the Tesla Model Y.", "benchmark"),
    ("Samsung may list its chip unit in the second half of 2025.", "plan"),
    ("Honda wants 300 shops in Kenya by 2027.", "target"),
    ("Nokia will stick to its strategy of leasing patents.", "strategy"),
    ("Nokia eyes Thai market leadership\n\nShares rose.", "target"),
    ("Peru Plans 40 Hospitals\n\nMore follows.", "plan"),
    ("Danone remains committed to cutting methane emissions by 30% by 2030.", "pledge"),
    ("Heinz said it was committed to halving salt by 2030.", "pledge"),
    ("Volvo posts record sales, targets 1 million vans by 2030\n\nGothenburg.", "target"),
    ("Chip startup Veltrix raises $220 million, eyes 2027 IPO\n\nMore follows.", "target"),
    ("Maersk wins suit, to buy 12 ships\n\nCopenhagen.", "plan"),
]


@pytest.mark.parametrize(("text", "kind"), FOUND, ids=[row[0][:40] for row in FOUND])
def test_goals_of_many_wordings_are_found(extractor, text, kind):
    assert kind in {goal.kind for goal in goals(extractor, text)}


NONE = [
    "Danone remained committed to quality.",
    "Heinz was committed to the idea of family firms.",
    "Judge closes case, eyes reporters warily\n\nThe judge left.",
    "Nokia is looking for its keys.",
    "Siemens looks to be in trouble.",
    "The train stood on track 9.",
    "Honda raised prices by 5% in March.",
    "Volvo cut water use by 30% last year.",
    "Microsoft kept its promise.",
    "Analysts left their price target for Intel alone.",
    "Cyclists must match their speed to the road.",
    "She will be 40 in June.",
    "They will have gone by then.",
    "It measured the cloth against the table.",
    "The committee estimated the damage on Monday.",
    "The budget for 2024 was approved.",
    "What has Samsung set out to do?",
]


@pytest.mark.parametrize("text", NONE)
def test_what_sounds_like_a_goal_is_none(extractor, text):
    assert [goal.text for goal in goals(extractor, text)] == []


STATUS = [
    ("Adidas lifted its sales outlook for 2025 to 9% from 7%.", "revised", "7%"),
    ("Honda cut its production target to 3 million cars, against 3.4 million before.", "revised", "3.4 million"),
    ("Siemens now sees a profit of 8 billion euros this year, up from a previous estimate of 7 billion euros.",
     "revised", "7 billion euros"),
    ("Toyota stood by its goal of selling 2 million hybrids by 2027.", "reaffirmed", None),
    ("Intel reiterated that it would cut 5,000 jobs by the end of 2025.", "reaffirmed", None),
    ("Samsung left its profit guidance for 2024 unchanged.", "reaffirmed", None),
    ("Nokia scrapped its plan to open a factory in Poland.", "withdrawn", None),
    ("Volvo no longer aims to sell 500,000 trucks a year.", "withdrawn", None),
    ("Microsoft called off its planned move into Norway.", "withdrawn", None),
    ("Ericsson Slashes Sales Target\n\nIt said no more.", "revised", None),
    ("Honda will cut prices by 10% next year.", "new", None),
    ("Honda plans to raise output from 300,000 to 500,000 cars a year by 2028.", "new", "300,000"),
    ("Toyota expects sales of 40 trillion yen this year, against 38 trillion yen a year earlier.",
     "new", "38 trillion yen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "old"), STATUS, ids=[row[0][:40] for row in STATUS])
def test_status_is_what_is_done_to_the_goal_and_the_old_value_its_baseline(extractor, text, status, old):
    goal = only(extractor, text)
    assert goal.status == status
    assert (goal.baseline and goal.baseline.text) == old


CONDITIONS = [
    ("If tariffs fall, Volvo will build a plant in Mexico by 2027.", "If tariffs fall"),
    ("Should regulators agree, Siemens will close 4 factories by July.", "Should regulators agree"),
    ("Nokia will open 20 shops in Chile by 2026 provided that rents fall.", "provided that rents fall"),
    ("Honda intends to spend 3 billion yen, subject to approval by its board.", "subject to approval by its board"),
    ("Honda intends to spend 3 billion yen this year.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "condition"), CONDITIONS, ids=[row[0][:40] for row in CONDITIONS])
def test_the_condition_is_the_clause_that_the_outcome_depends_on(extractor, text, condition):
    goal = only(extractor, text)
    assert (goal.condition and goal.condition.text) == condition


def test_a_bare_hypothetical_is_no_goal(extractor):
    assert goals(extractor, "If Honda were to sell the plant, 2,000 people would lose their jobs.") == []


SCOPES = [
    ("Honda wants to be the largest scooter maker in Vietnam by 2027.", ("VN", "scooter", None)),
    ("Samsung aims to become the world's largest battery maker.", ("WORLD", "battery", None)),
    ("Siemens aims for 6 billion euros in wind turbine sales.", (None, None, "wind turbine")),
    ("Volvo hopes to sell 90,000 electric trucks in Texas by 2030.", ("US", "electric trucks", None)),
    ("Toyota, the Japanese carmaker, plans to hire 900 engineers.", (None, None, None)),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES, ids=[row[0][:40] for row in SCOPES])
def test_scope_names_place_segment_and_product(extractor, text, scope):
    found = only(extractor, text).scope
    assert (found.geography, found.segment, found.product) == scope


STATED = [
    ("Toyota said on Friday that it would open 30 shops by 2026.", "2024-05-17"),
    ("Volvo will cut 900 jobs by 2025, the company said on May 8.", "2024-05-08"),
    ("In November last year, Toyota put forward a goal of selling 2 million hybrids by 2027.", "2023-11-01"),
    ("Volvo will cut 900 jobs on Friday.", None),
]


@pytest.mark.parametrize(("text", "day"), STATED, ids=[row[0][:40] for row in STATED])
def test_the_day_of_the_statement_is_that_of_its_verb_of_speech(extractor, text, day):
    goal = only(extractor, text)
    assert (goal.source and goal.source.stated_at) == day


def test_a_horizon_counts_from_the_day_it_was_stated_on(extractor):
    goal = only(extractor, "Toyota said on May 8 that it would open 30 shops within two years.")
    assert goal.deadline.to == "2026-05-08"


def test_the_subject_is_whose_state_changes_where_another_holds_the_forecast(extractor):
    goal = only(extractor, "Goldman Sachs expects Toyota to sell 11 million cars this year.")
    assert (goal.kind, goal.holder.name, goal.subject.name) == ("forecast", "Goldman Sachs", "Toyota")
    assert only(extractor, "Toyota expects to sell 11 million cars this year.").subject is None


def test_an_agent_holds_what_a_passive_expects(extractor):
    goal = only(extractor, "Toyota is expected by Goldman Sachs to sell 11 million cars this year.")
    assert (goal.holder.name, goal.subject.name) == ("Goldman Sachs", "Toyota")


def test_a_headline_points_to_the_fuller_statement_of_the_text(extractor):
    text = "Toyota to Open 30 Shops in Chile\n\nToyota plans to open 30 shops in Chile by 2026, it said."
    first, second = goals(extractor, text)
    assert (first.same_as, second.same_as) == (second.id, None)


def test_two_goals_with_different_figures_are_not_the_same(extractor):
    text = "Toyota to Open 30 Shops\n\nToyota plans to open 50 cafes in Chile by 2026."
    assert [goal.same_as for goal in goals(extractor, text)] == [None, None]


METRICS = [
    ("Nokia will hire 900 engineers by 2026.", "headcount"),
    ("Honda will spend 4 billion yen on research and development this year.", "rd_investment"),
    ("Samsung aims to become the world's largest maker of tyres.", "market_rank"),
    ("Volvo aims to be carbon neutral by 2040.", "emissions"),
]


@pytest.mark.parametrize(("text", "metric"), METRICS, ids=[row[0][:40] for row in METRICS])
def test_verbs_and_ranks_name_what_is_measured(extractor, text, metric):
    assert only(extractor, text).metric.name == metric


def test_a_known_figure_is_no_target(extractor):
    goal = only(extractor, "Volvo wants to abolish the 15% tariffs.")
    assert goal.target is None


def test_double_is_a_multiple_where_it_is_a_verb(extractor):
    goal = only(extractor, "Honda plans to double output by 2028.")
    assert (goal.target.kind, goal.target.value, goal.target.unit) == ("multiple", 2, "times")
    assert only(extractor, "Honda plans to reach double-digit growth by 2028.").target is None


def test_rules_say_what_found_a_goal_and_filled_its_slots(extractor):
    goal = only(extractor, "If tariffs fall, Volvo plans to raise output to 9,000 cars from 7,000.")
    assert goal.rules[0] == "en.verb"
    assert {"slot.holder.subject", "slot.condition", "slot.baseline"} <= set(goal.rules)


def spans_of(text, answers):
    for answer in answers:
        starts = [match.start() for match in re.finditer(re.escape(answer["statement"]), text)]
        start = starts[answer.get("nth", 1) - 1]
        yield start, start + len(answer["statement"])


def met(goal, spans):
    return any(
        2 * (min(goal.end, b) - max(goal.start, a)) >= min(b - a, goal.end - goal.start) for a, b in spans
    )


def test_rules_that_are_more_often_right_are_surer(extractor):
    from extractor import Document

    rows = [
        json.loads(line)
        for lang in ("en", "zh")
        for line in (FIXTURES / "goals" / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    documents = [
        Document(id=row["id"], text=row["text"], lang=row["lang"], published=row["published"]) for row in rows
    ]
    given, right = Counter(), Counter()
    for row, record in zip(rows, extractor.pipe(documents), strict=True):
        spans = list(spans_of(row["text"], row["goals"]))
        given.update(goal.rules[0] for goal in record.goals)
        right.update(goal.rules[0] for goal in record.goals if met(goal, spans))
    shares = {rule: right[rule] / given[rule] for rule in given if given[rule] >= 10}
    assert len(shares) >= 4
    for rule, share in shares.items():
        for other, less in shares.items():
            if rule[:2] == other[:2] and share > less + 0.1:
                assert confidence_of(rule) > confidence_of(other), (rule, other)


def test_a_stance_that_goes_on_is_a_goal_said_again(extractor):
    goal = only(extractor, "Nestle remains committed to cutting emissions by half by 2030.")
    assert (goal.status, goal.deadline.to) == ("reaffirmed", "2030-12-31")


def test_the_second_verb_of_a_headline_is_a_statement_of_its_own(extractor):
    found = goals(
        extractor, "Tata Motors aims to sell 50,000 vans in 2026, to invest 3 billion rupees\n\nPune."
    )
    assert [goal.text for goal in found] == [
        "Tata Motors aims to sell 50,000 vans in 2026",
        "to invest 3 billion rupees",
    ]


@pytest.mark.parametrize("line", ["STOCKHOLM, June 10 (Agency) - ", "NEW YORK -- ", "LEEDS, May 3: ", ""])
def test_a_dateline_is_no_part_of_a_goal(extractor, line):
    goal = only(
        extractor, f"{line}Swedish steelmaker Norrland Steel AB will build a mill for 4 billion euros."
    )
    assert goal.text.startswith("Swedish")
    assert goal.deadline is None


def test_who_tells_the_estimates_does_not_tell_the_forecast(extractor):
    text = (
        "Volvo forecast sales growth of 4% in 2025, compared with analysts' estimates of 3.1%, "
        "according to data from LSEG."
    )
    assert only(extractor, text).source.name == "Volvo"
    text = "Volvo will cut 300 jobs by 2026, according to LSEG."
    assert only(extractor, text).source.name == "LSEG"


def test_a_goal_that_is_only_described_first_stands_behind_its_mark(extractor):
    goal = only(extractor, "Acme said its goal is simple: be the No. 1 bicycle maker in Asia in five years.")
    assert (goal.kind, goal.target.value, str(goal.deadline.to)) == ("target", 1, "2029-05-20")
    assert only(extractor, "The target is clear - to sell 1 million bicycles by 2030, Acme said.").target
    assert goals(extractor, "Its goal is simple, but nobody knows it: the rules were lost.") == []


def test_what_is_ruled_out_will_not_be_done(extractor):
    goal = only(extractor, "Volvo ruled out raising prices this year.")
    assert (goal.kind, goal.polarity, goal.holder.name) == ("plan", "negative", "Volvo")
    assert goals(extractor, "Volvo cannot rule out raising prices.") == []
    assert goals(extractor, "The referee ruled the ball out, ending the game.") == []


def test_analysts_of_a_bank_foresee_and_do_not_guide(extractor):
    assert only(extractor, "Analysts at Maybank expect growth of 4.9% next year.").kind == "forecast"


def test_the_place_a_story_is_dated_from_holds_no_goal(extractor):
    goal = only(extractor, "LEEDS, May 4 - Volvo wants to double its sales to 20 million by 2027.")
    assert (goal.holder.name, goal.text.startswith("Volvo wants")) == ("Volvo", True)


def test_the_paper_that_is_told_employs_nobody(extractor):
    goal = only(extractor, 'Founder Mai Tran told Nikkei: "We want to sell one million bicycles by 2027."')
    assert goal.holder.name == "Mai Tran"


def test_a_stretch_behind_in_counts_from_the_day_of_the_text(extractor):
    goal = only(extractor, "Volvo wants to be the biggest van maker in three years.")
    assert (goal.deadline.timex, str(goal.deadline.to)) == ("P3Y", "2027-05-20")


def test_a_boss_who_drops_the_goal_of_a_company_is_only_its_speaker(extractor):
    text = (
        "Volvo Chief Executive Jim Rowan scrapped the carmaker's goal of selling only electric cars by 2030."
    )
    goal = only(extractor, text)
    assert (goal.status, goal.holder.name, goal.source.name) == ("withdrawn", "Volvo", "Jim Rowan")


def test_what_a_speaker_is_going_to_be_is_a_promise(extractor):
    goal = only(extractor, '"We\'re going to be carbon neutral by 2030," Volvo said.')
    assert (goal.kind, str(goal.deadline.to)) == ("target", "2030-12-31")
    assert goals(extractor, '"It is going to be a long day," Volvo said.') == []
    assert goals(extractor, '"We are going to have a sale this week," Volvo said.') == []


def test_a_time_before_who_says_it_opens_the_statement(extractor):
    goal = only(extractor, "By 2040, Volvo said, the company would remove all lead from its batteries.")
    assert goal.deadline.timex == "2040"


def test_a_figure_of_its_report_that_a_company_expects_is_guidance(extractor):
    assert only(extractor, "Walmart expects net sales to grow 4% next year.").kind == "guidance"
    assert only(extractor, "Walmart expects U.S. retail sales to grow 4% next year.").kind == "forecast"


def test_multiples_that_the_tagger_takes_for_adjectives_are_verbs(extractor):
    goal = only(extractor, "Volvo plans to triple capacity at its Dresden plant to 1.5 million vans a year.")
    assert goal.target.value == 1_500_000
    assert goals(extractor, "Volvo plans to double beds in its hostels.")[0].kind in ("plan", "target")


def test_a_dream_of_doing_something_is_a_goal(extractor):
    goal = only(extractor, "Founder Ilkka Salonen dreams of putting a lander on the Moon by 2030.")
    assert (goal.kind, goal.holder.name, goal.deadline.timex) == ("aspiration", "Ilkka Salonen", "2030")
    assert not goals(extractor, "Tesco is speaking of opening shops.")


def test_bodies_without_a_name_hold_what_they_have_no_plans_for(extractor):
    goal = only(
        extractor, "The insurer has no plans to raise premiums this year, manager Ruth Bell insisted."
    )
    assert (goal.polarity, goal.holder.name, goal.source.name) == ("negative", "insurer", "Ruth Bell")


def test_what_is_put_on_hold_is_dropped(extractor):
    goal = only(extractor, "Bayer has put its plan to split in three on hold until 2026.")
    assert (goal.status, goal.holder.name) == ("withdrawn", "Bayer")
    assert not goals(extractor, "Bayer put the phone on hold.")


def test_a_statement_begins_with_the_it_before_its_verb(extractor):
    text = "It is our ambition to be the largest bank in Spain by 2028, the chairman of Santander said."
    assert only(extractor, text).text.startswith("It is our ambition")


def test_a_dateline_in_small_letters_is_no_part_of_a_goal(extractor):
    goal = only(
        extractor, "Oslo, March 12 - Equinor will cut spending to $5 billion over the next two years."
    )
    assert (goal.holder.name, goal.text[:7]) == ("Equinor", "Equinor")
    goal = only(extractor, "Paris (AFP) - Renault will open a plant with 900 jobs in Spain by 2027.")
    assert goal.holder.name == "Renault"


def test_what_has_yet_to_be_done_to_meet_a_target_is_no_outcome(extractor):
    from extractor import Document

    def outcomes(text):
        return extractor(Document(id="t", text=text, lang="en")).outcomes

    assert not outcomes("Boeing needs to deliver 38 jets a month to hit the target it set last year.")
    assert outcomes("Boeing hit the target it set last year.")


def test_never_denies_a_pledge(extractor):
    assert only(extractor, "Nokia has vowed never to sell its patents.").polarity == "negative"


def test_a_place_to_be_in_is_a_promise_of_who_speaks(extractor):
    assert only(extractor, '"We will be in every state by the end of next year," Chen said.').kind == "target"


def test_a_wish_of_nobody_is_no_goal(extractor):
    assert not goals(extractor, "He hopes it will rain.")
    assert goals(extractor, "Nokia hopes it will win back its customers.")


OTHER_SENSES = [
    "The closure means that Nokia has fewer shops.",
    "Buying early does not mean paying less, Nokia said.",
    "To be the boss of Nokia would mean to be lonely.",
    "Nokia's boss said he would have sold the unit.",
    "Nokia had crews ready to staff the plant. Its fans stand ready to help.",
    "Nokia's rivals agree that its phones last longer.",
    'Nokia\'s boss agreed: "It is a different job."',
    "Volvo drivers are more likely to take the train than others.",
    "Due to the rain, Volvo workers were forced to stay at home.",
    "I wish I knew what Nokia does, Chen said.",
    "You should expect Nokia to charge for this. Nokia cannot hope to win.",
    "Nokia did not estimate how many phones were lost.",
    "Menu for Eating Plan B\n\nNokia has none.",
    "Holding the key guarantees a silent phone, Nokia said.",
    '"I’ll show you the way to the Nokia shop," Chen said.',
    '"In those days Mike would take the bus to Nokia," Chen said.',
]


@pytest.mark.parametrize("text", OTHER_SENSES)
def test_other_senses_of_a_cue_and_idle_talk_are_no_goals(extractor, text):
    assert not goals(extractor, text)


def test_the_same_words_state_goals_where_they_are_meant(extractor):
    assert only(extractor, "Nokia means to sell its shops by 2026.").kind == "plan"
    assert only(extractor, "Nokia is ready to sell 40 shops.").kind == "plan"
    assert only(extractor, "Nokia agreed to buy 40 shops.").kind == "plan"
    assert only(extractor, "Nokia is likely to close 40 shops.").kind == "forecast"
    assert only(extractor, "Nokia products should be benchmarked against Apple.").kind == "benchmark"
    assert only(extractor, '"We would cut 40 jobs," Nokia said.').target.value == 40


def test_a_matter_of_seconds_is_no_deadline(extractor):
    assert only(extractor, "Volvo will offer a car that does 200 km/h in 6.6 seconds.").deadline is None


@pytest.mark.parametrize(
    "text",
    [
        "Nokia is estimated at around 40,000 employees.",
        "Nokia estimates that about half of its staff moved to Espoo.",
        "Analysts had expected Nokia to earn a profit of $2.5 billion.",
        "Nokia hopes so; its doctors predict who is at risk.",
        '"We want you to do this," Nokia said.',
        "Shareholders of Nokia decide who leads it.",
        "No company wants to sign up for the rules of Nokia.",
        "Bags at Nokia shops can cost more than $300.",
    ],
)
def test_what_is_or_was_and_what_nobody_wants_is_no_goal(extractor, text):
    assert not goals(extractor, text)


def test_estimates_and_wishes_that_look_ahead_are_goals(extractor):
    assert only(extractor, "Nokia estimates that demand will double by 2030.").kind in (
        "forecast",
        "guidance",
    )
    assert only(extractor, "Nokia wants its staff to work from home by 2026.").deadline.timex == "2026"
