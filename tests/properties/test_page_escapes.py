"""A page of findings has no markup but its own, whatever reports say."""

from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from govdisclosure.formats.html.markup import shown
from govdisclosure.model.agency import Agency, Signature
from govdisclosure.model.narrative import Heading, ListBlock, OtherTable, Paragraph, Preamble, Section, TableRow
from govdisclosure.output import Judged, findings_page, sarif
from govdisclosure.published import Cell, Grid, Part, PublishedReport
from govdisclosure.rules import check_published
from tests.output.samples import flawed

PIECES: Final = st.sampled_from(
    [
        "<",
        ">",
        "&",
        '"',
        "'",
        "</script>",
        "<!--",
        "-->",
        "<b onclick=x>",
        "&lt;",
        "\n",
        "\x00",
        "\ufffe",
        "]]>",
        "共5件，其中甲3件、乙4件。",
        "（二）",
        "甲",
    ]
)
TEXTS: Final = st.lists(PIECES, max_size=6).map("".join)
FILES: Final = st.lists(PIECES | st.sampled_from(["\ud800", "\udcff", "/", "\\", "C:", "#", "?", "%"]), max_size=6).map(
    "".join
)
OWN: Final = (
    {
        *[
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "h1",
            "ul",
            "li",
            "a",
            "form",
            "fieldset",
            "legend",
            "label",
            "input",
            "span",
            "p",
            "nav",
            "h2",
            "div",
            "table",
        ]
    }
    | {
        *[
            "thead",
            "tr",
            "th",
            "tbody",
            "td",
            "main",
            "article",
            "section",
            "h3",
            "button",
            "details",
            "summary",
            "pre",
            "ol",
            "code",
            "strong",
            "h4",
            "h5",
            "h6",
            "mark",
            "ins",
        ]
    }
    | {*["blockquote", "b", "script", "colgroup", "col", "caption", "br"]}
)
"""The elements that the page is made of."""


@st.composite
def hostile(draw: st.DrawFn) -> PublishedReport:
    """Reports whose words are what breaks pages."""
    line = TEXTS.map(lambda text: "".join(text.split()) or "一")
    printable = line.map(lambda text: "".join(character for character in text if character.isprintable()) or "甲")
    blocks: Any = draw(
        st.lists(
            st.one_of(
                st.builds(Paragraph, text=TEXTS),
                st.builds(Heading, text=TEXTS, level=st.integers(1, 4), number=st.integers(1, 9)),
                st.builds(ListBlock, items=st.lists(TEXTS, max_size=3).map(tuple)),
                st.builds(
                    OtherTable,
                    rows=st.lists(st.builds(TableRow, cells=st.lists(TEXTS, max_size=3).map(tuple)), max_size=2).map(
                        tuple
                    ),
                ),
            ),
            max_size=4,
        ).map(tuple)
    )
    form = flawed().report
    assert form is not None
    assert form.requests is not None
    cells = {"received.total": Cell.read(draw(TEXTS)), "received.natural_person": Cell.read(draw(TEXTS))}
    return PublishedReport(
        title=draw(st.none() | TEXTS),
        year=2022,
        agency=Agency(name=draw(printable)),
        preamble=Preamble(blocks=blocks),
        sections=(Part(name="overview", section=Section(heading=draw(printable), blocks=blocks)),),
        requests=Grid.of_cells(form.requests.form, cells),
        signature=Signature(agency=draw(printable)),
    )


@given(published=hostile(), file=FILES)
def test_no_markup_of_a_report_escapes(published: PublishedReport, file: str) -> None:
    """Every element is the page's own, one script and one style among them, and no attribute is a handler."""
    judged = Judged(file=file, report=published, findings=check_published(published))
    tree = LexborHTMLParser(findings_page([judged]).encode("utf-8", "backslashreplace"))
    nodes = tree.css("*")
    assert {node.tag for node in nodes} <= OWN
    assert [len(tree.css(name)) for name in ("script", "style", "main", "article")] == [1, 1, 1, 1]
    assert not [node for node in nodes for name in node.attributes if name.startswith("on") or name in {"src", "style"}]


@given(published=hostile(), file=FILES)
def test_every_finding_is_on_the_page_and_in_the_log(published: PublishedReport, file: str) -> None:
    """Each once in the list, with a mark in the report unless it is about the whole of it; each is a result."""
    findings = check_published(published)
    judged = Judged(file=file, report=published, findings=findings)
    tree = LexborHTMLParser(findings_page([judged]).encode("utf-8", "backslashreplace"))
    assert len(tree.css(".card")) == len(findings)
    assert len(tree.css(".ref[id]")) == sum(card.css_first("a.no") is not None for card in tree.css(".card"))
    log: Any = sarif([judged])
    assert len(log["runs"][0]["results"]) == len(findings)


@given(published=hostile())
def test_the_report_is_shown_as_published(published: PublishedReport) -> None:
    """What numbers, figures and states are added put aside, every paragraph and cell is there to the character."""
    judged = Judged(file="a", report=published, findings=check_published(published))
    tree = LexborHTMLParser(findings_page([judged]).replace("<br>", "\n"))
    (paper,) = tree.css("div.paper")
    for node in paper.css(".ref, ins, .state.blank, .state.absent, .missing"):
        node.decompose()
    said = [node.text() for node in paper.css("p, td")]
    wanted = [block.text for _, block in published.blocks() if isinstance(block, Paragraph)]
    if published.requests:
        wanted += [cell.text for cell in published.requests.cells]
    for text in map(shown, wanted):
        assert not text.strip() or text in said
