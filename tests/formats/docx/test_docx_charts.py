"""Charts of a Word document are read with their figures: from the file's own copy, or from the workbook behind them."""

import pytest

from govdisclosure.formats.docx import read
from govdisclosure.formats.docx.reading._chart_data import shown
from govdisclosure.interpret.raw import Picture, RawChart
from govdisclosure.model.narrative import Chart, Series
from tests.formats.docx.word_package import NAMES, REL, document, para, workbook


def read_one(part: str | bytes, *, behind: bytes = b"", kind: str = "c", links: bool = True) -> Chart | Picture:
    """Return the chart, or the picture, that a document with one chart comes to."""
    anchor = f"<{kind}:chart r:id='c1'/>"
    body = para(f"<w:r><w:drawing><wp:inline><wp:docPr descr='公开情况'/>{anchor}</wp:inline></w:drawing></w:r>")
    rels = (
        f"<Relationships><Relationship Id='rId1' Type='{REL}/package' Target='../embeddings/book.xlsx'/>"
        f"<Relationship Id='rId2' Type='{REL}/package' Target='http://example.invalid/a' TargetMode='External'/></Relationships>"
    )
    parts: dict[str, str | bytes] = {"word/charts/chart1.xml": part, "word/charts/_rels/chart1.xml.rels": rels}
    if behind:
        parts["word/embeddings/book.xlsx"] = behind
    made = document(body, links={"c1": ("chart", "charts/chart1.xml")} if links else {}, parts=parts)
    (block,) = read(made).blocks
    if isinstance(block, RawChart):
        return block.chart
    assert isinstance(block, Picture)
    return Picture(block.source, block.alt)


def chart(plots: str, title: str = "", external: str = "<c:externalData r:id='rId1'/>") -> str:
    """Return the part of a chart."""
    return f"<c:chartSpace {NAMES}><c:chart>{title}<c:plotArea>{plots}</c:plotArea></c:chart>{external}</c:chartSpace>"


def points(texts: list[str], more: str = "") -> str:
    """Return the points of a cache."""
    each = "".join(f"<c:pt idx='{index}'><c:v>{text}</c:v></c:pt>" for index, text in enumerate(texts) if text)
    return f"{more}<c:ptCount val='{len(texts)}'/>{each}"


def strings(name: str, texts: list[str], formula: str = "表!$A$1") -> str:
    """Return texts that a chart refers to."""
    return f"<c:{name}><c:strRef><c:f>{formula}</c:f><c:strCache>{points(texts)}</c:strCache></c:strRef></c:{name}>"


def numbers(name: str, texts: list[str], code: str = "General", formula: str = "表!$B$1") -> str:
    """Return figures that a chart refers to."""
    cache = points(texts, f"<c:formatCode>{code}</c:formatCode>")
    return f"<c:{name}><c:numRef><c:f>{formula}</c:f><c:numCache>{cache}</c:numCache></c:numRef></c:{name}>"


def series(*parts: str, order: int = 0) -> str:
    """Return a series."""
    return f"<c:ser><c:idx val='0'/><c:order val='{order}'/>{''.join(parts)}</c:ser>"


TITLE = "<c:title><c:tx><c:rich><a:p><a:r><a:t>主动</a:t></a:r><a:r><a:t>公开</a:t></a:r></a:p><a:p/><a:p><a:r><a:t>2022年</a:t></a:r></a:p></c:rich></c:tx></c:title>"
CATEGORIES = ["动态", "公告", "解读"]
FIGURES = ["133", "46", "12.5"]


@pytest.mark.parametrize(
    "kind", ["bar", "bar3D", "line", "pie", "ofPie", "doughnut", "area", "radar", "stock", "surface"]
)
def test_kinds_of_charts(kind: str) -> None:
    """Whatever its kind: title, categories, names of series and figures, as they were last shown."""
    one = series(strings("tx", ["2022年"]), strings("cat", CATEGORIES), numbers("val", FIGURES))
    assert read_one(chart(f"<c:{kind}Chart>{one}</c:{kind}Chart>", TITLE)) == Chart(
        title="主动公开\n2022年", categories=tuple(CATEGORIES), series=(Series(name="2022年", values=tuple(FIGURES)),)
    )


