"""The five questions, each over a corpus of which the answer is known."""

import datetime as dt
from typing import Any, Final

import pytest
from attrs import evolve

from govdisclosure import read
from govdisclosure.corpus.analysis import QUESTIONS, Question, UnknownQuestion, ask, connect, question, to_arrow
from govdisclosure.corpus.cells import cell_columns
from govdisclosure.errors import Unreadable
from govdisclosure.specimens import specimens
from tests.corpus.analysis.reports import asked, row, table

GRANTED: Final = "requests.outcomes.granted.total"
PARTIALLY: Final = "requests.outcomes.partially_granted.total"
OUTCOMES: Final = "requests.outcomes.total.total"


def _rates(*rows: dict[str, Any]) -> list[tuple[Any, ...]]:
    names = ("region", "year", "reports", "flawed", "silent", "granted", "outcomes", "percent")
    return [tuple(one[name] for name in names) for one in asked("grant-rate", *rows)]


def _outcomes(granted: int | None, partially: int | None, total: int | None, **rest: Any) -> dict[str, Any]:
    return {GRANTED: granted, PARTIALLY: partially, OUTCOMES: total, **rest}


def test_the_rate_is_of_all_requests_of_a_region() -> None:
    """Not the mean of the bodies' rates; a silent report is left out and told, a flawed one is in and told."""
    rows = [
        row("东山县水利局", **_outcomes(1, 0, 1)),
        row("东山县财政局", **_outcomes(0, 1, 7, errors=2)),
        row("东山县教育局", **_outcomes(None, 0, 7)),
        row("东山县教育局", 2023, **_outcomes(0, 0, 0)),
        row("东山县审计局", 2024, **_outcomes(None, None, None)),
    ]
    assert _rates(*rows) == [
        ("东山县", 2022, 2, 1, 1, 2, 8, 25.0),
        ("东山县", 2023, 1, 0, 0, 0, 0, None),
        ("东山县", 2024, 0, 0, 1, 0, 0, None),
    ]


def test_regions_are_places_or_codes() -> None:
    """A town is its county's; the code stands in where no place is named; two places of one name are two."""
    one = _outcomes(1, 0, 1)
    rows = [
        row("青水镇人民政府", places=["东山县", "青水镇"], **one),
        row("东山县水利局", **one),
        row("水利局", body="一", places=["县"], region="370102", **one),
        row("县水利局", body="二", places=["县"], **one),
        row("鼓楼区水利局", body="三", region="320106", **one),
        row("鼓楼区财政局", body="四", region="320302001", **one),
    ]
    assert [(region, reports) for region, _, reports, *_ in _rates(*rows)] == [
        ("370102", 1),
        ("东山县", 2),
        ("鼓楼区（320106）", 1),
        ("鼓楼区（320302）", 1),
        (None, 1),
    ]


def test_a_government_is_not_added_to_its_departments() -> None:
    """Its report may tell of them all; a town's is one of them, as they are added up."""
    rows = [
        row("东山县人民政府", kind="government", **_outcomes(5, 0, 10)),
        row("东山县水利局", **_outcomes(1, 0, 4)),
        row(
            "东山县青水镇人民政府",
            kind="government",
            tier="township",
            places=["东山县", "青水镇"],
            **_outcomes(1, 1, 4),
        ),
    ]
    found = [(one["scope"], one["reports"], one["granted"], one["outcomes"]) for one in asked("grant-rate", *rows)]
    assert found == [("bodies", 2, 3, 8), ("government", 1, 5, 10)]
    with connect(table(*rows)) as database:
        chart = ask(database, "grant-rate").chart
    assert [(one.name, one.values) for one in chart.series] == [("东山县", ("37.5%",)), ("东山县人民政府", ("50.0%",))]


def test_a_picture_has_room_for_many_years() -> None:
    """Five regions over twenty years, and a year of which nothing is known without a sign of percent."""
    rows = [
        row(f"{place}水利局", year, **_outcomes(1, 0, 2 if year != 2020 or place != "东山县" else 0))
        for place in ("东山县", "西山县", "南山县", "北山县", "中山县")
        for year in range(2019, 2039)
    ]
    with connect(table(*rows)) as database:
        answer = ask(database, "grant-rate")
    assert {value for one in answer.chart.series for value in one.values} == {"50.0%", "–"}
    assert (answer.svg() or "").count(">50.0%<") == 99


