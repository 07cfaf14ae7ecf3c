"""Files for the tests of the corpus: pages of several bodies and years."""

from pathlib import Path
from typing import Final

FIXTURES: Final = Path(__file__).parents[1] / "fixtures"
_PAGE: Final = (FIXTURES / "county-civil-affairs-2023.html").read_bytes().decode("gb18030")
NO_REPORT: Final = b"<html><body><p>hello</p></body></html>"


def page(place: str = "云溪县", year: int = 2023, figure: int = 0) -> bytes:
    """Return the page of a report; ``figure`` makes it differ."""
    text = _PAGE.replace("云溪县", place).replace("2024", str(year + 1)).replace("2023", str(year))
    return text.replace(">0<", f">{figure}<", 1).encode("gb18030")


def write_pages(folder: Path, number: int) -> Path:
    """Return ``folder`` with pages of so many bodies in it, in two folders."""
    for index in range(number):
        path = folder / f"{index % 2}" / f"{index:03}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(
            page("甲乙丙丁戊己庚辛壬癸"[index % 10] + f"{'东西南北'[index // 10 % 4]}县", 2021 + index % 3)
        )
    return folder
