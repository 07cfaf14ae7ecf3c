"""Every class of the model: frozen, slotted, keyword-only, final, described field by field."""

import pickle

import attrs
import pytest

from govdisclosure.errors import InvalidReport
from govdisclosure.model.editions import Edition
from govdisclosure.model.fields import specs, stated_totals
from govdisclosure.model.record import Record, is_row, record_class_at, row_paths
from govdisclosure.model.requests import ByApplicant, Denied, Outcomes2021, Requests2021
from tests.model.making import RECORDS, made

every_record = pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)


def test_the_walk_finds_the_model() -> None:
    """The tests of this file see the classes of every module of the model."""
    names = {cls.__name__ for cls in RECORDS}
    assert {"Agency", "AnnualReport", "Chart", "InformationFees", "Money", "Remedies", "Requests2019"} <= names
    assert len(RECORDS) >= 40


@every_record
def test_a_record_is_final(cls: type[Record]) -> None:
    """A bureau extends a report by composition: no record is meant to be subclassed, and none is."""
    assert getattr(cls, "__final__", False)
    assert cls.__subclasses__() == []


@every_record
def test_a_record_is_slotted(cls: type[Record]) -> None:
    """No record has a __dict__: what is not a field cannot be set by mistake."""
    assert all("__slots__" in vars(base) for base in cls.__mro__ if base.__module__.startswith("govdisclosure."))
    assert cls.__dictoffset__ == 0


@every_record
def test_a_record_is_frozen(cls: type[Record]) -> None:
    """A field of a record cannot be set or deleted once the record exists."""
    name = next(iter(specs(cls)))
    blank = cls.__new__(cls)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(blank, name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(blank, name)


@every_record
def test_a_record_is_keyword_only(cls: type[Record]) -> None:
    """No field is given by position: a table has too many numbers to count places."""
    assert all(attribute.kw_only for attribute in attrs.fields(cls))
    with pytest.raises(TypeError, match="positional"):
        cls(0)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


@every_record
def test_every_field_is_described(cls: type[Record]) -> None:
    """Label, kind and check stand on each field, in the order of the form."""
    described = specs(cls)
    assert list(described) == [attribute.name for attribute in attrs.fields(cls)]
    assert all(callable(spec.check) for spec in described.values())


@every_record
def test_every_record_has_a_docstring(cls: type[Record]) -> None:
    """A class says what it is in its own words, not in those that attrs or a base wrote."""
    assert cls.__doc__
    assert not cls.__doc__.startswith(("Method generated", cls.__name__))


def test_an_edition_is_frozen_slotted_and_keyword_only() -> None:
    """An edition is a value, as the records are."""
    fields = attrs.fields(Edition)
    assert all(field.kw_only for field in fields)
    assert Edition.__dictoffset__ == 0


def test_records_are_equal_by_value_and_hash() -> None:
    """Two records with the same figures are one key."""
    one, other = made(Requests2021), made(Requests2021)
    assert one == other
    assert len({one, other}) == 1


def test_records_pickle() -> None:
    """A record comes back from another process as it was."""
    table = made(Requests2021, {"received.natural_person": 3, "carried_forward.natural_person": 3})
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301


def test_evolving_a_record_judges_it_again() -> None:
    """attrs.evolve gives a new record, or refuses it: no way round the identities."""
    table = made(Requests2021, {"received.natural_person": 3, "carried_forward.natural_person": 3})
    with pytest.raises(InvalidReport) as caught:
        attrs.evolve(table, received=ByApplicant.zero())
    assert [violation.path for violation in caught.value.violations] == ["outcomes.total.natural_person"]


def test_rows_and_groups_are_told_apart() -> None:
    """A row holds figures, a group holds rows, and the paths of a group's rows stand in the order of the form."""
    assert is_row(ByApplicant)
    assert not is_row(Denied)
    paths = row_paths(Outcomes2021)
    assert paths[:3] == ("granted", "partially_granted", "denied.state_secret")
    assert record_class_at(Requests2021, "outcomes.denied") is Denied
    assert set(stated_totals(Outcomes2021)) == {"total"}
    assert not stated_totals(Denied)


def test_a_record_whose_fields_do_not_relate_breaks_nothing_more() -> None:
    """Most records have nothing to say beyond their fields."""
    assert list(ByApplicant.zero()._violations()) == []  # pyright: ignore[reportPrivateUsage]
