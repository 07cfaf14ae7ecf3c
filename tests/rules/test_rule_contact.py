"""How the body is reached: GD506."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.model.agency import Contact
from govdisclosure.model.narrative import Preamble
from govdisclosure.rules import Severity
from tests.rules.building import found, one, report
from tests.rules.prose import prose

RIGHT = [
    "联系方式：青禾县水利局办公室（地址：柳河路69号，邮编：323900，电话：0578-2090823）。",
    "请与局办公室联系（邮政编码：３２３９００；电话：（0578）2090823、2090824；传真：2090825）。",
    "请与局办公室联系（电话：0578—2090823、0578—2090824）。",
    "请与局办公室联系，联系电话：0578 2090823。",
    "请与局办公室联系，联系电话：0578－2090823/2090824。",
    "请与局办公室联系，联系电话：(010)66012345转8012。",
    "请与局办公室联系，联系电话：05782090823。",
    "请与局办公室联系，联系电话：+86-578-2090823。",
    "请与局办公室联系，联系电话：13812345678。",
    "请与局办公室联系，联系电话：400-810-1234。",
    "请与局办公室联系，咨询电话：12345。",
    "请与局办公室联系，咨询电话：0578-12345。",
    "请与局办公室联系，电话（传真）：0578-2090823。",
    "请与局办公室联系，电话：0578-2090823-801。",
    "请与局办公室联系，电话：０５７８－２０９０８２３。",
    "请与局办公室联系，电子邮箱：qhslj@qinghe.example。",
    "请与局办公室联系，地址：青禾县柳河路69号。",
    "联系电话:0578—2090823（工作日8:30—17:30）。",
    "本报告可在www.qinghe.example查阅，电话：0578-2090823。",
    "本报告可在网站（网址：http://www.qinghe.example/zwgk/index.html）查阅，电话：0578-2090823。",
    "本报告可在网站（http:// www.qinghe.example）查阅，电话：0578-2090823。",
    "网址：www.qinghe.example，http://slj.qinghe.example；www.yunling.example,0578-2090823。",
    "请与县水利局办公室（0578-2090823）联系。",
    "请与县水利局办公室联系：（0578）２０９０８２３。",
    "网址：http://www.qinghe.example,Tel:0578-2090823。",
    "网址：http://192.0.2.1/zwgk/，电话：0578-2090823。",
    "网站已启用HTTPS加密，电话：0578-2090823。",
    "本报告可在网站（http：//www.qinghe.example/）查阅，电话：0578-2090823。",
    "本报告可在网站（https://qinghe.example:8080/a?b=c）查阅。电话：0578-2090823。",
    "本报告可在网站（http://www.qinghe.example/col/col1229/青禾.html）查阅。电话：0578-2090823。",
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_contact_that_is_right(text: str) -> None:
    """Telephones with their area code, mobile ones, hot lines; postcodes in full-width digits; no fax or mail is asked for."""
    assert not found(prose(text, contact=None), "GD506")


WRONG = [
    ("请与局办公室联系（邮编：32390，电话：0578-2090823）。", "32390"),
    ("请与局办公室联系（邮政编码：3239000，电话：0578-2090823）。", "3239000"),
    ("请与局办公室联系（邮编：，电话：0578-2090823）。", "邮编"),
    ("请与局办公室联系（地址：柳河路69号，电话：2090823）。", "2090823"),
    ("请与局办公室联系（电话：66012345）。", "66012345"),
    ("请与局办公室联系（电话：0578-209082）。", "0578-209082"),
    ("请与局办公室联系（电话：1381234567）。", "1381234567"),
    ("请与局办公室联系（地址：柳河路69号，电话：）。", "电话："),
    ("请与局办公室联系（电话：）。", "电话："),
    ("本报告可在http//www.qinghe.example查阅，电话：0578-2090823。", "http//www.qinghe.example"),
    ("本报告可在http:/www.qinghe.example查阅，电话：0578-2090823。", "http:/www.qinghe.example"),
    ("本报告可在www.qinghe,example查阅，电话：0578-2090823。", "www.qinghe,example"),
    ("本报告可在www..qinghe.example查阅，电话：0578-2090823。", "www..qinghe.example"),
    ("本报告可在wwww.qinghe.example查阅，电话：0578-2090823。", "wwww.qinghe.example"),
]


@pytest.mark.parametrize(("text", "value"), WRONG)
def test_a_contact_that_is_malformed(text: str, value: str) -> None:
    """A postcode of five digits, a telephone without area code, an address that no browser opens, a label and nothing."""
    finding = one(prose(text, contact=None), "GD506")
    assert finding.severity is Severity.WARNING
    assert (finding.section, finding.text, finding.actual) == (0, text, value)
    assert finding.span == (text.index(value), text.index(value) + len(value))


@pytest.mark.parametrize("contact", [None, Contact(), Contact(website="www.qinghe.example")])
def test_no_contact(contact: Contact | None) -> None:
    """A web address alone is none: nobody can be asked there."""
    finding = one(prose("现公布本报告，网址：www.qinghe.example。", contact=contact), "GD506")
    assert (finding.section, finding.text) == (0, None)
    assert finding.sentence() == "报告没有联系方式"


def test_a_contact_elsewhere() -> None:
    """At the end, in section six, or as given with the body: the report has one."""
    assert not found(prose(contact=None, other_matters=["未收取信息处理费。", "联系电话：0578-2090823"]), "GD506")
    assert not found(prose(agency=None, overview=["联系电话：0578-2090823"]), "GD506")
    assert not found(prose(), "GD506")
    assert found(report(agency=None, preamble=Preamble()), "GD506").codes == ("GD506",)


def test_a_contact_that_is_given_and_nowhere_printed() -> None:
    """A typed report has it beside its prose."""
    bad = Contact(address="柳河路69号", postcode="32390", telephones=("2090823",), website="http//qinghe.example")
    findings = found(prose(contact=bad), "GD506")
    assert [finding.actual for finding in findings] == ["32390", "2090823", "http//qinghe.example"]
    assert {(finding.section, finding.text) for finding in findings} == {(0, None)}


def test_a_contact_that_begins_its_sentence() -> None:
    """What is wrong is shown there as well."""
    finding = one(prose("0578-209082是局办公室的电话。", contact=Contact(telephones=("0578-209082",))), "GD506")
    assert (finding.section, finding.span) == (0, (0, len("0578-209082")))


@pytest.mark.parametrize(
    "number", ["(0578)2090823", "0578--2090823", "（0578）-2090823", "-0578-2090823", "0578-2090823-"]
)
def test_brackets_and_dashes_around_an_area_code(number: str) -> None:
    """They part it from the number, however many there are."""
    assert not found(prose(contact=Contact(telephones=(number,))), "GD506")


@given(st.integers(200_0000, 8999_9999), st.sampled_from(["010", "021", "0578", "0871"]), st.sampled_from("-—－ "))
def test_a_number_with_its_area_code(number: int, code: str, dash: str) -> None:
    """Law: seven or eight digits behind an area code are right, and wrong alone."""
    if len(code) == len("010"):
        number = number % 10_000_000 + 60_000_000
    assert not found(prose(f"电话：{code}{dash}{number}。", contact=None), "GD506")
    assert one(prose(f"电话：{number}。", contact=None), "GD506").actual == str(number)


@given(st.text(alphabet="电话邮编网址：0123456789-—（），。 htpw./:", max_size=200))
def test_judging_contacts_never_raises(text: str) -> None:
    """Whatever stands in them."""
    found(prose(text, contact=None), "GD506")
