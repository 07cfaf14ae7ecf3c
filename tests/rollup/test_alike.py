"""Units with one text: GD404 between bodies."""

import pytest

from govdisclosure.published import PublishedReport
from govdisclosure.rollup.alike import alike_in, findings_of
from tests.rollup.adding import added, unit
from tests.rules.building import is_whole, lines

LONG = (
    "{name}高度重视政府信息公开工作，{year}年主动公开机构职能、部门预算决算和工程建设信息，按时办理依申请公开，"
    "定期清理行政规范性文件，专人维护公开专栏，及时回应群众关切，组织业务培训，压实工作责任，各项任务按期完成。"
)


def writer(name: str | None, text: str, section: str = "overview", year: int = 2022) -> PublishedReport:
    """Return a report that says ``text`` in one section, with its own name and year in it."""
    said = text.format(name=name, year=year)
    return unit(name, blocks={section: lines(said)}, year=year)


def found(*reports: PublishedReport) -> list[str]:
    """Return what is found between ``reports``."""
    findings = added(*reports).findings.where(codes=["GD404"])
    for finding in findings:
        is_whole(finding)
    return [finding.sentence() for finding in findings]


def test_equal_texts_are_told_names_and_years_put_aside() -> None:
    """In one sentence for all that have it."""
    units = [writer(name, LONG) for name in ("青禾县水利局", "青禾县教育局", "云岭市林业局")]
    assert found(*units) == ["“青禾县水利局”、“青禾县教育局”、“云岭市林业局”的“一、总体情况”内容相同"]


def test_many_units_are_named_in_part() -> None:
    """The first five, and how many they are."""
    (sentence,) = found(*(writer(f"青禾县{n}局", LONG, "problems") for n in "甲乙丙丁戊己庚"))
    assert (
        sentence
        == "“青禾县甲局”、“青禾县乙局”、“青禾县丙局”、“青禾县丁局”、“青禾县戊局”等7个单位的“五、存在的主要问题及改进情况”内容相同"
    )


def test_nearly_equal_texts_are_told_with_how_alike_they_are() -> None:
    """The least of a group; groups that do not hang together are told apart."""
    other = LONG[::-1].replace("}eman{", "{name}").replace("}raey{", "{year}")
    units = [
        writer("甲局", LONG),
        writer("乙局", LONG.replace("群众", "社会")),
        writer("丙局", other),
        writer("丁局", other),
    ]
    first, second = found(*units)
    assert first == "“甲局”、“乙局”的“一、总体情况”内容雷同，相似度97%以上"
    assert second == "“丙局”、“丁局”的“一、总体情况”内容相同"


def test_pairs_are_kept_with_their_likeness() -> None:
    """The unit that was given first stands first."""
    (pair,) = added(writer("甲局", LONG + "！"), writer("乙局", LONG)).alike
    assert (pair.one.name, pair.other.name, pair.section) == ("甲局", "乙局", "overview")
    assert 0.98 < pair.likeness < 1


@pytest.mark.parametrize(
    "reports",
    [
        [writer("甲局", LONG), writer("乙局", LONG[:60] + "完全不同的另外一段话。" * 9)],
        [writer("甲局", LONG), writer("乙局", LONG * 2)],
        [writer("甲局", "没有其他需要报告的事项。"), writer("乙局", "没有其他需要报告的事项。")],
        [writer("甲局", LONG), writer("乙局", LONG, "problems")],
        [writer("甲局", LONG), writer("甲局", LONG)],
        [writer("甲局", LONG), unit("乙局", heads={})],
    ],
    ids=["other words", "twice as long", "few words", "other sections", "one body", "no sections"],
)
def test_what_is_not_alike(reports: list[PublishedReport]) -> None:
    """Few words are alike by nature, and a report twice is not two bodies' text."""
    assert found(*reports) == []


def test_a_body_that_is_not_known_has_no_name_to_put_aside() -> None:
    """Its text is compared as it is."""
    assert found(writer(None, LONG), writer(None, LONG)) == ["“#1”、“#2”的“一、总体情况”内容相同"]


def test_groups_that_meet_late_are_one() -> None:
    """Units that are alike one by one, whatever the order in which pairs are found."""
    units = added(*(writer(f"{n}局", LONG) for n in "甲乙丙丁戊")).units
    pairs = alike_in(units)
    by_names = {(pair.one.name[0], pair.other.name[0]): pair for pair in pairs}
    chain = [by_names[one, other] for one, other in ("甲乙", "丙丁", "丁戊", "乙丙", "甲丙")]
    (finding,) = findings_of(chain)
    assert finding.sentence() == "“甲局”、“乙局”、“丙局”、“丁局”、“戊局”的“一、总体情况”内容相同"
    assert len(pairs) == 10
