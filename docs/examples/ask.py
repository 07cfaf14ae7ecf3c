"""From nothing to answers: make invented reports, read them into a corpus, put the questions to it.

Run from the root of the repository: ``python docs/examples/ask.py``. What it prints stands in docs/how-to/ask-a-corpus.md.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from govdisclosure.cli import main
from govdisclosure.corpus import build
from govdisclosure.corpus.analysis import QUESTIONS
from govdisclosure.specimens import specimens

PAGE = Path(__file__).parents[1] / "how-to" / "ask-a-corpus.md"


def example(folder: Path) -> Path:
    """Return a corpus of a county's 52 bodies over six years, every fifth report with a fault in it."""
    for one in specimens(52, range(2019, 2025)):
        path = folder / "reports" / one.source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
    build([folder / "reports"], folder / "corpus.parquet", jobs=0)
    return folder / "corpus.parquet"


def answers(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each question, and the answer as the command prints it."""
    for question in QUESTIONS:
        yield question.name, printed("ask", str(corpus), question.name)


def printed(*words: str) -> str:
    """Return what the command prints."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        before, sys.stdout = sys.stdout, file
        try:
            main(words)
        finally:
            sys.stdout = before
        file.seek(0)
        return file.read()


def page(text: str, corpus: Path) -> str:
    """Return the page with the answers as they are."""
    for name, answer in answers(corpus):
        start = text.index(f"<!-- {name} -->\n") + len(f"<!-- {name} -->\n")
        end = text.index("<!-- end -->", start)
        text = f"{text[:start]}```text\n{answer}```\n{text[end:]}"
    return text


if __name__ == "__main__":
    os.chdir(PAGE.parents[2])
    with tempfile.TemporaryDirectory() as folder:
        made = example(Path(folder))
        for _, answer in answers(made):
            print(answer)
        PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")
