"""Whose report it is (GD501), and words of another level (GD507)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.rules import Severity
from govdisclosure.strategies import agency_names
from tests.rules.building import found, one, report
from tests.rules.prose import prose

# GD501 ---------------------------------------------------------------------------------------------------------------

SAME = [
    "现公布青禾县2022年政府信息公开工作年度报告。",
    "现公布云岭市2022年政府信息公开工作年度报告。",
    "按照由县政府办公室编制的2022年度报告格式，我局编制本报告。",
    "现公布云岭市青禾县水利局2022年度政府信息公开工作年度报告。",
    "现公布青禾县水利局2022年政府信息公开工作年度报告。",
    "现将县水利局2022年度政府信息公开工作情况报告如下。",
    "根据《中华人民共和国政府信息公开条例》，现公布我局2022年度政府信息公开工作年度报告。",
    "本报告由青禾县水利局办公室编制。",
    "青禾县水利局根据《中华人民共和国政府信息公开条例》要求，编制并公布2022年度报告。",
    "本报告电子版可在云岭市青禾县人民政府网站（http://www.qinghe.example/）下载。如有疑问，请与县水利局办公室联系（电话：0578-2090823）。",
    "如有疑问，请与青禾县人民政府办公室联系（电话：0578-2090823）。",
    "如有疑问，请与青禾县政务服务数据管理局联系（电话：0578-2090823）。",
    "在市水利局和县委、县政府的领导下，我局认真做好信息公开工作。",
    "按照《云岭市人民政府办公室关于做好2022年政府信息公开工作年度报告编制工作的通知》要求，现公布青禾水利局2022年政府信息公开工作年度报告。",
]


@pytest.mark.parametrize("text", SAME)
def test_the_same_body(text: str) -> None:
    """A superior's prefix dropped, the body's own office, a site, a body merely mentioned: no difference."""
    assert not found(prose(text), "GD501")


OTHERS = [
    ("现公布青山县2022年政府信息公开工作年度报告。", "青山县"),
    ("由青禾县教育局编制的2022年政府信息公开工作年度报告如下。", "青禾县教育局"),
    ("根据《条例》，青禾县林业局编制了2022年度政府信息公开工作年度报告。", "青禾县林业局"),
    ("结合青禾县交通运输局2022年政府信息公开工作实际，编制本报告。", "青禾县交通运输局"),
    ("现公布青禾县农业农村局2022年度政府信息公开工作年度报告。", "青禾县农业农村局"),
    ("现公布青山县水利局2022年度政府信息公开工作年度报告。", "青山县水利局"),
    ("现公布云岭市水利局2022年度政府信息公开工作年度报告。", "云岭市水利局"),
    ("现将青禾县人民政府2022年度政府信息公开工作情况报告如下。", "青禾县人民政府"),
    ("现公布2022年青禾县财政局政府信息公开工作年度报告。", "青禾县财政局"),
    ("本年度报告由青禾县住房和城乡建设局编制。", "青禾县住房和城乡建设局"),
    ("青禾县民政局根据《中华人民共和国政府信息公开条例》要求，编制并公布2022年度报告。", "青禾县民政局"),
    ("青禾县教育局2022年度政府信息公开工作年度报告", "青禾县教育局"),
    ("如对本报告有疑问，请与青禾县林业局办公室联系（电话：0578-2090823）。", "青禾县林业局办公室"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_another_body_in_the_preamble(text: str, name: str) -> None:
    """Text that was copied from another body's report."""
    finding = one(prose(text), "GD501")
    assert finding.severity is Severity.ERROR
    assert finding.section == 0
    assert finding.text == text
    assert finding.span == (text.index(name), text.index(name) + len(name))
    assert (finding.expected, finding.actual) == ("云岭市青禾县水利局", name)


def test_a_preamble_inside_section_one() -> None:
    """It says whose report it is where no preamble stands above."""
    text = "现公布青禾县农业农村局2022年度政府信息公开工作年度报告。"
    finding = one(prose(overview=[text]), "GD501")
    assert (finding.section, finding.text) == (1, text)