@pytest.mark.parametrize("kind", ["scatter", "bubble"])
def test_charts_of_points(kind: str) -> None:
    """The places along the axis are the categories."""
    one = series(numbers("xVal", ["2021", "2022"]), numbers("yVal", ["80", "102"]))
    found = read_one(chart(f"<c:{kind}Chart>{one}</c:{kind}Chart>"))
    assert found == Chart(categories=("2021", "2022"), series=(Series(values=("80", "102")),))


def test_series_in_their_order() -> None:
    """Several series, of several plots too, are in the order in which they are drawn; the first to have categories says them."""
    first = series(
        "<c:tx><c:v>2021年</c:v></c:tx>", strings("cat", CATEGORIES), numbers("val", ["1", "", "3"]), order=1
    )
    second = series(strings("tx", []), numbers("val", ["4"]), order=0)
    found = read_one(chart(f"<c:barChart>{first}</c:barChart><c:lineChart>{second}</c:lineChart>"))
    assert found == Chart(
        categories=tuple(CATEGORIES), series=(Series(values=("4",)), Series(name="2021年", values=("1", "", "3")))
    )


def test_categories_of_several_levels() -> None:
    """Each category is said with what stands above it."""
    inner = points(["一季度", "二季度", "一季度"])
    outer = "<c:pt idx='0'><c:v>2021年</c:v></c:pt><c:pt idx='2'><c:v>2022年</c:v></c:pt>"
    levels = f"<c:ptCount val='3'/><c:lvl>{inner}</c:lvl><c:lvl>{outer}</c:lvl>"
    cat = f"<c:cat><c:multiLvlStrRef><c:f>表!$A$1:$B$3</c:f><c:multiLvlStrCache>{levels}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"
    found = read_one(chart(f"<c:barChart>{series(cat, numbers('val', ['1', '2', '3']))}</c:barChart>"))
    assert isinstance(found, Chart)
    assert found.categories == ("2021年 一季度", "2021年 二季度", "2022年 一季度")


def test_literal_figures() -> None:
    """A chart may hold its figures without referring to any sheet."""
    cat = f"<c:cat><c:strLit>{points(CATEGORIES)}</c:strLit></c:cat>"
    val = f"<c:val><c:numLit>{points(FIGURES)}</c:numLit></c:val>"
    found = read_one(chart(f"<c:pieChart><c:ser>{cat}{val}</c:ser></c:pieChart>"))
    assert found == Chart(categories=tuple(CATEGORIES), series=(Series(values=tuple(FIGURES)),))


def test_titles_that_refer_to_a_cell() -> None:
    """What the cell said; a title that says nothing is none."""
    plots = f"<c:pieChart>{series(numbers('val', FIGURES))}</c:pieChart>"
    for title, said in ((strings("tx", ["公开"]), "公开"), ("<c:tx><c:rich><a:p/></c:rich></c:tx>", None), ("", None)):
        found = read_one(chart(plots, f"<c:title>{title}</c:title>"))
        assert isinstance(found, Chart)
        assert found.title == said


def test_percentages_are_as_printed() -> None:
    """A share that is kept as 0.339 and shown as 33.9% is read as shown."""
    found = read_one(
        chart(f"<c:pieChart>{series(numbers('val', ['0.339', '0.6605', '1E3', 'x', '1E999'], '0.0%'))}</c:pieChart>")
    )
    assert isinstance(found, Chart)
    assert found.series[0].values == ("33.9%", "66.1%", "100000.0%", "x", "1E999")


