"""What a place makes of the rules: which run, how grave they are, how they say it, what it asks beside them."""

import datetime as dt
import pickle
from pathlib import Path
from typing import Final

import pytest
from attrs import evolve

from govdisclosure import InvalidProfile, Profile, Severity, Unreadable, check, roll_up
from govdisclosure.messages import Message
from govdisclosure.model.agency import Agency
from govdisclosure.published import PublishedReport
from govdisclosure.rules import CATALOGUE, Categories, Deadline, Example, Local, Result, Rule, check_published
from tests.rules.waiving import wrong

LATE: Final = Example(has={"signature": "{agency}\n{next_year}年2月6日"})
NOTICE: Final = "青政办函〔2022〕3号"


def _rule(code: str) -> Rule:
    return next(rule for rule in CATALOGUE if rule.code == code)


def test_nothing_is_made_of_the_rules_by_default() -> None:
    """A profile that says nothing changes nothing."""
    report = wrong()
    assert check(report, profile=Profile()) == check(report) == check(report, profile=Profile.loads(""))


def test_the_rules_that_run() -> None:
    """Those selected and not ignored, by code or beginning; off is ignored, unless a longer code says otherwise."""
    profile = Profile.loads(
        'select = ["GD2", "GD1"]\nignore = ["GD21"]\n[severity]\nGD11 = "off"\nGD112 = "notice"\nGD201 = "off"'
    )
    ran = [rule.code for rule in profile.chosen(CATALOGUE)]
    assert {code[:3] for code in ran} == {"GD1", "GD2"}
    assert {"GD112", "GD101", "GD202"} <= set(ran)
    assert not {"GD110", "GD111", "GD201", "GD210", "GD212"} & set(ran)
    assert check(wrong(), profile=profile).codes == ("GD202", "GD203")
    assert check(wrong(), rules="GD301", profile=profile).ran == ()


def test_who_says_so_on_the_spot_goes_first() -> None:
    """What is selected runs, whatever the profile has against it; what is ignored is ignored beside."""
    profile = Profile.loads('ignore = ["GD105"]\n[severity]\nGD1 = "off"\nGD2 = "notice"')
    chosen = profile.overridden(["GD105", "GD2"], ["GD21"])
    assert [rule.code for rule in chosen.chosen(CATALOGUE)] == ["GD105", "GD201", "GD202", "GD203", "GD204", "GD206"]
    assert chosen.severity == {"GD2": Severity.NOTICE}
    assert profile.overridden([], ["GD2"]) == evolve(profile, ignore=("GD105", "GD2"))


@pytest.mark.parametrize(("grade", "severity"), [("error", "error"), ("warning", "warning"), ("notice", "notice")])
def test_findings_are_as_grave_as_the_profile_has_it(grade: str, severity: str) -> None:
    """And nothing else of them changes; the longer code goes first."""
    profile = Profile.loads(f'[severity]\nGD2 = "error"\nGD202 = "{grade}"')
    (finding,) = check(wrong(), rules="GD202", profile=profile)
    (before,) = check(wrong(), rules="GD202")
    assert finding == evolve(before, severity=Severity(severity))
    assert check(wrong(), rules="GD202", profile=profile).worst is Severity(severity)


@pytest.mark.parametrize(("grade", "expected"), [("error", "notice"), ("warning", "notice"), ("notice", "notice")])
def test_what_is_undecided_stays_a_notice(grade: str, expected: str) -> None:
    """Whatever the rule."""
    silent = Example(has={"signature": None}).report
    (finding,) = check(silent, rules="GD504", profile=Profile(severity={"GD504": Severity(grade)}))
    assert (finding.result, finding.severity) == (Result.UNDECIDED, expected)


@pytest.mark.parametrize(
    ("grade", "severities"), [("error", ["error", "warning"]), ("warning", ["warning"] * 2), ("notice", ["notice"] * 2)]
)
def test_what_the_rule_holds_to_be_less_grave_stays_so(grade: str, severities: list[str]) -> None:
    """A list that comes to less than its total is a warning of a rule of errors."""
    lines = (
        "（六）全年发布信息80条，其中文件90条、动态9条。\n（七）全年举办活动80次，其中讲座33次，展览10次，其他30次。"
    )
    report = Example(adds={"overview": lines}).report
    profile = Profile(severity={"GD301": Severity(grade)})
    assert [str(one.severity) for one in check(report, rules="GD301", profile=profile)] == severities


