"""What a single answer may be."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.answers import nearest, problem


@pytest.mark.parametrize("name", ["invoices", "a", "schema_guard", "x2", "orders_3"])
def test_a_package_name_that_can_be_imported_is_fine(name: str) -> None:
    assert problem("package_name", name) == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Invoices", "lower-case"),
        ("2fast", "lower-case"),
        ("a-b", "lower-case"),
        ("größe", "lower-case"),
        ("", "lower-case"),
        ("class", "Python itself"),
        ("match", "Python itself"),
        ("json", "standard-library"),
        ("fastapi", "dependency"),
        ("pydantic_settings", "dependency"),
        ("tests", "folder"),
        ("orders_", "folder"),
        ("a" * 65, "at most 64"),
    ],
)
def test_a_package_name_that_cannot_be_used_says_why(name: str, reason: str) -> None:
    assert reason in problem("package_name", name)


@pytest.mark.parametrize("name", ["invoices", "My.Repo_1-x", "7up"])
def test_a_repository_name_that_is_a_distribution_name_is_fine(name: str) -> None:
    assert problem("repository_name", name) == ""


@pytest.mark.parametrize("name", ["", "-x", "x-", "a b", "a/b", "..", "x" * 65])
def test_a_repository_name_that_is_none_is_refused(name: str) -> None:
    assert problem("repository_name", name)


def test_a_description_may_be_any_text_but_not_none() -> None:
    assert problem("description", "quotes \" ' `, {{ braces }}, 日本語 and 🙂") == ""
    assert "one sentence" in problem("description", "  ")
    assert "control character" in problem("description", "a\x00b")


def test_a_waiver_needs_a_reason_of_twenty_characters() -> None:
    assert "at least 20" in problem("waiver_1", "because   ")
    assert problem("waiver_2", "The pilot ends in two weeks.") == ""


def test_a_message_fits_on_one_line_of_a_terminal() -> None:
    prefix = len("Validation error for question 'package_name': ")
    for name in ("Big", "class", "json", "fastapi", "docs", "a" * 65):
        assert prefix + len(problem("package_name", name)) <= 100


def test_the_nearest_word_is_the_most_alike_and_none_where_nothing_is_alike() -> None:
    assert nearest("testng", ["purpose", "testing", "users"]) == "testing"
    assert nearest("zzz", ["purpose", "testing"]) == ""
    assert nearest("x", []) == ""
