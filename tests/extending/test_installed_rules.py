"""Rules that packages bring: found, refused in one sentence, and run so that nothing is hidden."""

import pickle
from collections.abc import Iterator
from typing import Any, Final

import pytest
from attrs import evolve

from govdisclosure import BrokenPlugins, Waivers, check, installed_rules
from govdisclosure.extending.rules import CATALOGUE, Case, CellEvidence, Example, Finding, Message, Result, Rule
from govdisclosure.plugins import broken_by
from govdisclosure.rules import InvalidWaivers, UnknownRule, check_published, select
from tests.extending.installing import FakeEntryPoint, gives, installed, module, raises
from tests.extending.own import OWN, own_rule

NUMBERED: Final[dict[str, Any]] = {"code": 7}
RULES: Final = "govdisclosure.rules"


def test_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a rule."""
    installed(monkeypatch)
    assert installed_rules() == ()


@pytest.mark.parametrize("value", [module(RULES=(OWN,)), [OWN], (OWN,), iter([OWN])])
def test_rules_are_found(monkeypatch: pytest.MonkeyPatch, value: object) -> None:
    """In a module, or in whatever can be gone through."""
    installed(monkeypatch, gives(RULES, value))
    assert installed_rules() == (OWN,)


def test_rules_come_in_the_order_of_their_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever package brings them; what is installed is looked up once."""
    second, first = own_rule("QH102"), own_rule("AB900")
    installed(monkeypatch, gives(RULES, [second], package="a"), gives(RULES, [OWN, first], package="b"))
    assert [rule.code for rule in installed_rules()] == ["AB900", "QH101", "QH102"]
    monkeypatch.setattr("importlib.metadata.entry_points", None)
    assert installed_rules()[1] is OWN


@pytest.mark.parametrize(
    ("entry_point", "reason"),
    [
        (raises(RULES, ImportError("No module named 'x'")), "无法载入（ImportError：No module named 'x'）"),
        (raises(RULES, SystemExit(3)), "无法载入（SystemExit：3）"),
        (raises(RULES, ValueError("一\n二")), "无法载入（ValueError：一 二）"),
        (gives(RULES, 3), "应给出规则（Rule）的列表，或者有RULES的模块，实为int"),
        (gives(RULES, module()), "应给出规则（Rule）的列表，或者有RULES的模块，实为module"),
        (gives(RULES, [OWN.judge]), "第1项不是规则（Rule），而是function"),
        (
            gives(RULES, [own_rule("GD101")]),
            "规则代码“GD101”不合要求：应为本单位的字母前缀（不能用GD）加三位数字，如QH101",
        ),
        (
            gives(RULES, [own_rule("qh101")]),
            "规则代码“qh101”不合要求：应为本单位的字母前缀（不能用GD）加三位数字，如QH101",
        ),
        (
            gives(RULES, [evolve(OWN, **NUMBERED)]),
            "规则代码“7”不合要求：应为本单位的字母前缀（不能用GD）加三位数字，如QH101",
        ),
        (gives(RULES, [OWN, own_rule(title="题")]), "规则QH101的title应为Message，实为str"),
        (gives(RULES, [own_rule(severity="error")]), "规则QH101的severity应为Severity，实为str"),
        (gives(RULES, [own_rule(needs=frozenset({"weather"}))]), "规则QH101的needs没有“weather”这一项"),
        (gives(RULES, [OWN, OWN]), "规则代码“QH101”已由扩展包“qinghe-rules”使用"),
    ],
)
def test_a_broken_package_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, entry_point: FakeEntryPoint, reason: str
) -> None:
    """With package and entry point; the rules of others are there all the same."""
    installed(monkeypatch, entry_point, gives(RULES, [own_rule("ZZ001")], package="zz"))
    with pytest.raises(BrokenPlugins) as caught:
        installed_rules()
    assert str(caught.value) == f"扩展包“qinghe-rules”的入口点“qinghe”（govdisclosure.rules）：{reason}"
    (problem,) = caught.value.problems
    assert (problem.plugin.distribution, problem.plugin.entry_point) == ("qinghe-rules", "qinghe")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  (our own)
    assert (type(again), again.problems) == (BrokenPlugins, caught.value.problems)


def test_all_problems_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence a line, in the order of packages; one that nobody owns up to is “?”."""
    installed(
        monkeypatch,
        gives(RULES, [OWN], package="b"),
        gives(RULES, [OWN, 3], package="c"),
        gives(RULES, None, package=None),
        raises(RULES, KeyError("z"), package="a"),
    )
    with pytest.raises(BrokenPlugins) as caught:
        installed_rules()
    lines = str(caught.value).splitlines()
    assert [line.split("”")[0] for line in lines] == ["扩展包“?", "扩展包“a", "扩展包“c", "扩展包“c"]
    assert "已由扩展包“b”使用" in lines[2]


def test_an_error_without_sound_words() -> None:
    """Neither endless words nor words that cannot be said stop what is said of it."""

    class Mute(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    assert broken_by(Mute()) == {"kind": "Mute", "words": "…"}
    assert len(broken_by(ValueError("x" * 9_999))["words"]) == 201


# Running them ---------------------------------------------------------------------------------------------------------


def test_check_runs_what_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue by default, whatever is installed; with the others where they are asked for."""
    installed(monkeypatch, gives(RULES, [OWN]))
    report = OWN.trips.report
    assert check(report).codes == ()
    findings = check(report, rules=[*CATALOGUE, *installed_rules()])
    assert [str(finding) for finding in findings] == ["QH101 没有提到“公开专栏”"]
    assert findings[0].sentence("en") == "“公开专栏” is not mentioned"