def test_a_finding_graver_than_its_rule_is_as_the_profile_says() -> None:
    """A typo in a head is a warning of a rule of notices."""
    report = Example(heads={"proactive": "二、主动公开政府政府信息情况"}).report
    (before,) = check(report, rules="GD103")
    assert before.severity is Severity.WARNING
    assert _rule("GD103").severity is Severity.NOTICE
    for grade in Severity:
        (finding,) = check(report, rules="GD103", profile=Profile(severity={"GD1": grade}))
        assert finding.severity is grade


def test_a_finding_of_no_rule_that_is_known_stays_as_it_is() -> None:
    """There is nothing to grade it by."""
    findings = check(wrong())
    assert Profile(severity={"GD": Severity.NOTICE}).applied(findings, []) == findings


# Wording --------------------------------------------------------------------------------------------------------------


def test_a_finding_is_said_in_the_words_of_the_place() -> None:
    """In both languages; what is not worded is said as before."""
    (before,) = check(LATE.report)
    both = Profile.loads('[message.GD504]\nzh = "{actual}才公布"\nen = "late by {expected}"')
    (finding,) = check(LATE.report, profile=both)
    assert finding.sentence() == "2023-02-06才公布"
    assert finding.sentence("en") == "late by 2023-01-31"
    chinese = Profile.loads('[message.GD504]\nzh = "{actual}才公布"')
    assert check(LATE.report, profile=chinese)[0].sentence("en") == before.sentence("en")
    english = Profile.loads('[message.GD504]\nen = "late"')
    assert check(LATE.report, profile=english)[0].sentence() == before.sentence()
    assert check(LATE.report, profile=english)[0].sentence("en") == "late"


def test_the_rules_as_a_profile_has_them() -> None:
    """Those that run, as grave as they are here."""
    profile = Profile.loads('[severity]\nGD5 = "off"\nGD504 = "error"\nGD2 = "notice"')
    graded = {rule.code: rule.severity for rule in profile.graded(CATALOGUE)}
    assert {code for code in graded if code.startswith("GD5")} == {"GD504"}
    assert (graded["GD504"], graded["GD202"], graded["GD101"]) == ("error", "notice", "error")


def test_what_a_rule_says_beside_its_main_message_stays() -> None:
    """That it cannot tell is another thing to say."""
    silent = Example(has={"signature": None}).report
    profile = Profile(message={"GD504": Message("{actual}才公布")})
    assert check(silent, profile=profile).items == check(silent).items


def test_a_profile_is_built_in_code_too() -> None:
    """Of what is at hand; what cannot be is refused where it is built, or used."""
    profile = Profile(select="GD2", ignore=["GD21"], severity={"GD202": "notice", "GD203": "off"})
    assert profile == Profile(select=("GD2",), ignore=("GD21",), severity={"GD202": Severity.NOTICE, "GD203": "off"})
    with pytest.raises(ValueError, match="grave"):
        Profile(severity={"GD202": "grave"})
    with pytest.raises(ValueError, match="day"):
        Deadline(month=2, day=29, provision="一")
    worded = Profile(message={"GD504": Message("{day}", en="{"), "GD999": Message("{day}")})
    with pytest.raises(InvalidProfile) as caught:
        check(LATE.report, profile=worded)
    assert str(caught.value).splitlines() == [
        "message.GD504：规则GD504的文字没有“day”这一项，可用的有：actual、deadline、expected",
        "message.GD504：花括号不成对，或者里面不是名称",
    ]


# Deadlines ------------------------------------------------------------------------------------------------------------


def _in_time(report: PublishedReport, *deadlines: Deadline) -> list[tuple[str, str, object]]:
    found = check_published(report, rules=[_rule("GD504")], local=Local(deadlines=deadlines))
    return [(str(one), one.provision, one.expected) for one in found]


def test_a_town_has_the_deadline_of_its_place() -> None:
    """Which the Regulations do not set; the finding says who did."""
    town = evolve(LATE, agency="青禾县石桥镇人民政府").report
    january = Deadline(month=1, day=31, level="township", provision=NOTICE)
    assert _in_time(town) == []
    assert _in_time(town, january) == [("GD504 公布日期2023-02-06晚于本地规定的期限2023-01-31", NOTICE, "2023-01-31")]
    assert _in_time(town, evolve(january, month=2, day=6)) == []
    assert _in_time(town, evolve(january, level="county")) == []


