"""Python versions and ranges."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions import pythons
from python_backend_creator.extensions.questionnaire import questions


def test_a_minimum_supports_every_later_version_on_offer() -> None:
    support = pythons.support("3.12", None)
    assert support.versions == ("3.12", "3.13", "3.14")
    assert (support.minimum, support.requires, support.target) == ("3.12", ">=3.12", "py312")


@pytest.mark.parametrize(
    ("specifier", "versions"),
    [
        (">=3.11,<3.14", ("3.11", "3.12", "3.13")),
        ("<3.13,>=3.10", ("3.10", "3.11", "3.12")),
        (">=3.11.4,<=3.12", ("3.11", "3.12")),
        (">=3.11,!=3.12.*,<3.14", ("3.11", "3.13")),
        ("~=3.12.0", ("3.12",)),
    ],
)
def test_a_range_supports_what_it_admits(specifier: str, versions: tuple[str, ...]) -> None:
    assert pythons.support("range", specifier).versions == versions


def test_a_range_is_written_lower_bound_first() -> None:
    assert pythons.support("range", "<3.14,>=3.11").requires == ">=3.11,<3.14"


@pytest.mark.parametrize(
    ("specifier", "reason"),
    [
        ("", "lower bound"),
        ("3.11 to 3.13", "PEP 440"),
        (">=3.11", "no upper bound"),
        ("<3.14", "no lower bound"),
        (">=2.7,<3", "admits none"),
    ],
)
def test_a_range_that_cannot_be_used_says_why(specifier: str, reason: str) -> None:
    assert reason in pythons.range_problem(specifier)
    with pytest.raises(ValueError, match="write it like"):
        pythons.support("range", specifier)


def test_the_versions_on_offer_are_those_of_the_table() -> None:
    assert tuple(questions()["python_version"].choices) == (*pythons.VERSIONS, "range")