def test_rules_are_chosen_among_what_is_there() -> None:
    """By code or beginning; what is not there is unknown."""
    everything = (*CATALOGUE, OWN)
    assert select("QH", among=everything) == (OWN,)
    assert OWN not in select(ignore=["QH1"], among=everything)
    with pytest.raises(UnknownRule):
        select("QH")


def test_waivers_may_name_them() -> None:
    """Where they are told of them."""
    text = '[[waiver]]\nrule = "QH101"\nreason = "另有安排"\nwho = "审核组"'
    (waiver,) = Waivers.loads(text, rules=[OWN])
    assert waiver.rule == "QH101"
    with pytest.raises(InvalidWaivers, match="没有这条规则"):
        Waivers.loads(text)


def _judging(*items: object, error: Exception | None = None) -> Rule:
    """Return a rule that yields ``items``, and then raises."""

    def judge(_: Rule, __: Case) -> Iterator[Any]:
        yield from items
        if error:
            raise error

    return own_rule(judge=judge)


def _cell(table: Any, row: str, report: str | None = None) -> CellEvidence:
    return CellEvidence(table=table, row=row, column="total", text="1", value=1, report=report)


def _nine(rule: Rule, _: Case) -> Iterator[Finding]:
    yield rule.finding(arguments={"word": "九"})


SOUND = OWN.finding(arguments={"word": "专栏"})


@pytest.mark.parametrize(
    ("rule", "kept", "kind"),
    [
        (_judging(SOUND, error=ZeroDivisionError("除以零")), 1, "ZeroDivisionError：除以零"),
        (_judging(error=RecursionError("深")), 0, "RecursionError：深"),
        (_judging(SOUND, "词"), 1, "AttributeError："),
        (_judging(evolve(SOUND, code="GD101")), 0, "TypeError：not a finding of QH101"),
        (_judging(OWN.finding()), 0, "KeyError：'word'"),
        (_judging(evolve(SOUND, cells=(_cell("requests", "no_such_row"),))), 0, "TypeError：no such cell"),
        (_judging(evolve(SOUND, cells=(_cell("other", "received"),))), 0, "TypeError：no such cell"),
        (_judging(evolve(SOUND, cells=(_cell("requests", "received", "previous"),))), 0, "TypeError：no such cell"),
        (_judging(*[SOUND] * 10_001), 10_000, "OverflowError"),
    ],
)
def test_a_rule_that_breaks_off_stops_no_other(rule: Rule, kept: int, kind: str) -> None:
    """What it had found stays; that it broke off is an undecided finding, and stands in ``failed``."""
    findings = check_published(Example().report, rules=[rule, own_rule("QH900", judge=_nine)])
    *found, broken, other = findings
    assert len(found) == kept
    assert (broken.code, broken.result, broken.severity) == ("QH101", Result.UNDECIDED, "notice")
    assert broken.sentence().startswith("规则没有检查完，本身出错（")
    assert kind in broken.sentence()
    assert str(other) == "QH900 没有提到“九”"
    assert (findings.failed, findings.ran) == (("QH101",), ("QH101", "QH900"))


@pytest.mark.parametrize("whose", [None, "previous", "青禾县档案馆"])
def test_evidence_may_be_of_another_report(whose: str | None) -> None:
    """Of last year's, or of a unit."""
    rule = _judging(evolve(SOUND, cells=(_cell("requests", "received", whose),)))
    report = Example().report
    findings = check_published(
        report, previous=Example(year=2021).report, children=["无法读取.docx", report], rules=[rule]
    )
    assert (len(findings), findings.failed) == (1, ())


def test_a_rule_of_the_catalogue_is_not_guarded() -> None:
    """What it raises is a fault of the library, which its tests must see."""

    def judge(_: Rule, __: Case) -> Iterator[Finding]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        check_published(Example().report, rules=[own_rule("GD999", judge=judge)])


def test_a_sentence_has_its_english_beside_it() -> None:
    """One that no catalogue knows, and has none, is said in Chinese."""
    assert Message("共{n}件", en="{n} in all").text("en", {"n": 3}) == "3 in all"
    assert Message("共{n}件", en="{n} in all").text("zh", {"n": 3}) == "共3件"
    assert Message("此句无译文").text("en") == "此句无译文"