@pytest.mark.parametrize("name", ["青禾县住房和城乡建设局", "青禾县工业和信息化局", "青禾县人力资源和社会保障局"])
def test_a_department_whose_name_has_a_conjunction(name: str) -> None:
    """It is one body, and none of a town's."""
    report = prose(f"现公布{name}2022年政府信息公开工作年度报告。", agency="青禾县河口镇人民政府")
    assert one(report, "GD501").actual == name


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("云岭市青禾县水利局", "2022年，青禾县农业农村局主动公开政府信息102条。"),
        ("云岭市青禾县水利局", "2022年，青山县水利局认真落实政府信息公开条例。"),
        ("云岭市青禾县水利局", "青禾县民政局2022年共受理政府信息公开申请3件。"),
        ("青禾县人民政府", "2022年，青山县认真贯彻落实《政府信息公开条例》。"),
        ("青禾县河口镇人民政府", "2022年，石桥镇主动公开政府信息102条。"),
        ("河口街道办事处", "2022年，石桥街道认真开展政府信息公开工作。"),
        ("云岭市青禾县水利局", "青禾县财政局高度重视政府信息公开工作，成立领导小组。"),
        ("青禾县河口镇人民政府", "一年来，石桥乡人民政府高度重视政府信息公开工作。"),
    ],
)
def test_another_body_at_work(agency: str, text: str) -> None:
    """Another body of the kind acts in the place of the one that reports."""
    finding = one(prose(agency=agency, overview=[text]), "GD501")
    assert finding.section == 1
    assert finding.text == text


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("云岭市青禾县水利局", "2022年，青禾县水利局主动公开政府信息102条。"),
        ("云岭市青禾县水利局", "2022年，青禾县水政监察大队主动公开政府信息2条。"),
        ("云岭市青禾县水利局", "2022年，云岭市水利局公开考核我局得分98分。"),
        ("云岭市青禾县水利局", "2022年，县人民政府办公室收到对我局的申请转办件2件。"),
        ("云岭市青禾县水利局", "2022年，我局主动公开政府信息102条。"),
        ("青禾县人民政府", "2022年，青禾县水利局主动公开政府信息102条，县教育局公开89条。"),
        ("青禾县人民政府", "2022年，河口镇主动公开政府信息102条。"),
        ("青禾县河口镇人民政府", "2022年，河口镇财政所主动公开政府信息2条。"),
        ("云岭经济开发区管理委员会", "2022年，青禾区主动公开政府信息102条。"),
        ("水利局", "2022年，青禾县水利局主动公开政府信息102条。"),
        ("水利局", "2022年，青禾县林业局主动公开政府信息102条。"),
        ("青禾县人民医院", "2022年，青禾县林业局主动公开政府信息102条。"),
        ("青禾县人民政府", "2022年，青禾县认真贯彻落实《政府信息公开条例》。"),
        ("青禾市人民政府", "2022年，云岭市认真开展政府信息公开工作考核。"),
        ("青禾县人民政府办公室", "2022年，青禾县政府主动公开政府信息102条。"),
        ("云岭市青禾县市场监督管理局", "2022年，县市场监管局主动公开政府信息102条。"),
        ("云岭市青禾县发展和改革局", "2022年，青禾县发改局主动公开政府信息102条。"),
        ("青禾县住房和城乡建设局", "2022年，青禾县住建局主动公开政府信息102条。"),
        ("青禾县人力资源和社会保障局", "2022年，县人社局主动公开政府信息102条。"),
        ("青禾县生态环境局", "2022年，青禾县环保局主动公开政府信息102条。"),
    ],
)
def test_a_body_spoken_of(agency: str, text: str) -> None:
    """The body itself under a shorter name, its units and superiors, the parts of a region."""
    assert not found(prose(agency=agency, overview=[text]), "GD501")