def test_the_first_deadline_that_fits_is_the_bodys() -> None:
    """By level and kind."""
    town = evolve(LATE, agency="青禾县石桥镇人民政府").report
    government = Deadline(month=1, day=5, level="township", body="government", provision="一")
    office = evolve(government, body="office", provision="零")
    every = Deadline(month=2, day=5, provision="二")
    assert [found[1] for found in _in_time(town, office, government, every)] == ["一"]
    assert [found[1] for found in _in_time(town, every, government)] == ["二"]


def test_no_circular_puts_off_a_statutory_day() -> None:
    """An earlier one counts, a later one does not."""
    assert [found[1:] for found in _in_time(LATE.report, Deadline(month=1, day=10, provision=NOTICE))] == [
        (NOTICE, "2023-01-10")
    ]
    (found,) = _in_time(LATE.report, Deadline(month=3, day=1, provision=NOTICE))
    assert found[1:] == ("《政府信息公开条例》第四十九条", "2023-01-31")


def test_a_body_of_which_nothing_is_known() -> None:
    """Has the deadline of every body, where there is one, and none of a kind; without a name it has none at all."""
    unknown = evolve(LATE.report, agency=Agency(name="青禾"))
    assert _in_time(unknown, Deadline(month=1, day=10, body="department", provision="一")) == []
    assert [found[1] for found in _in_time(unknown, Deadline(month=1, day=10, provision="一"))] == ["一"]
    nameless = evolve(LATE.report, agency=None)
    assert [found[2] for found in _in_time(nameless, Deadline(month=1, day=10, provision="一"))] == [None]


def test_without_a_date_the_local_deadline_is_told() -> None:
    """As undecided."""
    (found,) = _in_time(
        Example(agency="青禾县石桥镇人民政府", has={"signature": None}).report,
        Deadline(month=1, day=10, provision=NOTICE),
    )
    assert found[1:] == (NOTICE, "2023-01-10")


# Categories and channels ----------------------------------------------------------------------------------------------

KINDS: Final = Categories(total="主动公开信息", parts=("工作动态", "公告公示", "政策文件", "动态"))


def _broken_down(sentence: str, categories: Categories = KINDS, **local: tuple[str, ...]) -> list[str]:
    report = Example(adds={"overview": f"（六）{sentence}"}).report
    profile = Profile(local=Local(breakdowns=(categories,), **local))  # type: ignore[arg-type]
    return [f"{one.severity} {one}" for one in check(report, rules=["GD301", "GD311"], profile=profile)]


NAMED: Final = evolve(KINDS, complete=False)


@pytest.mark.parametrize(
    ("sentence", "categories", "found"),
    [
        ("全年主动公开信息80条，其中工作动态10条，公告公示20条，政策文件30条，其他动态20条。", KINDS, []),
        (
            "全年主动公开信息80条，其中工作动态10条，公告公示20条，政策文件30条。",
            KINDS,
            [
                "error GD301 “80条”的各组成部分之和为60（10＋20＋30），少于总数80，请核对是否漏列",
                "warning GD311 “主动公开信息”没有列出规定的类别：动态",
            ],
        ),
        (
            "全年主动公开信息80条，其中工作动态10条，公告公示20条，政策文件10条。",
            NAMED,
            ["error GD301 “80条”的各组成部分之和为40（10＋20＋10），少于总数80，请核对是否漏列"],
        ),
        (
            "全年主动公开信息80条，其中工作动态50条，公告公示20条，政策文件30条。",
            NAMED,
            ["error GD301 “80条”的各组成部分之和为100（50＋20＋30），多于总数80"],
        ),
        ("全年主动公开信息80条，其中工作动态50条，公告公示20条，政策文件30条。", evolve(NAMED, overlap=True), []),
        (
            "全年主动公开信息80条，其中工作动态90条，公告公示20条。",
            evolve(NAMED, overlap=True),
            ["error GD301 “80条”的各组成部分之和为110（90＋20），多于总数80"],
        ),
        (
            "全年主动公开信息80条，其中工作动态50条，公告公示20条，领导讲话10条。",
            NAMED,
            ["warning GD311 “主动公开信息”列有规定以外的类别：领导讲话"],
        ),
        (
            "全年主动公开信息80条，其中主要有工作动态50条，公告公示20条等。",
            KINDS,
            [
                "notice GD301 “80条”所列各部分之和为70（50＋20），与总数80不等；所列并非全部，或者同一信息通过多个渠道公开，请确认"
            ],
        ),
        (
            "全年主动公开信息80条，其中网站50条，微信20条，村村响40条。",
            KINDS,
            [
                "notice GD301 “80条”所列各部分之和为110（50＋20＋40），与总数80不等；所列并非全部，或者同一信息通过多个渠道公开，请确认"
            ],
        ),
        ("全年举办活动80次，其中工作动态50次，公告公示20次，政策文件10次。", KINDS, []),
    ],
)
def test_breakdowns_by_declared_categories(sentence: str, categories: Categories, found: list[str]) -> None:
    """Whether they add up is known; a category that is missing or new is found; other lists are judged as ever."""
    assert _broken_down(sentence, categories) == found


