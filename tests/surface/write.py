"""``python -m tests.surface.write``: promise the public surface as it is now, once the changelog names all that changed."""

import sys

from tests.surface.promises import PROMISED, changes, read_promised, surface, told, unnamed, written

__all__ = ["main"]


def main() -> int:
    """Write the surface; refuse, one sentence a change, while one is not named."""
    now = surface()
    promised = read_promised(PROMISED.read_text(encoding="utf-8")) if PROMISED.exists() else now
    untold = unnamed(changes(promised, now), told())
    for change in untold:
        sys.stderr.write(f"{change}; no file of docs/changes names it.\n")
    if not untold:
        PROMISED.write_text(written(now), encoding="utf-8")
        sys.stdout.write(f"{PROMISED.name}: {len(now)} facts\n")
    return bool(untold)


if __name__ == "__main__":
    sys.exit(main())