@pytest.mark.parametrize(
    ("agency", "signed"),
    [
        ("云岭市青禾县水利局", "青禾县水利局"),
        ("云岭市青禾县水利局", "青禾县水利局（盖章）"),
        ("云岭市青禾县水利局", "县水利局办公室"),
        ("云岭市青禾县水利局", "局办公室"),
        ("云岭市青禾县水利局", "信息中心"),
        ("云岭市青禾县水利局", "青禾县林业局 青禾县水利局"),
        ("云岭市青禾县水利局", "信息公开办公室"),
        ("云岭市青禾县水利局", "青禾县水利局水利工程管理站"),
        ("青禾县", "青禾县人民政府办公室"),
        ("青禾县人民政府", "中共青禾县委办公室 青禾县人民政府办公室"),
        ("青禾县人民政府", "青禾县政务公开工作领导小组办公室"),
        ("青禾县人民政府", "青禾县政务服务管理局"),
        ("青禾县河口镇人民政府", "河口镇党政办公室"),
        ("河口街道办事处", "青禾县人民政府河口街道办事处"),
        ("云岭经济开发区管理委员会", "云岭经开区管委会"),
        ("玉溪侗族自治县人民政府", "玉溪县人民政府"),
        ("青禾县水利局", "青禾县水利局网站"),
        ("青禾县农业农村局（青禾县乡村振兴局）", "青禾县乡村振兴局"),
    ],
)
def test_a_signature_of_the_body(agency: str, signed: str) -> None:
    """However it is written, and whoever of the body signs."""
    assert not found(prose(agency=agency, signed=signed), "GD501")


@pytest.mark.parametrize(
    ("agency", "signed"),
    [
        ("云岭市青禾县水利局", "青禾县农业农村局"),
        ("云岭市青禾县水利局", "青山县水利局"),
        ("云岭市青禾县水利局", "青禾县人民政府"),
        ("云岭市青禾县水利局", "云岭市水利局"),
        ("青禾县人民政府", "青山县人民政府"),
        ("青禾县人民政府办公室", "青禾县财政局"),
        ("青禾县河口镇人民政府", "石桥镇人民政府"),
        ("河口街道办事处", "石桥街道办事处"),
    ],
)
def test_a_signature_of_another_body(agency: str, signed: str) -> None:
    """Another department, another region, the government for its department."""
    finding = one(prose(agency=agency, signed=signed), "GD501")
    assert finding.section == 7
    assert (finding.text, finding.span) == (signed, (0, len(signed)))
    assert finding.sentence() == f"落款单位“{signed}”与报告单位“{agency}”不一致"


def test_a_signature_without_a_date_that_was_not_taken_for_one() -> None:
    """The name of another body alone on the last line is a signature."""
    published = prose(signed=None, on=None, other_matters=["未收取信息处理费。", "青禾县林业局"])
    finding = one(published, "GD501")
    assert (finding.section, finding.text) == (7, "青禾县林业局")
    assert not found(prose(signed=None, on=None, other_matters=["未收取信息处理费。", "青禾县水利局"]), "GD501")


def test_a_title_of_another_body() -> None:
    """A typed report may say one thing in its title and another of its body."""
    finding = one(prose(title="青山县水利局\n2022年政府信息公开工作年度报告"), "GD501")
    assert (finding.section, finding.actual) == (0, "青山县水利局")
    assert finding.text == "青山县水利局 2022年政府信息公开工作年度报告"
    assert not found(prose(title="2022年政府信息公开工作年度报告"), "GD501")


@pytest.mark.parametrize("agency", [None, "本机关", "我局"])
def test_a_body_that_is_not_named(agency: str | None) -> None:
    """Without a name there is nothing to compare with."""
    assert not found(prose(OTHERS[0][0], agency=agency, title=None), "GD501")


@given(agency_names())
def test_a_name_agrees_with_itself(name: str) -> None:
    """Law: a report that names its body alike everywhere has no difference, nor has one that drops the superior."""
    text = f"现公布{name}2022年度政府信息公开工作年度报告。"
    assert not found(prose(text, agency=name), "GD501")
    assert not found(prose(text, agency=f"云岭市{name}", title=None, signed=name), "GD501")