def test_a_copy_is_not_counted_twice() -> None:
    """The same file again, and an older version of a report, add nothing to any answer."""
    rows = [row(source=source, hash="1", **_outcomes(1, 0, 2)) for source in ("a", "b")]
    assert _rates(*rows) == [("东山县", 2022, 1, 0, 0, 1, 2, 50.0)]
    assert asked("twins", *(row(source=source, texts=[_text()]) for source in ("a", "b"))) == []


def _carried(*rows: dict[str, Any]) -> list[tuple[Any, ...]]:
    names = ("agency", "year", "column", "carried", "brought", "difference")
    return [tuple(one[name] for name in names) for one in asked("carry-over", *rows)]


def _four(number: int | None, column: str = "total") -> dict[str, Any]:
    return {f"requests.carried_forward.{column}": number}


def _two(number: int | None, column: str = "total") -> dict[str, Any]:
    return {f"requests.brought_forward.{column}": number}


@pytest.mark.parametrize("column", [one.column for one in cell_columns() if one.row == "brought_forward"])
def test_each_column_is_compared(column: str) -> None:
    """四 of the year before with 二 of the year, over the change of editions too."""
    rows = [row(year=2020, edition="2019", **_four(3, column)), row(year=2021, **_two(1, column))]
    assert _carried(*rows) == [("东山县水利局", 2021, column, 3, 1, -2)]


def test_what_is_carried_over_breaks_nothing() -> None:
    """Nor does a silent cell, a year in the middle that is missing, another body, or a body that is nobody."""
    nobody: Any = {"body": None, "places": ["县"]}
    pairs = [
        (row(year=2021, **_four(3)), row(year=2022, **_two(3))),
        (row(year=2021, **_four(None)), row(year=2022, **_two(3))),
        (row(year=2020, **_four(1)), row(year=2022, **_two(3))),
        (row("东山县水利局", 2021, **_four(1)), row("东山县财政局", 2022, **_two(3))),
        (row(year=2021, **_four(1), **nobody), row(year=2022, **_two(3), **nobody)),
    ]
    assert [_carried(*pair) for pair in pairs] == [[]] * len(pairs)


def test_the_chart_of_what_is_carried_over_begins_with_the_form() -> None:
    """Reports on years before 2019 have no such rows, so none can be compared."""
    rows = [row(year=year, **(_two(0) | _four(0) if year > 2018 else {})) for year in range(2016, 2022)]
    with connect(table(*rows)) as database:
        assert ask(database, "carry-over").chart.categories == ("2020", "2021")


def _finding(code: str, severity: str = "error", result: str = "broken") -> dict[str, Any]:
    return {"code": code, "severity": severity, "result": result, "message": "。"}


def test_faults_are_counted_by_report() -> None:
    """Twice in one report is once; notices and what is undecided are no faults; the most frequent comes first."""
    rows = [
        row("东山县水利局", findings=[_finding("GD202"), _finding("GD202"), _finding("GD101", "notice")]),
        row("东山县财政局", findings=[_finding("GD201"), _finding("GD101", result="undecided")]),
        row("东山县教育局", 2023, findings=[_finding("GD201", "warning")]),
    ]
    names = ("code", "title", "tier", "year", "reports", "among", "percent", "everywhere")
    assert [tuple(one[name] for name in names) for one in asked("faults", *rows)] == [
        ("GD201", "第一项加第二项不等于第三项加第四项", "county", 2022, 1, 2, 50.0, 2),
        ("GD201", "第一项加第二项不等于第三项加第四项", "county", 2023, 1, 1, 100.0, 2),
        ("GD202", "行合计与总计不符", "county", 2022, 1, 2, 50.0, 1),
    ]


def _text(differing: int = 0, characters: int = 300, section: str = "overview", start: int = 0) -> dict[str, Any]:
    """Return a text whose sketch differs from that of the others in so many numbers."""
    sketch = [index + start for index in range(32 - differing)] + [9000 + index for index in range(differing)]
    return {"section": section, "characters": characters, "sketch": sketch}