def test_own_channels_may_overlap() -> None:
    """As those do that are known."""
    sentence = "全年主动公开信息80条，其中青禾云50条，村村响40条。"
    assert _broken_down(sentence)[0].startswith("error GD301")
    assert _broken_down(sentence, channels=("青禾云", "村村响"))[0].startswith("notice GD301")


def test_a_category_of_which_nothing_is_left_is_taken_as_it_is() -> None:
    """数量 names nothing by itself: it does not stand for every part."""
    vague = Categories(total="主动公开信息", parts=("数量", "工作动态"), complete=False)
    assert _broken_down("全年主动公开信息80条，其中工作动态50条，公告公示30条。", vague) == [
        "warning GD311 “主动公开信息”列有规定以外的类别：公告公示"
    ]


def test_the_categories_that_fit_best_are_taken() -> None:
    """Where several break down one total."""
    report = Example(
        adds={"overview": "（六）全年主动公开信息80条，其中工作动态50条，公告公示20条，领导讲话10条。"}
    ).report
    more = Categories(total="主动公开信息", parts=("工作动态", "公告公示", "领导讲话"))
    for breakdowns in ((KINDS, more), (more, KINDS)):
        assert check(report, rules="GD311", profile=Profile(local=Local(breakdowns=breakdowns))).items == ()


# Files ----------------------------------------------------------------------------------------------------------------


