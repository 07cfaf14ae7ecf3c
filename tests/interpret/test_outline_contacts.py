"""Contacts: labelled facts in one bracket, in a sentence, or line by line."""

import pytest

from govdisclosure.interpret._contact import contact_in
from govdisclosure.model.agency import Contact
from tests.interpret.outline_making import HEADS, TITLE, body, outline

CASES = {
    "如有疑问，请与县水利局办公室联系（地址：青禾县柳河路8号，邮编：264400，电话：0631-8252122，传真：0631-8252123）。": Contact(
        address="青禾县柳河路8号", postcode="264400", telephones=("0631-8252122",), fax="0631-8252123"
    ),
    "联系地址:青禾县柳河路8号（县政府3号楼）;邮政编码:323000;联系电话:0578—2090823、0578—2090824;电子邮箱:slj@qinghe.example.cn": Contact(
        address="青禾县柳河路8号（县政府3号楼）",
        postcode="323000",
        telephones=("0578—2090823", "0578—2090824"),
        email="slj@qinghe.example.cn",
    ),
    "联系电话：（0631）8252122/8252123；E-mail：office@qinghe.example；网址：www.qinghe.example": Contact(
        telephones=("（0631）8252122", "8252123"), email="office@qinghe.example", website="www.qinghe.example"
    ),
    "（地址 青禾县柳河路8号；邮编 264400；电话 0631-8252122 8252123）": Contact(
        address="青禾县柳河路8号", postcode="264400", telephones=("0631-8252122", "8252123")
    ),
    "地址：青禾县白沙镇人民路１号，邮编：２６４４００，电话（传真）：０６３１－８２５２１２２": Contact(
        address="青禾县白沙镇人民路１号",
        postcode="２６４４００",
        telephones=("０６３１－８２５２１２２",),
        fax="０６３１－８２５２１２２",
    ),
    "联系人所在科室：办公室，邮编为26440，电话是8252122转806。": Contact(
        postcode="26440", telephones=("8252122转806",)
    ),
    "本报告电子版可在青禾县政府网站（http://www.qinghe.example/col/1/）下载。": Contact(
        website="http://www.qinghe.example/col/1/"
    ),
    "网站网址：qinghe.example.cn，邮箱：无": Contact(website="qinghe.example.cn"),
    "联系方式：+86 631 8252122": Contact(telephones=("+86 631 8252122",)),
    "邮编：请查询，传真：同上，电子邮箱：见网站，网址：见公告，电话：暂缺": None,
    "本局通过电话、网站、地址牌等方式方便群众联系。": None,
    "": None,
}


@pytest.mark.parametrize(("text", "contact"), CASES.items())
def test_contact_of_a_text(text: str, contact: Contact | None) -> None:
    """Each fact stands as printed, dashes, widths and wrong lengths included."""
    assert contact_in([text]) == contact


def test_contact_over_several_lines() -> None:
    """One fact a line; what is said first stands."""
    lines = ["地址：青禾县柳河路8号", "邮编：264400", "电话：0631-8252122", "电话：0631-8252124", "邮编：264401"]
    expected = Contact(address="青禾县柳河路8号", postcode="264400", telephones=("0631-8252122",))
    assert contact_in(lines) == expected


def test_contact_in_section_one_or_at_the_end() -> None:
    """The contact may stand in the first or the last section; a web address in the preamble alone does not end the search."""
    inside = outline(
        TITLE, "全文见网站（http://www.qinghe.example/）。", HEADS[0], "电话：0631-8252122。", body(*HEADS[1:])
    )
    assert inside.agency is not None
    assert inside.agency.contact == Contact(telephones=("0631-8252122",))
    last = outline(TITLE, body(*HEADS), "联系电话：0631-8252122。")
    assert last.agency is not None
    assert last.agency.contact == Contact(telephones=("0631-8252122",))
    only = outline(TITLE, "全文见网站（http://www.qinghe.example/）。", body())
    assert only.agency is not None
    assert only.agency.contact == Contact(website="http://www.qinghe.example/")


def test_the_site_below_the_report_is_no_contact() -> None:
    """Address and telephone of the site's keeper stand below the signature."""
    report = outline(
        TITLE,
        body(),
        "青禾县水利局",
        "2023年1月16日",
        "主办：青禾县人民政府　地址：青禾县府前街1号　电话：0631-8250000",
    )
    assert report.agency is not None
    assert report.agency.contact is None


def test_a_contact_below_the_signature() -> None:
    """What stands between the signature and the site's footer is the report's."""
    report = outline(
        TITLE,
        body(),
        "青禾县水利局",
        "2023年1月16日",
        "联系电话：0631-8252122",
        "主办：青禾县人民政府　地址：青禾县府前街1号　电话：0631-8250000",
    )
    assert report.agency is not None
    assert report.agency.contact == Contact(telephones=("0631-8252122",))