@pytest.mark.parametrize(
    ("kept", "printed"),
    [
        ("0.33900000000000002", "0.339"),
        ("45.280000000000001", "45.28"),
        ("-12.300000000000001", "-12.3"),
        ("3.00000000000000001", "3"),
        ("0.12345678901234567", "0.12345678901234567"),
        ("12345678901234567890", "12345678901234567890"),
        ("0.00000000012345678901234500001", "0.00000000012345678901234500001"),
        ("1,234", "1,234"),
        ("", ""),
    ],
)
def test_figures_as_binary_numbers_are_written(kept: str, printed: str) -> None:
    """The digits that only come from the machine are left out, and no others."""
    assert shown([kept], "General") == [printed]


def test_percentages_without_measure() -> None:
    """A figure that no percentage can be made of stays as it is."""
    long = "9" * 50
    assert shown([long, "9" * 30, "NaN"], "0.000000%") == [long, "9" * 30, "NaN"]


BOOK = workbook(
    {"C1": "2022年", "A2": "上半年", "B2": "动态", "C2": 133, "D2": 0.5, "A3": "上半年", "B3": "公告", "C3": 46},
    name="公开 '22",
)


def without_cache(name: str, formula: str, kind: str = "numRef") -> str:
    """Return a reference whose figures the file holds no copy of."""
    return f"<c:{name}><c:{kind}><c:f>{formula}</c:f></c:{kind}></c:{name}>"


SHEET = "'公开 ''22'!"
EMPTY = series(
    without_cache("tx", f"{SHEET}$C$1", "strRef"),
    without_cache("cat", f"{SHEET}$A$2:$B$3", "multiLvlStrRef"),
    without_cache("val", f"({SHEET}$C$2,{SHEET}$C$3)"),
)


def test_figures_of_the_workbook() -> None:
    """Where the file holds no copy, the figures are those of the cells that the chart refers to."""
    across = series(without_cache("val", f"{SHEET}C2:D2"), "<c:tx/>")
    found = read_one(chart(f"<c:barChart>{EMPTY}{across}</c:barChart>"), behind=BOOK)
    assert found == Chart(
        categories=("上半年 动态", "上半年 公告"),
        series=(Series(name="2022年", values=("133", "46")), Series(values=("133", "0.5"))),
    )


@pytest.mark.parametrize(
    ("external", "behind"),
    [
        ("", BOOK),
        ("<c:externalData r:id='rId2'/>", BOOK),
        ("<c:externalData r:id='rId9'/>", BOOK),
        ("<c:externalData/>", BOOK),
        ("<c:externalData r:id='rId1'/>", b""),
        ("<c:externalData r:id='rId1'/>", BOOK[:900]),
        ("<c:externalData r:id='rId1'/>", b"PK\x05\x06" + b"\0" * 18),
    ],
    ids=[
        "none",
        "a target outside",
        "an unknown target",
        "no target",
        "an empty file",
        "half a file",
        "an empty package",
    ],
)
def test_charts_without_figures_are_pictures(external: str, behind: bytes) -> None:
    """Neither a copy nor a workbook that can be read: a picture of what it is said to show."""
    found = read_one(chart(f"<c:barChart>{EMPTY}</c:barChart>", external=external), behind=behind)
    assert found == Picture("chart1.xml", "公开情况")


def test_references_that_lead_nowhere() -> None:
    """A sheet that is not there, a formula that is none: no figures."""
    lost = series(without_cache("val", "无此表!$A$1:$A$3"), without_cache("cat", "OFFSET(x,1)"))
    assert read_one(chart(f"<c:barChart>{lost}</c:barChart>"), behind=BOOK) == Picture("chart1.xml", "公开情况")
    many = series(without_cache("val", ",".join([f"{SHEET}C2"] * 500)))
    found = read_one(chart(f"<c:barChart>{many}</c:barChart>"), behind=BOOK)
    assert isinstance(found, Chart)
    assert len(found.series[0].values) == 100