def test_a_profile_is_loaded(tmp_path: Path) -> None:
    """From a file, everything that it can say."""
    profile = Profile.load(Path(__file__).parents[2] / "docs" / "examples" / "profile.toml")
    assert profile.ignore == ("GD105",)
    assert profile.severity["GD310"] == "off"
    assert profile.local.deadlines[1].on(2023) == dt.date(2023, 1, 20)
    assert profile.local.channels == ("青禾云", "村村响")
    assert [one.total for one in profile.local.breakdowns] == ["主动公开信息"]
    assert profile.message["GD504"].text("en").startswith("published on")
    with pytest.raises(Unreadable, match="找不到文件"):
        Profile.load(tmp_path / "没有.toml")
    (tmp_path / "大.toml").write_bytes(b"#" * (1 << 20) + b"\n")
    with pytest.raises(Unreadable, match="超过1兆字节，不是方案文件"):
        Profile.load(tmp_path / "大.toml")


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    """With file and place; the error travels between processes."""
    path = tmp_path / "方案.toml"
    path.write_text('ignore = ["GD9"]\nseverity = 3', encoding="utf-8")
    with pytest.raises(InvalidProfile) as caught:
        Profile.load(path)
    assert str(caught.value).splitlines() == [
        f"{path}：ignore[1]：没有规则GD9",
        f"{path}：severity：应为若干“名称 = 值”，写在[severity]之下",
    ]
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  (our own)
    assert (type(again), str(again)) == (InvalidProfile, str(caught.value))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1", ["a：没有这一项，可用的有：select、ignore、severity、message、deadline、breakdown、channels"]),
        ("x\ny = 1", ["第1行第2列不符合TOML的写法（Expected '=' after a key in a key/value pair）"]),
        ('select = "GD2"', ['select：应为文字的列表，如["GD2", "GD104"]']),
        ('ignore = ["GD2", 3]', ['ignore：应为文字的列表，如["GD2", "GD104"]']),
        ('ignore = ["GD2", ""]', ['ignore：应为文字的列表，如["GD2", "GD104"]']),
        ('channels = ["青禾云", "青禾云"]', ["channels：“青禾云”重复"]),
        (
            '[severity]\nGD2 = "off"\nGD999 = "error"\nGD1 = 3',
            ["severity.GD999：没有规则GD999", "severity.GD1：应为error、warning、notice、off之一"],
        ),
        ('[message.GD5]\nzh = "a"', ["message.GD5：没有规则GD5"]),
        ("[message]\nGD504 = 3", ["message.GD504：应为若干“名称 = 值”，写在[message.GD504]之下"]),
        (
            "[message.GD504]\nde = 3",
            ["message.GD504.de：没有这一项，可用的有：zh、en", "message.GD504：应写明zh或en，或者两者都写"],
        ),
        (
            '[message.GD504]\nzh = ""\nen = "{"',
            ["message.GD504.zh：应填写文字", "message.GD504.en：花括号不成对，或者里面不是名称"],
        ),
        ('[message.GD504]\nzh = "{actual.real}"', ["message.GD504.zh：花括号不成对，或者里面不是名称"]),
        ('[message.GD504]\nzh = "{actual!r}{}"', ["message.GD504.zh：花括号不成对，或者里面不是名称"]),
        (
            '[message.GD504]\nzh = "{day}"',
            ["message.GD504.zh：规则GD504的文字没有“day”这一项，可用的有：actual、deadline、expected"],
        ),
        ('[message.GD111]\nzh = "{day}"', ["message.GD111.zh：规则GD111的文字没有“day”这一项，可用的有：table"]),
        ("deadline = 3", ["deadline[1]：每一条应以[[deadline]]开头"]),
        ("deadline = [3]", ["deadline[1]：每一条应以[[deadline]]开头"]),
        (
            "[[deadline]]\nlevel = 'town'",
            [
                "deadline[1].level：应为national、province、prefecture、county、township之一",
                "deadline[1].provision：缺少这一项",
                "deadline[1].until：缺少这一项",
            ],
        ),
        (
            "[[deadline]]\nprovision = ' '\nuntil = '02-29'",
            ["deadline[1].provision：应填写文字", 'deadline[1].until：应为月和日，如"01-31"'],
        ),
        ("[[deadline]]\nprovision = 'a'\nuntil = 2023-01-31", ['deadline[1].until：应为月和日，如"01-31"']),
        (
            "[[breakdown]]\ntotal = 3\nparts = []\noverlap = 'no'",
            [
                "breakdown[1].total：应填写文字",
                "breakdown[1].parts：列表不能为空",
                "breakdown[1].overlap：应为true或false，不加引号",
            ],
        ),
        ("[[breakdown]]\ntotal = 'a'", ["breakdown[1].parts：缺少这一项"]),
    ],
)
def test_what_is_wrong_in_a_profile(text: str, said: list[str]) -> None:
    """Each with its place."""
    with pytest.raises(InvalidProfile) as caught:
        Profile.loads(text)
    assert str(caught.value).splitlines() == said


def test_a_message_without_names_takes_none() -> None:
    """And says so."""
    plain = next(rule for rule in CATALOGUE if "{" not in rule.message.zh)
    with pytest.raises(InvalidProfile, match=f"规则{plain.code}的文字没有可用的项，不能有“day”"):
        Profile.loads(f'[message.{plain.code}]\nzh = "{{day}}"')


def test_a_roll_up_has_a_profile_too() -> None:
    """For what is found on it."""
    units = [Example(agency=name).report for name in ("青禾县水利局", "青禾县档案馆")]
    plain = roll_up(units, agency="青禾县人民政府", expect=["青禾县财政局"])
    assert "GD602" in plain.findings.codes
    notice = Profile.loads('[severity]\nGD602 = "notice"\nGD404 = "off"')
    (finding,) = roll_up(units, agency="青禾县人民政府", expect=["青禾县财政局"], profile=notice).findings
    assert (finding.code, finding.severity) == ("GD602", "notice")
