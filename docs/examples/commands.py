"""Write what the commands say of themselves into docs/reference/commands.md: ``python docs/examples/commands.py``."""

import re
from pathlib import Path

from click.testing import CliRunner

from govdisclosure.cli import main

PAGE = Path(__file__).parents[1] / "reference" / "commands.md"
SHOWN = re.compile(r"(^\$ govdisclosure (.*--help.*)\n)(?:.*\n)*?(?=```)", re.MULTILINE)


def help_of(words: str) -> str:
    """Return what ``govdisclosure`` prints for ``words``."""
    with CliRunner().isolation() as (out, *_):
        main(words.split())
        return out.getvalue().decode()


def page(text: str) -> str:
    """Return the page with each help written anew."""
    return SHOWN.sub(lambda shown: shown[1] + help_of(shown[2]), text)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
