"""The example of a form with Django: the statutory tables with inputs, refusals beside the cells, JSON kept, documents given out."""

import runpy
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, sync_playwright

from govdisclosure.api.reading import read
from govdisclosure.forms import form_of
from govdisclosure.model.editions import EDITION_2021

EXAMPLE: Final = Path(__file__).parents[2] / "docs" / "examples" / "django_app.py"
NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM: Final = next(filter(None, map(shutil.which, NAMES)), None)
GOOD: Final = {
    "year": "２０２４",
    "title": "东山市交通运输局2024年政府信息公开工作年度报告",
    "agency.name": "东山市交通运输局",
    "sections.overview": "主动公开信息33条。\r\n\r\n收到申请13件。",
    "requests.received.natural_person": "１３",
    "requests.outcomes.granted.natural_person": "13",
    "blanks_are_zero": "on",
}


@pytest.fixture(scope="module")
def client() -> Client:
    """The application, with its reports in memory."""
    settings.configure(
        SECRET_KEY="test",  # noqa: S106  (no secret)
        ROOT_URLCONF="django_app",
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        LANGUAGE_CODE="zh-hans",
    )
    app = runpy.run_path(str(EXAMPLE), run_name="django_app")
    app["make_table"]()
    settings.ROOT_URLCONF = (*app["urlpatterns"],)
    return Client()


def wrong(answer: Any) -> dict[str, list[str]]:
    """Return the sentences on a page by the input that they stand beside."""
    html = answer.content.decode()
    found: dict[str, list[str]] = {}
    for part in html.split('<ul class="errorlist')[1:]:
        name = part.partition('id="id_')[2].partition('_error"')[0] if part.startswith('" id=') else ""
        found[name] = [item.partition("</li>")[0] for item in part.partition("</ul>")[0].split("<li>")[1:]]
    return found


def test_every_cell_of_the_form_has_an_input(client: Client) -> None:
    """In the cells of the statutory tables, and named for who does not see where it stands."""
    html = client.get("/").content.decode()
    for name, _ in form_of(EDITION_2021).cells():
        assert f'name="{name}"' in html
    assert 'aria-label="三、本年度办理结果·（一）予以公开·自然人"' in html
    assert "申请人情况" in html


def test_a_report_is_entered_kept_and_given_out(client: Client) -> None:
    """Full-width digits are read, totals left blank are computed, and what is kept is the JSON of the report."""
    answer = client.post("/", GOOD)
    assert answer.status_code == 302
    place = answer.headers["Location"]
    report = read(client.get(place.replace("html", "json")).content).report()
    assert (report.year, report.requests.received.total, report.requests.outcomes.total.natural_person) == (
        2024,
        13,
        13,
    )
    for ending in ("html", "docx", "xlsx"):
        given = read(client.get(place.replace("html", ending)).content)
        assert given.report().requests == report.requests
    assert [block.text for block in report.sections.overview.blocks] == ["主动公开信息33条。", "收到申请13件。"]  # type: ignore[union-attr]


def test_what_is_wrong_stands_beside_its_input(client: Client) -> None:
    """All of it, and what was entered is still there."""
    answer = client.post(
        "/",
        GOOD
        | {"agency.name": "", "signature.date": "2024-02-30", "requests.received.natural_person": "1O"}
        | {"remedies.reconsideration.upheld": "2", "remedies.reconsideration.total": "3", "proactive.fees.amount": "-1"}
        | {f"remedies.reconsideration.{name}": "0" for name in ("corrected", "other", "pending")},
    )
    assert answer.status_code == 422
    assert wrong(answer) == {
        "agency.name": ["请填写"],
        "signature.date": ["应为日期（date），实为&#x27;2024-02-30&#x27;"],
        "requests.received.natural_person": ["应填写数，实为“1O”"],
        "remedies.reconsideration.total": ["填报为3，按其他单元格应为2"],
        "proactive.fees.amount": ["不能为负数，实为“-1”"],
    }
    assert 'value="1O"' in answer.content.decode()


def test_a_blank_is_not_zero_unsaid(client: Client) -> None:
    """Who files is asked to fill in what is blank, or to say that it is 0."""
    answer = client.post("/", {name: text for name, text in GOOD.items() if name != "blanks_are_zero"})
    assert wrong(answer)["blanks_are_zero"] == ["有164个空白单元格，空白不等于0，请填写或确认"]


def test_a_report_is_changed(client: Client) -> None:
    """The form shows what was filed, and what it has no input for stays."""
    number = client.post("/", GOOD).headers["Location"].split("/")[1]
    assert 'value="13"' in client.get(f"/{number}/").content.decode()
    changed = GOOD | {"agency.name": "东山市公路局"}
    assert client.post(f"/{number}/", changed).headers["Location"] == f"/{number}/report.html"
    assert "东山市公路局" in client.get(f"/{number}/report.json").content.decode()


def test_what_was_not_filed_is_not_found(client: Client) -> None:
    """Neither its form nor its documents."""
    assert [client.get(place).status_code for place in ("/999/", "/999/report.html")] == [404, 404]


# In a browser -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A page of a browser."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield browser.new_page(viewport={"width": 1280, "height": 900})
        browser.close()


def test_the_form_is_accessible(client: Client, page: Page) -> None:
    """By axe, empty and with what is wrong in it; on a phone nothing but a wide table is wider than the screen."""
    for answer in (client.get("/"), client.post("/", GOOD | {"requests.received.natural_person": "1O"})):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.set_content(answer.content.decode())
        page.add_script_tag(content=files("axe_core_python").joinpath("axe.min.js").read_text("utf-8"))
        found: Any = page.evaluate("axe.run()")
        assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
