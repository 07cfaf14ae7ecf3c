"""Write one report in every format and take pictures of it: ``make gallery``.

LibreOffice draws the Word document and the workbook, Chromium the web page, and PDFium the PDF, so that what is shown is what
other programs make of the files. The pictures go to docs/gallery/.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from attrs import evolve
from PIL import Image
from playwright.sync_api import sync_playwright

import govdisclosure
from govdisclosure.output import Judged, findings_page

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
BUILD = ROOT / "build" / "gallery"
GALLERY = ROOT / "docs" / "gallery"
WIDTH = 620
WIDER = {"findings": 1000}
TALLEST = 1200
COLOURS = 128
SHOWN = (
    "findings",
    "findings-phone",
    "docx-1",
    "docx-3",
    "docx-4",
    "pdf-1",
    "pdf-3",
    "html",
    "html-phone",
    "xlsx-3",
    "xlsx-5",
    "form-1",
    "form-4",
)


def main() -> None:
    """Write the files and their pictures."""
    for folder in (BUILD, GALLERY):
        folder.mkdir(parents=True, exist_ok=True)
    for old in GALLERY.glob("*.png"):
        old.unlink()
    report = govdisclosure.read(FIXTURES / "county-transport-2022.html").report()
    report = evolve(report, charts=govdisclosure.read(FIXTURES / "county-transport-2022.txt").charts)
    for ending in ("docx", "html", "xlsx", "pdf", "md", "txt", "json"):
        govdisclosure.write(report, BUILD / f"report.{ending}")
    govdisclosure.new(BUILD / "form.xlsx", agency=report.agency.name, year=report.year + 1, previous=report)
    for name, page in pictures():
        if name not in SHOWN:
            continue
        path = GALLERY / f"{name}.png"
        width = WIDER.get(name, WIDTH)
        small = page.convert("RGB").resize((width, round(page.height * width / page.width)), Image.Resampling.LANCZOS)
        small = small.crop((0, 0, width, min(small.height, TALLEST)))
        small.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE).save(path, optimize=True)
        print(path.relative_to(ROOT), file=sys.stderr)


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Yield the name and the picture of each page that is shown."""
    yield from pages("pdf", BUILD / "report.pdf")
    for name, path in (("docx", BUILD / "report.docx"), ("xlsx", BUILD / "report.xlsx"), ("form", BUILD / "form.xlsx")):
        yield from pages(name, by_libreoffice(path))
    yield "html", screenshot(BUILD / "report.html", width=1000)
    yield "html-phone", screenshot(BUILD / "report.html", width=390)
    flawed = govdisclosure.read(FIXTURES / "county-civil-affairs-2023.html")
    judged = Judged(file="county-civil-affairs-2023.html", report=flawed, findings=govdisclosure.check(flawed))
    (BUILD / "findings.html").write_text(findings_page([judged]), encoding="utf-8")
    yield "findings", screenshot(BUILD / "findings.html", width=1400, at="#r1-m1")
    yield "findings-phone", screenshot(BUILD / "findings.html", width=390)


def pages(name: str, path: Path) -> Iterator[tuple[str, Image.Image]]:
    """Yield the pages of a PDF."""
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            yield f"{name}-{number}", page.render(scale=2).to_pil()


def by_libreoffice(path: Path) -> Path:
    """Return what LibreOffice makes of a file, as a PDF."""
    program = shutil.which("soffice") or shutil.which("libreoffice") or sys.exit("LibreOffice is not installed")
    out = BUILD / "libreoffice"
    words = [program, f"-env:UserInstallation={(BUILD / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*words, "--outdir", str(out), str(path)], check=True, capture_output=True)  # noqa: S603  (our own words)
    return out / f"{path.stem}.pdf"


def screenshot(path: Path, width: int, at: str = "") -> Image.Image:
    """Return a web page as Chromium shows it: all of it, or what is seen where an element is looked at."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    picture = BUILD / f"page-{width}.png"
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": width, "height": 900}, device_scale_factor=2)
        page.goto(f"{path.as_uri()}{at}")
        page.screenshot(path=picture, full_page=not at)
        browser.close()
    return Image.open(picture)


if __name__ == "__main__":
    main()
