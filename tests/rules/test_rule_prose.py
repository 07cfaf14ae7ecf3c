"""Figures in prose against each other, the tables, the charts and last year (GD301 to GD310): the evidence, and what must not trip."""

import pytest

from govdisclosure.model.narrative import Chart, ListBlock, Paragraph
from govdisclosure.rules import Result, Severity
from tests.rules.building import found, grid, one, report, requests
from tests.rules.saying import chart, said, told

BREAKDOWN = "全年公开信息102条，其中动态33条，公告10条，其他37条。"


def test_parts_below_the_total() -> None:
    """The finding points at the total, and says the sum and the total."""
    finding = one(said(f"概述。{BREAKDOWN}"), "GD301")
    assert (finding.severity, finding.expected, finding.actual) == (Severity.WARNING, 80, 102)
    assert (finding.section, finding.text, told(finding)) == (1, BREAKDOWN, "102条")
    assert "33＋10＋37" in finding.sentence()
    assert "33 + 10 + 37" in finding.sentence("en")


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("公开70条，其中动态33条，公告10条，其他37条。", Severity.ERROR),
        ("公开70条，其中动态83条。", Severity.ERROR),
        ("公开102条，其中动态33条，公告10条等。", Severity.NOTICE),
        ("公开102条，其中网站100条，微信90条。", Severity.NOTICE),
        ("公开102条，分别为动态3条、公告10条。", Severity.WARNING),
    ],
)
def test_how_grave_a_breakdown_is(text: str, severity: Severity) -> None:
    """Above the total an error, below a warning, open lists and channels a notice."""
    assert one(said(text), "GD301").severity is severity


@pytest.mark.parametrize(
    "text",
    [
        "公开80条，其中动态33条，公告10条，其他37条。",
        "公开1002条，其中动态33条，公告10条。",
        "公开102条，其中动态33条。",
        "公开近102条，其中动态33条，其他37条。",
        "公开102条，其中动态33条，文件37份，其他4条。",
    ],
)
def test_breakdowns_that_claim_nothing_false(text: str) -> None:
    """Sums that hold, lists that are evidently not whole, single parts, rough numbers, mixed units."""
    assert not found(said(text), "GD301")


def test_a_total_that_is_last_years() -> None:
    """By last year's report, or by an earlier series of a chart, it is an error and says so."""
    last_year = report(year=2021, blocks={"overview": [Paragraph(text="2021年公开信息102条。")]})
    finding = one(said(BREAKDOWN), "GD301", previous=last_year)
    assert finding.severity is Severity.ERROR
    assert "上年报告" in finding.sentence()
    charts = (chart(["动态", "公告"], {"2020年": ["一百", "无"], "2021年": ["52", "50"], "2022年": ["33", "10"]}),)
    finding = one(said(BREAKDOWN, charts=charts), "GD301")
    assert finding.severity is Severity.ERROR
    assert "2021年" in finding.sentence()
    others = (chart(["动态", "公告"], {"2021年": ["52", "51"]}), chart(["动态"], {"": ["102"]}))
    assert one(said(BREAKDOWN, charts=others), "GD301").severity is Severity.WARNING


def test_percentages() -> None:
    """One unit in the last printed place is allowed; beyond it the share that follows is said."""
    finding = one(said("公开620条，其中动态210条，占43.9%。"), "GD303")
    assert (told(finding), str(finding.expected), str(finding.actual)) == ("43.9%", "33.9", "43.9")
    assert not found(said("公开620条，其中动态210条，占33.8%。"), "GD303")
    assert one(said("承办建议25件，办结22件，办结率98%。"), "GD303").actual == 98


@pytest.mark.parametrize(
    "text",
    [
        "动态210条，占33.9%。",
        "公开620条、动态210条、公告90条，动态占33.9%。",
        "公开620余条，其中动态210余条，占43.9%。",
        "承办建议25件，按期办结22件，按期办结率98%。",
        "承办建议25件、提案3件，办结22件，办结率98%。",
        "召开会议3次，印发22件，办结率98%。",
        "编号33，占43.9%。",
    ],
)
def test_percentages_of_what_is_not_told(text: str) -> None:
    """Without one whole that is meant nothing is claimed."""
    assert not found(said(text), "GD303")


