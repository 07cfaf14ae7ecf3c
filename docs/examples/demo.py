"""Read a report that an agency published, list what is wrong in it, hold it typed, and write it in several formats.

Run by `make demo`, or from the root of the repository: ``python docs/examples/demo.py``.
"""

from pathlib import Path

import govdisclosure

PAGE = Path("tests/fixtures/county-transport-2022.html")
OUT = Path("build/demo")

# What the page says, every cell as printed, and what is wrong in it.
published = govdisclosure.read(PAGE)
print(PAGE)
for finding in govdisclosure.check(published).by_severity():
    print(f"  {finding.severity:<7}  {finding}")

# What it means: typed, frozen, valid. Which blank cells it has figures for is told beside it.
reading = published.reading()
report = reading.report
print(f"\n{report.agency.name}, {report.year}, on the form of {report.edition}")
print(f"  licensing decisions  {report.proactive.licensing.decisions}")
print(f"  penalties            {report.proactive.penalties.decisions}")
print(f"  requests received    {report.requests.received.total}")
print(f"  outcomes             {report.requests.outcomes.total.total}")
print(f"  litigation           {report.remedies.litigation.total}")
print(f"  grant rate           {'none: there was no outcome' if report.grant_rate is None else report.grant_rate}")
why = {"identities": "as the totals leave no other figure", "zero": "as nothing speaks against it"}
for by, reason in why.items():
    paths = [cell.path for cell in reading.filled if cell.by == by]
    print(f"  {len(paths)} blank cells read as 0, {reason}: {paths[0]} …")

# In every format that carries a report whole, which reads back as the same report; the published one with its flaws.
OUT.mkdir(parents=True, exist_ok=True)
print()
for ending in ("docx", "html", "xlsx", "json"):
    path = OUT / f"{PAGE.stem}.{ending}"
    govdisclosure.write(report, path)
    same = govdisclosure.read(path).report() == report
    print(f"wrote {path}: {path.stat().st_size:,} bytes, {'read back as it was' if same else 'CHANGED'}")
path = OUT / f"{PAGE.stem}-published.json"
govdisclosure.write(published, path)
same = govdisclosure.loads(path.read_bytes()) == published
print(f"wrote {path}: {path.stat().st_size:,} bytes, {'read back as it was' if same else 'CHANGED'}")