# GD507 ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agency", "text", "word"),
    [
        ("青禾县河口镇人民政府", "2022年，全省共收到政府信息公开申请12件。", "全省"),
        ("青禾县河口镇人民政府", "全县主动公开政府信息102条。", "全县"),
        ("青禾县河口镇人民政府", "2022年全省各级行政机关主动公开政府信息102条。", "全省"),
        ("青禾县水利局", "2022年，全市共受理政府信息公开申请12件。", "全市"),
        ("青禾县水利局", "2022年，全市政府系统主动公开政府信息12条。", "全市"),
        ("青禾县水利局", "本年度，我市共受理政府信息公开申请12件。", "我市"),
        ("青禾县水利局", "全镇累计发布政府信息12条。", "全镇"),
        ("云岭市青禾区财政局", "2022年，全县新收政府信息公开申请12件。", "全县"),
        ("青禾县水利局", "2022年，全省政府信息公开工作扎实推进。", "全省"),
        ("河口街道办事处", "全年工作如下：全镇共公开信息33条。", "全镇"),
    ],
)
def test_a_word_of_another_level(agency: str, text: str, word: str) -> None:
    """What is said of its own activity with another level's word."""
    finding = one(prose(agency=agency, overview=[text]), "GD507")
    assert finding.severity is Severity.WARNING
    assert (finding.section, finding.text, finding.actual) == (1, text, word)
    assert finding.span == (text.index(word), text.index(word) + 2)


@pytest.mark.parametrize(
    ("agency", "text"),
    [
        ("青禾县河口镇人民政府", "2022年，全镇共收到政府信息公开申请12件。"),
        ("青禾县水利局", "2022年，全县共受理政府信息公开申请12件。"),
        ("云岭市人民政府", "2022年，全市共收到政府信息公开申请12件。"),
        ("云岭市青禾市水利局", "2022年，全市共收到政府信息公开申请12件。"),
        ("云岭市青禾区财政局", "2022年，全区共收到政府信息公开申请12件。"),
        ("云岭经济开发区管理委员会", "2022年，全区共收到政府信息公开申请12件。"),
        ("玉溪侗族自治县水利局", "2022年，全县共收到政府信息公开申请12件。"),
        ("东山省水利厅", "2022年，全省共收到政府信息公开申请12件。"),
        ("青禾县水利局", "参加全省政务公开工作会议1次。"),
        ("青禾县水利局", "在全市考核中获得优秀，在全市排名第三。"),
        ("青禾县水利局", "按照全省统一部署，我局开展了政务公开工作。"),
        ("青禾县水利局", "据通报，2022年，全市共收到政府信息公开申请812件，我局收到2件。"),
        ("青禾县水利局", "推广全国基层政务公开标准化规范化试点经验。"),
        ("青禾县水利局", "全省政务公开培训班开班，我局派2人参加。"),
        ("青禾县水利局", "面向社会、全市公开征集意见2次。"),
        ("青禾县水利局", "全市统一的公开平台上线后，我局迁移信息330条。"),
        ("青禾县水利局", "建成全市首个水利公开专栏，全市领先。"),
        ("水利局", "2022年，全市共收到政府信息公开申请12件。"),
    ],
)
def test_a_word_in_its_place(agency: str, text: str) -> None:
    """The body's own level; what superiors do; a body whose level its name does not tell."""
    assert not found(prose(agency=agency, overview=[text]), "GD507")


@pytest.mark.parametrize(
    ("level", "count"),
    [
        ("county department", 1),
        ("township", 1),
        ("prefecture department", 0),
        ("province", 0),
        ("department", 0),
        ("national", 1),
    ],
)
def test_a_level_that_is_given(level: str, count: int) -> None:
    """Where the name does not tell the level, what is given does."""
    text = (
        "2022年，全州共收到政府信息公开申请12件。"
        if level == "prefecture department"
        else "2022年，全省共收到申请12件。"
    )
    assert len(found(prose(agency="水利局", level=level, overview=[text]), "GD507")) == count


def test_no_body_has_no_level() -> None:
    """A report that names no body is not judged."""
    assert not found(report(agency=None), "GD507")


@given(st.text(alphabet="全省市县我共公开收到，。年2021现布青禾水利局", max_size=300))
def test_judging_prose_never_raises(text: str) -> None:
    """Whatever stands in it."""
    found(prose(text, overview=[text]), "GD501", "GD507")