def test_a_share_names_its_whole() -> None:
    """占执法信息的 is of the number of 执法信息."""
    finding = one(said("公开500条，执法信息200条，其中许可50条，占执法信息的35%。"), "GD303")
    assert "200条" in finding.sentence()


THREE = requests(
    {
        "received": [3, 0, 0, 0, 0, 0, 3],
        "outcomes.granted": [3, 0, 0, 0, 0, 0, 3],
        "outcomes.total": [3, 0, 0, 0, 0, 0, 3],
    }
)


def test_a_figure_against_the_table() -> None:
    """The cells are the evidence, and the sentence says both figures."""
    finding = one(said("收到政府信息公开申请5件。", tables={"requests": THREE}), "GD302")
    assert (finding.severity, finding.expected, finding.actual, told(finding)) == (Severity.ERROR, 3, 5, "5件")
    assert [(cell.row, cell.column, cell.value) for cell in finding.cells] == [("received", "total", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "收到政府信息公开申请3件。",
        "2021年收到政府信息公开申请5件。",
        "收到政府信息公开申请不到5件。",
        "收到政府信息公开申请约4件。",
        "收到政府信息公开申请2余件。",
        "收到政府信息公开申请3件以上。",
        "收到政府信息公开申请4件以下。",
        "2名申请人收到政府信息公开申请2件。",
        "依申请公开方面，网络申请2件。",
        "因政府信息公开引发行政复议的环节2个。",
        "审结行政复议126件，涉及政府信息公开类。",
        "行政复议答复7件，其中因政府信息公开引发的0件。",
    ],
)
def test_figures_that_agree(text: str) -> None:
    """Exactly or roughly; other years and some requests only are not compared."""
    assert not found(said(text, tables={"requests": THREE}), "GD302")


def test_silent_cells_leave_a_figure_undecided() -> None:
    """A figure above what the printed cells say may be right; one below it cannot be."""
    table = grid("requests", {"received.natural_person": "3"}, fill="")
    undecided = one(said("收到政府信息公开申请5件。", tables={"requests": table}), "GD302")
    assert (undecided.result, undecided.severity) == (Result.UNDECIDED, Severity.NOTICE)
    three = {
        f"{row}.{column}": "3" for row in ("received", "carried_forward") for column in ("natural_person", "total")
    }
    table = grid("requests", three | {"received.total": "/", "brought_forward.total": "/"})
    assert one(said("收到政府信息公开申请2件。", tables={"requests": table}), "GD302").result is Result.BROKEN


def test_what_a_wrong_total_leaves_open() -> None:
    """A figure that agrees with the sum of the columns is not blamed for a wrong total."""
    table = requests({"received": [275, 0, 0, 0, 0, 0, 257]})
    assert not found(said("收到政府信息公开申请275件。", tables={"requests": table}), "GD302")


def test_tables_that_cannot_be_read_are_not_compared() -> None:
    """A table that is missing, or one of another edition, says nothing."""
    assert not found(said("收到政府信息公开申请5件。", tables={"requests": None}), "GD302")
    assert not found(
        said("收到政府信息公开申请5件。", tables={"requests": grid("requests", fill="1.5")}, year=2022), "GD308"
    )


def test_charges_a_factor_off_are_another_rules() -> None:
    """元 in a 万元 column is GD212's."""
    table = grid("proactive", {"fees.amount": "316441"})
    text = "行政事业性收费金额316441元。"
    assert not found(said(text, tables={"proactive": table}), "GD302")
    assert one(said(text, tables={"proactive": table}), "GD212").severity is Severity.WARNING


