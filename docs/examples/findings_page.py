"""Judge several reports, last year's beside them where it is there, and show what was found as one page.

Run by `make demo` once it has invented its bodies, or from the root of the repository: ``python docs/examples/findings_page.py``.
"""

from pathlib import Path

import govdisclosure
from govdisclosure.output import Judged, findings_page

FIXTURES = Path("tests/fixtures")
BODIES = Path("build/demo/bodies")
OUT = Path("build/demo/findings.html")


def judged(path: Path, previous: govdisclosure.PublishedReport | None = None) -> Judged:
    """Return the report in a file with what was found, or why it cannot be read."""
    try:
        report = govdisclosure.read(path)
    except govdisclosure.GovDisclosureError as error:
        return Judged(file=str(path), error=error.sentence())
    findings = govdisclosure.check(report, previous=previous)
    return Judged(file=str(path), report=report, previous=previous, findings=findings)


# Reports of a county, and those of invented bodies that have two years, the earlier beside the later.
files = [judged(path) for path in sorted(FIXTURES.glob("*.*ml"))]
bodies = [judged(path) for path in sorted(BODIES.rglob("*.*")) if path.suffix in {".html", ".docx", ".txt"}]
earlier = {(one.report.agency, one.report.year): one.report for one in bodies if one.report and one.report.year}
for one in bodies:
    last = one.report and one.report.year and earlier.get((one.report.agency, one.report.year - 1))
    if last:
        files.append(judged(Path(one.file), previous=last))

# The page shows all of them; those without findings too.
OUT.parent.mkdir(parents=True, exist_ok=True)
OUT.write_text(findings_page(files), encoding="utf-8")
found = sum(len(one.findings) for one in files)
print(f"wrote {OUT}: {found} findings in {len(files)} reports, each marked where it is; open it in a browser")
