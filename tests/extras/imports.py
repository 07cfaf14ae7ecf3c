"""``python tests/extras/imports.py``, beside an installed wheel: the front page has every name, and imports next to nothing."""

import sys

import govdisclosure

__all__ = ["HEAVY", "main"]

HEAVY = {
    *(
        "attr",
        "attrs",
        "babel",
        "cattrs",
        "click",
        "distributed",
        "docx",
        "duckdb",
        "fsspec",
        "hypothesis",
        "lxml",
        "markdown_it",
        "matplotlib",
    ),
    *(
        "numpy",
        "orjson",
        "pandas",
        "polars",
        "pyarrow",
        "pydantic",
        "pypdfium2",
        "python_calamine",
        "rapidfuzz",
        "rensa",
        "rich",
        "selectolax",
    ),
    *("stdnum", "typst", "xlsxwriter"),
}


def main() -> int:
    """Say what is wrong, a line each."""
    imported = sorted(HEAVY & {name.partition(".")[0] for name in sys.modules})
    wrong = [f"importing govdisclosure imports {imported}"] if imported else []
    wrong += [
        f"{name} is in __all__ and not in the package"
        for name in govdisclosure.__all__
        if not hasattr(govdisclosure, name)
    ]
    if "site-packages" not in govdisclosure.__file__:
        wrong.append(f"this is no installed package: {govdisclosure.__file__}")
    if govdisclosure.Message("文件是空的").text("en") != "the file is empty":
        wrong.append("the catalogue of sentences is not there")
    sys.stderr.writelines(f"{words}\n" for words in wrong)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