@pytest.mark.parametrize("part", ["<c:chartSpace", b"", "<!DOCTYPE a><a/>", chart("")])
def test_damaged_charts_are_pictures(part: str | bytes) -> None:
    """A report whose chart is damaged is a report."""
    assert read_one(part) == Picture("chart1.xml", "公开情况")


def test_charts_that_are_not_there() -> None:
    """No such link: a picture."""
    assert read_one("", links=False) == Picture(None, "公开情况")


def test_points_without_measure() -> None:
    """Places beyond any chart are the last that one may have; a point that has none comes next."""
    strange = "<c:val><c:numLit><c:ptCount val='999999999'/><c:pt idx='999999999'><c:v>2</c:v></c:pt><c:pt><c:v>3</c:v></c:pt><c:pt idx='4'/></c:numLit></c:val>"
    found = read_one(chart(f"<c:barChart>{series(strange)}</c:barChart>"))
    assert isinstance(found, Chart)
    assert (len(found.series[0].values), found.series[0].values[1]) == (5_001, "3")


def extended(data: str, series: str, title: str = "") -> str:
    """Return the part of a chart of the later kinds."""
    return (
        f"<cx:chartSpace {NAMES}><cx:chartData><cx:externalData r:id='rId1'/>{data}</cx:chartData>"
        f"<cx:chart>{title}<cx:plotArea><cx:plotAreaRegion>{series}</cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>"
    )


def dimension(name: str, *levels: list[str], formula: str = "") -> str:
    """Return a dimension of the data of such a chart."""
    each = "".join(
        f"<cx:lvl ptCount='{len(texts)}'>{''.join(f'<cx:pt idx={chr(39)}{i}{chr(39)}>{text}</cx:pt>' for i, text in enumerate(texts))}</cx:lvl>"
        for texts in levels
    )
    return f"<cx:{name}><cx:f>{formula}</cx:f>{each}</cx:{name}>"


FUNNEL = "<cx:series layoutId='funnel'><cx:tx><cx:txData><cx:v>2022年</cx:v></cx:txData></cx:tx><cx:dataId val='0'/></cx:series>"


def test_later_kinds_of_charts() -> None:
    """Funnels and their likes keep their figures apart from their series."""
    data = f"<cx:data id='0'>{dimension('strDim', ['一季度', '二季度'], ['上半年', '上半年'])}{dimension('numDim', ['5', '7'])}</cx:data>"
    title = "<cx:title><cx:tx><cx:rich><a:p><a:r><a:t>申请</a:t></a:r></a:p></cx:rich></cx:tx></cx:title>"
    lost = "<cx:series><cx:dataId val='9'/></cx:series><cx:series/>"
    assert read_one(extended(data, FUNNEL + lost, title), kind="cx") == Chart(
        title="申请", categories=("上半年 一季度", "上半年 二季度"), series=(Series(name="2022年", values=("5", "7")),)
    )


def test_later_kinds_of_charts_by_their_workbook() -> None:
    """Without a copy, by the cells that they refer to; a title may be plain data, and figures may have no categories."""
    data = f"<cx:data id='0'>{dimension('numDim', formula=f'{SHEET}$C$2:$C$3')}</cx:data>"
    title = "<cx:title><cx:tx><cx:txData><cx:v>申请</cx:v></cx:txData></cx:tx></cx:title>"
    found = read_one(extended(data, "<cx:series><cx:dataId val='0'/></cx:series>", title), kind="cx", behind=BOOK)
    assert found == Chart(title="申请", series=(Series(values=("133", "46")),))
    untitled = read_one(extended(data, FUNNEL), kind="cx", behind=BOOK)
    assert isinstance(untitled, Chart)
    assert untitled.title is None
    assert read_one(extended(data, FUNNEL), kind="cx") == Picture("chart1.xml", "公开情况")