def test_twins_are_found_by_their_sketches() -> None:
    """From 26 equal numbers of 32 on, in whichever of them they differ."""
    others = [row("东山县财政局", texts=[_text(6)]), row("东山县教育局", texts=[_text(start=500)])]
    found = asked("twins", row("东山县水利局", texts=[_text()]), *others)
    assert [(one["agency"], one["agency_of_twin"], one["whose"], one["percent"]) for one in found] == [
        ("东山县水利局", "东山县财政局", "other", 81),
        ("东山县财政局", "东山县水利局", "other", 81),
    ]
    assert asked("twins", row("东山县水利局", texts=[_text()]), row("东山县财政局", texts=[_text(7)])) == []


def test_short_texts_and_other_sections_are_no_twins() -> None:
    """无 is nobody's invention, and a section is compared with its like."""
    for other in (_text(characters=99), _text(section="problems")):
        assert asked("twins", row("东山县水利局", texts=[_text()]), row("东山县财政局", texts=[other])) == []


def test_another_body_goes_before_a_bodys_own_past() -> None:
    """The twin that is shown is another's, if there is one; a body's own text of another year is told as such."""
    past = row(year=2021, texts=[_text()])
    assert [one["whose"] for one in asked("twins", past, row(texts=[_text()]))] == ["own", "own"]
    (first, *_) = asked("twins", past, row(texts=[_text()]), row("东山县财政局", texts=[_text(2)]))
    assert (first["agency"], first["whose"], first["percent"]) == ("东山县水利局", "other", 93)


@pytest.mark.parametrize(
    ("name", "body"), [("水利局", None), ("云岭市 东山县水利局", "云岭市东山县水利局"), (None, None)]
)
def test_whose_a_twin_is_is_not_guessed(name: str | None, body: str | None) -> None:
    """A name that may be short for the other, or none at all, makes no other body of it; a certain one goes before it."""
    short = {**row("", 2021, body=body, texts=[_text()]), "agency": name}
    assert {one["whose"] for one in asked("twins", short, row(texts=[_text()]))} == {"uncertain"}
    found = asked("twins", short, row(texts=[_text()]), row("东山县财政局", texts=[_text(2)]))
    assert [one["whose"] for one in found if one["agency"] == "东山县水利局"] == ["other"]
    assert "whose" in question("twins").columns  # a person is shown it in each row


def test_a_text_that_thousands_share_costs_no_more() -> None:
    """Each has its twin, with a few comparisons each."""
    rows = [row(f"东山县第{number}局", texts=[_text()]) for number in range(2000)]
    assert len(asked("twins", *rows)) == 2000


def test_codes_tell_bodies_of_one_name_apart() -> None:
    """Two codes are two bodies, whatever they are called; one that is known and one that is not tell nothing."""
    one: Any = {"code": "11330000MB1234567X"}
    other: Any = {"code": "11330000MB7654321X"}
    short: Any = {"body": None, "texts": [_text()]}
    known: list[tuple[Any, str]] = [(other, "other"), ({}, "uncertain")]
    for said, whose in known:
        for name in ("水利局", "东山县水利局"):
            found = asked("twins", row(source="a", texts=[_text()], **one), row(name, source="b", **short, **said))
            assert [twin["whose"] for twin in found] == [whose, whose]


LATE: Any = [
    ({"published_on": dt.date(2023, 1, 31)}, None),
    ({"published_on": dt.date(2023, 2, 1), "signed_on": dt.date(2023, 1, 1)}, ("late", "published", 1)),
    ({"signed_on": dt.date(2023, 2, 3)}, ("late", "signed", 3)),
    ({}, ("unknown", None, None)),
    ({"kind": "government", "signed_on": dt.date(2023, 3, 31)}, None),
    ({"kind": "office", "signed_on": dt.date(2023, 4, 1)}, ("late", "signed", 1)),
    ({"tier": "township", "kind": "government", "signed_on": dt.date(2023, 9, 1)}, None),
    ({"kind": "other", "signed_on": dt.date(2023, 9, 1)}, None),
    ({"kind": None, "tier": None, "signed_on": dt.date(2023, 1, 9)}, None),
    ({"kind": None, "tier": None, "signed_on": dt.date(2023, 9, 1)}, ("unknown", "signed", None)),
    ({"year": None}, None),
    ({"year": 2018, "signed_on": dt.date(2019, 3, 20)}, None),
    ({"year": 9999}, None),
]