def test_denials_and_claims_against_the_table() -> None:
    """未收到 is an error, 均 and 未发生 a warning; one finding a sentence."""
    finding = one(said("我局未收到政府信息公开申请，没有收到政府信息公开申请。", tables={"requests": THREE}), "GD308")
    assert (finding.severity, finding.expected, finding.actual) == (Severity.ERROR, 3, 0)
    assert told(finding) == "我局未收到政府信息公开申请"
    remedies = grid(
        "remedies", {"reconsideration.upheld": "1", "reconsideration.pending": "1", "reconsideration.total": "2"}
    )
    finding = one(said("行政复议2件，均获维持。", "remedies", tables={"remedies": remedies}), "GD309")
    assert (finding.severity, told(finding), finding.section) == (Severity.WARNING, "均获维持", 4)
    assert one(said("未发生行政复议。", "remedies", tables={"remedies": remedies}), "GD309").expected == 2
    assert not found(said("2021年，我局未收到政府信息公开申请。", tables={"requests": THREE}), "GD308")


@pytest.mark.parametrize(
    ("text", "before", "now"),
    [
        ("公开412条，2021年为437条，比上年减少35条。", "437", "412"),
        ("公开61条（2021年为44条），比上年增加27条。", "44", "61"),
        ("公开27篇，2021年公开24篇，同比增长22.5%。", "24", "27"),
        ("公开4场，2021年公开6场，与上年持平。", "6", "4"),
        ("公开21篇，2021年公开26篇，较上年有所增加。", "26", "21"),
        ("公开9条，较2020年的5条增加3条。", "5", "9"),
        ("满意度由2021年的92.3%提高到2022年的95.1%，提升3.8个百分点。", "92.3%", "95.1%"),
        ("满意率96.5%，比2021年的94.2%提高2.1个百分点。", "94.2%", "96.5%"),
    ],
)
def test_comparisons_that_do_not_follow(text: str, before: str, now: str) -> None:
    """The sentence says both figures."""
    finding = one(said(text), "GD304")
    assert finding.arguments["before"] == before
    assert finding.arguments["now"] == now


@pytest.mark.parametrize(
    "text",
    [
        "公开412条，2021年为437条，比上年减少25条。",
        "公开412条，比上年减少25条。",
        "公开412条，比2019年减少25条。",
        "公开3条，2021年为0条，同比增长100%。",
        "公开约412条，2021年为437条，比上年减少35条。",
        "公开4.3万条，2021年为43700条，比上年减少35条。",
        "公开412条，2021年为近437条，比上年减少35条。",
        "满意度95.1%，提升3.8个百分点。",
        "有所增加3条。",
        "多3条。",
    ],
)
def test_comparisons_that_follow_or_cannot_be_told(text: str) -> None:
    """Right ones, and those whose other figure is unknown or rough."""
    assert not found(said(text), "GD304")


def test_comparisons_with_last_years_report() -> None:
    """Its tables where they count the thing, else its prose."""
    last_year = report(
        year=2021,
        blocks={"overview": [Paragraph(text="本局举办政务公开培训班3场。")]},
        tables={"requests": THREE},
    )
    wrong = said("新收政府信息公开申请0件，比上年减少2件。\n举办政务公开培训班5场，比上年增加1场。")
    assert len(found(wrong, "GD304", previous=last_year)) == 2
    right = said("新收政府信息公开申请0件，比上年减少3件。\n举办政务公开培训班5场，比上年增加2场。")
    assert not found(right, "GD304", previous=last_year)
    silent = report(year=2021, tables={"requests": grid("requests", fill="")})
    assert not found(wrong, "GD304", previous=silent)


def test_a_figure_carried_over() -> None:
    """Large and odd, for the same thing, and not said to be equal."""
    last_year = report(year=2021, blocks={"overview": [Paragraph(text="本单位主动公开各类政府信息3486条。")]})
    finding = one(said("我局主动公开政府信息3486条。"), "GD305", previous=last_year)
    assert told(finding) == "3486条"
    for text in ("我局主动公开政府信息3486条，与上年持平。", "我局主动公开政府信息3487条。", "公众号粉丝3486人。"):
        assert not found(said(text), "GD305", previous=last_year)


def test_two_figures_for_one_thing() -> None:
    """The later sentence is pointed at; other years, parts, and what the tables count are left alone."""
    finding = one(said("我局共举办政务公开培训会3场。\n全年举办政务公开培训会5场。"), "GD306")
    assert (finding.text, finding.expected, finding.actual) == ("全年举办政务公开培训会5场。", 3, 5)
    for text in (
        "举办政务公开培训会3场。\n2021年举办政务公开培训会5场。",
        "其中举办政务公开培训会3场。\n举办政务公开培训会5场。",
        "公众号粉丝总数达5.3万人。\n公众号粉丝总数达53180人。",
        "培训3次，培训5次。",
    ):
        assert not found(said(text), "GD306")


