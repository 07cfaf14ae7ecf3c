"""What the index and installers are told."""

import zipfile
from email.message import Message
from email.parser import Parser

import pytest
from packaging.metadata import Metadata, parse_email

from tests.packaging.building import ROOT, Built


@pytest.fixture(scope="module")
def raw(built: Built) -> bytes:
    """The metadata of the wheel."""
    with zipfile.ZipFile(built.wheel) as wheel:
        (name,) = (name for name in wheel.namelist() if name.endswith("/METADATA"))
        return wheel.read(name)


def test_the_metadata_is_valid_and_whole(raw: bytes) -> None:
    """Every field is one that is known and well formed, and none that people look for is missing."""
    told, unknown = parse_email(raw)
    assert not unknown
    metadata = Metadata.from_raw(told, validate=True)
    assert metadata.name == "govdisclosure"
    assert metadata.license_expression == "Apache-2.0"
    assert metadata.license_files == ["LICENSE"]
    assert str(metadata.requires_python) == ">=3.11"
    assert metadata.description_content_type == "text/markdown"
    assert metadata.summary
    assert metadata.keywords
    assert {"Typing :: Typed", "Programming Language :: Python :: 3.11"} <= {*(metadata.classifiers or ())}


def test_an_address_is_given_only_where_there_is_one(raw: bytes) -> None:
    """The project has no address on the network yet, and none is made up."""
    message: Message = Parser().parsestr(raw.decode())
    assert not message.get_all("Project-URL")
    assert not message.get_all("Author-email")


def test_the_description_is_the_readme(raw: bytes) -> None:
    """What the index shows is the README."""
    body = Parser().parsestr(raw.decode()).get_payload()
    assert body == (ROOT / "README.md").read_text(encoding="utf-8")


def test_without_extras_three_libraries_are_needed(raw: bytes) -> None:
    """A bare installation brings attrs, Babel and cattrs; everything else stands behind an extra."""
    told, _ = parse_email(raw)
    requirements = Metadata.from_raw(told).requires_dist or []
    assert {one.name.lower() for one in requirements if one.marker is None} == {"attrs", "babel", "cattrs"}
