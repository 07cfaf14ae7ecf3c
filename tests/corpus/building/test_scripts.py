"""Building a corpus from a script, whose processes import it again."""

import subprocess
import sys
from pathlib import Path

from tests.corpus.pages import write_pages

_SCRIPT = """
import sys
from govdisclosure import GovDisclosureError
from govdisclosure.corpus import build

try:
    build(["d"], "out.parquet", jobs=2)
except GovDisclosureError as error:
    sys.exit(error.sentence("en"))
"""


def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    """Each process would start it anew: no file is blamed for that, and nothing is written."""
    write_pages(tmp_path / "d", 3)
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    ran = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert 'if __name__ == "__main__":' in ran.stderr.splitlines()[-1]
    assert not (tmp_path / "out.parquet").exists()