@pytest.mark.parametrize(
    "text",
    [
        "主动公开信息  条，更新及时。",
        "主动公开政府信息条，更新及时。",
        "推送信息××条。",
        "举办培训____次。",
        "答复留言（ ）条。",
        "截至  年底，公开信息3条。",
        "答复率达  %。",
        "接听咨询电话次，2021年为3次。",
    ],
)
def test_missing_numbers(text: str) -> None:
    """Blanks, crosses, lines and empty brackets before a unit, and nothing at all."""
    assert one(said(text), "GD307").severity is Severity.WARNING


def test_one_gap_a_sentence() -> None:
    """A sentence with two gaps is one finding, two sentences are two."""
    assert len(found(said("公开信息  条，培训  次。推送信息××条。"), "GD307")) == 2
    assert not found(said("确保每条信息准确、每件文件可查，公开信息 436 条，公开办理条款。"), "GD307")


def test_charts_against_prose() -> None:
    """The values of the report year by category; one that differs is a notice."""
    charts = (chart(["动态", "公告"], {"2021年": ["5", "6"], "2022年": ["34", "10"]}),)
    finding = one(said("公开动态33条，公告10条。", charts=charts), "GD310")
    assert (finding.severity, finding.expected, finding.actual) == (Severity.NOTICE, 33, 34)
    assert not found(said("公开动态34条，公告10条。", charts=charts), "GD310")
    assert not found(said("公开动态33条。", charts=charts), "GD310")


@pytest.mark.parametrize(
    "drawn",
    [
        chart(["动态", "公告"], {"2021年": ["34", "10"]}),
        chart(["动态", "公告"], {"2022年占比": ["34", "10"]}),
        chart(["动态", "公告"], {"2022年": ["34", "10"]}, "各类信息占比"),
        chart(["动态", "公告"], {"2022年": ["若干", "10"]}),
        chart(["2021年", "2022年"], {"动态": ["1", "2"], "公告": ["1", "2"]}),
        chart(["2021年", "2022年"], {"占比": ["1", "2"]}),
        chart(["2020年", "2021年"], {"动态": ["1", "2"]}),
    ],
)
def test_charts_of_something_else(drawn: Chart) -> None:
    """Other years, shares, values that are no numbers, several series over years."""
    assert not found(said("公开动态33条，公告10条。", charts=(drawn,)), "GD310")


def test_charts_against_the_tables() -> None:
    """Applicants, and a series over years of what a table counts."""
    charts = (chart(["自然人", "商业企业", "合计数"], {"件数": ["4", "0", "4"]}, "2022年申请人类型"),)
    assert one(said("见图。", charts=charts, tables={"requests": THREE}), "GD310").expected == 3
    charts = (chart(["2021年", "2022年"], {"数量": ["1", "4"]}, "收到政府信息公开申请数量"),)
    assert one(said("见图。", charts=charts, tables={"requests": THREE}), "GD310").actual == 4
    charts = (chart(["2021年", "2022年"], {"数量": ["1", "3"]}, "收到政府信息公开申请数量"),)
    assert not found(said("见图。", charts=charts, tables={"requests": THREE}), "GD310")
    assert not found(said("见图。", charts=charts, tables={"requests": None}), "GD310")
    charts = (chart(["2021年", "2022年"], {"行政许可": ["1", "3"]}, "行政许可处理决定数量"),)
    assert one(said("见图。", charts=charts), "GD310").expected == 0


def test_charts_over_years_against_prose() -> None:
    """A series over years of what the prose counts under the same name."""
    charts = (chart(["2021年", "2022年"], {"篇数": ["21", "38"]}, "近两年发布政策解读材料数量（篇）"),)
    assert one(said("2022年发布政策解读材料28篇。", charts=charts), "GD310").actual == 38
    assert not found(said("2022年发布政策解读材料38篇。", charts=charts), "GD310")


