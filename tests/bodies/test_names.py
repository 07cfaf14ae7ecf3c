"""Names of bodies taken apart, and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclosure.bodies.names import body_of, read_name, same_body, tier_of
from govdisclosure.model.agency import Agency, Level
from govdisclosure.strategies import agency_names


@pytest.mark.parametrize(
    ("name", "places", "unit", "body"),
    [
        ("云岭市青禾县住房和城乡建设局", ("云岭市", "青禾县"), "住房城乡建设", "department"),
        ("县水利局办公室", ("县",), "水利", "department"),
        ("青禾县水利局政务公开办公室", ("青禾县",), "水利", "department"),
        ("青禾县水利局（盖章）", ("青禾县",), "水利", "department"),
        ("青禾县人民政府办公室", ("青禾县",), "", "office"),
        ("青禾县人民政府政务公开办公室", ("青禾县",), "", "office"),
        ("青禾县政府信息公开工作办公室", ("青禾县",), "", "office"),
        ("县政府办", ("县",), "", "office"),
        ("青禾县", ("青禾县",), "", "government"),
        ("青禾县人民政府网站", ("青禾县",), "", "government"),
        ("城关镇人民政府", ("城关镇",), "", "government"),
        ("河口街道办事处", ("河口街道",), "", "other"),
        ("街道办事处", ("街道",), "", "other"),
        ("云岭经济技术开发区管理委员会", ("云岭经济技术开发区",), "", "other"),
        ("镇江市水利局", ("镇江市",), "水利", "department"),
        ("市市场监管局", ("市",), "市场监管", "department"),
        ("市场监管局", (), "市场监管", "department"),
        ("云岭市民政局", ("云岭市",), "民政", "department"),
        ("云岭市城市管理局", ("云岭市",), "城市管理", "department"),
        ("诸城市城市管理局", ("诸城市",), "城市管理", "department"),
        ("住房和城市建设局", (), "住房城市建设", "department"),
        ("津市市教育局", ("津市市",), "教育", "department"),
        ("市中区水利局", ("市中区",), "水利", "department"),
        ("玉溪侗族自治县人民政府", ("玉溪侗族自治县",), "", "government"),
        ("东山壮族自治区水利厅", ("东山壮族自治区",), "水利", "department"),
        ("国家税务总局青禾县税务局", ("青禾县",), "税务", "department"),
        ("青禾县环境保护局", ("青禾县",), "生态环境", "department"),
        ("青禾县医院", ("青禾县",), "医院", "other"),
        ("青禾旗苏木", ("青禾旗",), "苏木", "other"),
        ("人民政府", (), "", "other"),
        ("", (), "", None),
    ],
)
def test_a_name_taken_apart(name: str, places: tuple[str, ...], unit: str, body: str | None) -> None:
    """Places from the highest to the lowest, what the unit is for, what kind of body it is."""
    read = read_name(name)
    assert (read.places, read.unit, read.body) == (places, unit, body)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("文登区交通运输局", "威海市文登区交通运输局"),
        ("区交通运输局", "威海市文登区交通运输局"),
        ("交通运输局", "威海市文登区交通运输局"),
        ("县市场监管局", "云岭市青禾县市场监督管理局"),
        ("青禾水利局", "青禾县水利局"),
        ("县政府", "青禾县人民政府办公室"),
        ("综合办公室", "青禾县人民政府"),
        ("青禾县", "青禾县政府"),
        ("青禾县发改局", "青禾县发展和改革委员会"),
        ("青禾县卫健委", "青禾县卫生健康局"),
        ("青禾县教体局", "青禾县教育体育局"),
        ("青禾县文旅局", "青禾县文化和广电旅游体育局"),
        ("青禾县公安局", "青禾县公安局交通警察大队"),
        ("青禾县国土局", "青禾县自然资源和规划局"),
        ("东山成林市水务局", "成林市水务局"),
        ("东山省云岭市青禾县水利局", "云岭市青禾县水利局"),
        ("大石白族自治州教育局", "大石州教育局"),
        ("云岭经开区管委会", "云岭经济技术开发区管理委员会"),
    ],
)
def test_one_body_under_two_names(one: str, other: str) -> None:
    """Either way round."""
    assert same_body(one, other)
    assert same_body(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾县水利局", "青禾县农业农村局"),
        ("青山县水利局", "青禾县水利局"),
        ("云岭市水利局", "云岭市青禾县水利局"),
        ("青禾县人民政府", "青禾县水利局"),
        ("青禾县人民政府", "青禾市人民政府"),
        ("云岭市城关镇人民政府", "白石市城关镇人民政府"),
        ("河口镇人民政府", "石桥镇人民政府"),
        ("水利局", "青禾县农业农村局"),
        ("水利局", "青禾县人民政府"),
        ("信息化局", "石桥镇人民政府"),
        ("青禾县水务局", "青禾县水利局"),
        ("青禾县交通局", "青禾县公安局交通警察大队"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    """Either way round."""
    assert not same_body(one, other)
    assert not same_body(other, one)


@pytest.mark.parametrize(
    ("name", "tier"),
    [
        ("东山省水利厅", "province"),
        ("东山壮族自治区水利厅", "province"),
        ("重庆市水利局", "province"),
        ("杭州市水利局", "prefecture"),
        ("云岭市水利局", None),
        ("云岭市青禾市水利局", "county"),
        ("大石州水利局", "prefecture"),
        ("东山地区水利局", "prefecture"),
        ("东山盟水利局", "prefecture"),
        ("青禾县水利局", "county"),
        ("青禾区水利局", "county"),
        ("青禾旗水利局", "county"),
        ("河口镇人民政府", "township"),
        ("河口街道办事处", "township"),
        ("水利局", None),
    ],
)
def test_the_level_that_a_name_tells(name: str, tier: str | None) -> None:
    """A city may be of a prefecture or of a county: its name tells it only if it is a known one, or below another."""
    assert tier_of(Agency(name=name)) == tier
    assert tier_of(Agency(name=name, level=Level(body="department"))) == tier
    assert tier_of(Agency(name=name, level=Level(tier="national"))) == "national"


def test_the_kind_that_is_given() -> None:
    """It is believed before the name."""
    assert body_of(Agency(name="青禾县")) == "government"
    assert body_of(Agency(name="青禾县", level=Level(tier="county"))) == "government"
    assert body_of(Agency(name="青禾县", level=Level(body="office"))) == "office"


@given(agency_names(), agency_names())
def test_sameness_is_mutual(one: str, other: str) -> None:
    """Law: sameness is reflexive and symmetric, and a superior's prefix never breaks it."""
    assert same_body(one, one)
    assert same_body(one, other) is same_body(other, one)
    assert same_body(one, f"云岭省{one}")


@given(st.text(alphabet="市县区镇乡街道青禾水利局人民政府办公室城", max_size=100))
def test_any_text_can_be_taken_apart(text: str) -> None:
    """A name that is none has places or not, and never raises."""
    read = read_name(text)
    assert all(read.places)
    assert tier_of(Agency(name=text or "局")) in {None, "province", "prefecture", "county", "township"}