@pytest.mark.parametrize(("said", "expected"), LATE, ids=range(len(LATE)))
def test_who_is_late_is_told_by_the_article(said: dict[str, Any], expected: Any) -> None:
    """Departments by 31 January, governments by 31 March, towns by no day; what is not known is told apart."""
    found = [(one["status"], one["basis"], one["days"]) for one in asked("late", row(**said))]
    assert found == ([expected] if expected else [])


def test_a_later_version_makes_nobody_late() -> None:
    """What was put right in May was published in January."""
    first = row(source="a", hash="1", signed_on=dt.date(2023, 1, 20))
    later = row(source="b", hash="2", published_on=dt.date(2023, 5, 9))
    assert asked("late", first, later) == []
    (late,) = asked("late", {**first, "signed_on": dt.date(2023, 2, 3)}, later)
    assert (late["source"], late["day"], late["basis"], late["days"]) == ("b", dt.date(2023, 2, 3), "signed", 3)


def test_the_faults_that_were_put_in_are_found() -> None:
    """Over specimens: every report made late, and every text taken from elsewhere, is in the answers, and no other."""
    made = [*specimens(16, range(2019, 2024), faults=0.6, formats={"html": 1})]
    reports = {one.source: read(one.data) for one in made}
    rows = to_arrow(evolve(report, file=source) for source, report in reports.items())
    seeded = {kind: {one.source for one in made for fault in one.faults if fault.kind == kind} for kind in KINDS}
    with connect(rows) as database:
        late = {one["source"] for one in ask(database, "late").rows.to_pylist() if one["status"] == "late"}
        twins = ask(database, "twins").rows.to_pylist()
    assert late == seeded["late"] != set()
    copied = seeded["text_of_another_body"] | seeded["text_of_last_year"]
    assert copied <= {one["source"] for one in twins}
    assert copied
    assert {one["source"] for one in twins if one["source_of_twin"] not in copied} <= copied


KINDS: Final = ("late", "text_of_another_body", "text_of_last_year")


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.name)
def test_a_question_says_what_it_answers_and_what_not(one: Question) -> None:
    """Its query begins with a comment; the columns that a person is shown are in the answer, and none is without a name."""
    assert question(one.name) is one
    first, *rest = one.sql.splitlines()
    assert first.startswith("-- ")
    assert first.endswith("?")
    about = "\n".join(rest)
    assert "-- Answers: " in about
    assert "-- Does not answer: " in about
    with connect(table(row())) as database:
        assert {*one.columns} <= {*ask(database, one).rows.column_names}


def test_an_unknown_question_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(UnknownQuestion, match="grant-rate、carry-over"):
        question("why")


def test_a_day_that_is_still_to_come_is_not_kept_yet() -> None:
    """Of a year whose day is not over no report is late, in time or unknown, for governments and departments alike."""
    year = dt.datetime.now(dt.UTC).year + 1
    day = dt.date(year, 1, 9)
    rows = [row(year=year), row("东山县财政局", year, signed_on=day), row("东山县人民政府", year, kind="government")]
    rows += [row("东山县教育局", year, kind=None, signed_on=dt.date(year + 1, 2, 1)), row("东山县民政局", 9998)]
    with connect(table(*rows, row(signed_on=dt.date(2023, 1, 9)))) as database:
        answer = ask(database, "late")
    assert (len(answer.rows), answer.chart.categories) == (0, ("2022",))


def test_several_reports_of_one_source_are_refused() -> None:
    """As two corpora put together may have them: what is joined by the source would count several times."""
    with pytest.raises(Unreadable, match="有3份报告的来源（source）与其他报告相同，例如a；") as caught:
        connect(table(*[row(source=source) for source in "aabbbc"]))
    assert "3 reports have the same source as another, such as a" in caught.value.sentence("en")


def test_nothing_is_asked_of_nothing() -> None:
    """An empty corpus answers each question with no row and no picture."""
    with connect([]) as database:
        answers = [ask(database, one) for one in QUESTIONS]
    assert [(len(one.rows), one.svg()) for one in answers] == [(0, None)] * len(QUESTIONS)