def test_a_chart_whose_title_names_little() -> None:
    """Two or three characters may count many things: nothing is compared."""
    charts = (chart(["2021年", "2022年"], {"篇数": ["21", "38"]}, "近两年动态"),)
    assert not found(said("2022年发布动态28篇。", charts=charts), "GD310")
    assert not found(said("2022年动态28篇。", charts=charts), "GD310")


def test_lists_and_preambles_are_prose_too() -> None:
    """Items of a list and headings are read like paragraphs."""
    published = report(blocks={"overview": [ListBlock(items=("培训1次", BREAKDOWN))]})
    assert one(published, "GD301").section == 1


def test_nothing_is_judged_without_a_form() -> None:
    """A statistics table of 2014 to 2018 has prose of another kind."""
    published = report(year=2016, edition=None, blocks={"overview": [Paragraph(text=BREAKDOWN)]})
    assert found(published, "GD3").ran == ()


def test_a_rate_of_nothing() -> None:
    """Of no requests any share is answered: 100% is as right as 0%."""
    assert found(said("收到政府信息公开申请0件，办结0件，办结率100%。"), "GD303").items == ()


@pytest.mark.parametrize(("number", "count"), [("9" * 60, 1), ("9" * 58 + "00", 0)])
def test_a_figure_of_sixty_digits_is_compared_exactly(number: str, count: int) -> None:
    """However long a number, and counted in 亿元, it is last year's or is not; round ones tell nothing."""
    text = f"投入工作经费{number}亿元，发布工作动态{number}条。"
    findings = found(said(text), "GD305", previous=said(text, year=2021))
    assert [finding.arguments["said"] for finding in findings] == [f"{number}条"] * count


def test_a_rate_of_a_part_above_its_total() -> None:
    """What is more than its total is no share of it, however many digits it has: the breakdown is at fault."""
    text = f"公开信息1条，其中原创信息{'9' * 60}条，转载1条，原创率0.{'1' * 30}%。"
    assert found(said(text), "GD301", "GD303").codes == ("GD301",)


def test_of_many_numbers_those_near_are_compared() -> None:
    """A percentage is looked for among the hundred numbers before its own and behind it, not among all."""
    for many, count in ((90, 1), (150, 0)):
        text = "公开信息80条，" + "发文1份，" * many + "政策文件33条，占43.1%。"
        assert len(found(said(text), "GD303")) == count


def test_last_years_rough_figures_are_not_carried_over() -> None:
    """约137条 is no figure that this year's 137 could be."""
    text = "发布工作动态137条。"
    before = said(text.replace("137", "约137"), year=2021)
    assert found(said(text), "GD305", previous=before).items == ()


def test_a_figure_that_this_years_table_has_is_not_carried_over() -> None:
    """The same number of decisions in two years is a coincidence that the table bears out; one that it does not, is kept."""
    before = said("全年作出行政处罚决定137件。", year=2021)
    for decisions, count in (("137", 0), ("140", 1)):
        table = grid("proactive", {"penalties.decisions": decisions})
        now = said("全年作出行政处罚决定137件。", tables={"proactive": table})
        assert len(found(now, "GD305", previous=before)) == count


def test_figures_of_a_sentence_that_says_level_are_not_carried_over() -> None:
    """Whichever of them is said to be level."""
    text = "全年发布工作动态137条、公告公示264条，与上年持平。"
    assert found(said(text), "GD305", previous=said(text, year=2021)).items == ()


def test_figures_of_things_that_end_alike_are_not_carried_over() -> None:
    """The same number of something else, whose name has the same end, is none that was kept."""
    now, before = said("收甲工作动态137条。"), said("收乙工作动态137条。", year=2021)
    assert found(now, "GD305", previous=before).items == ()


def test_what_is_counted_in_other_units_is_no_case_of_table_4() -> None:
    """行政复议12项 counts matters: the table, which counts cases, does not contradict it."""
    (about,) = found(said("因政府信息公开被申请行政复议12件。", "remedies", remedies=grid("remedies")), "GD302")
    assert (about.actual, about.expected) == (12, 0)
    assert not found(said("因政府信息公开被申请行政复议12项。", "remedies", remedies=grid("remedies")), "GD302")
