"""What the critic reads off a pasted tree, and the trees that it proposes instead."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.critic import review, scorecard, trees
from python_backend_creator.extensions.layout.pasted import read_tree

from .designs import SOUND, TREES

DEEP = "src/\n  invoices/  # the package\n    a/b/c/d/\n      e/f.py  # far down\n      g.py\nREADME.md"


def entries(tree: str) -> set[tuple[str, bool, str]]:
    return {(entry.path, entry.is_folder, entry.purpose) for entry in read_tree(tree)}


def test_the_deepest_folder_is_named_from_the_fifth_level_on() -> None:
    assert trees.too_deep(DEEP, "invoices") == "a/b/c/d/e"
    assert trees.too_deep(DEEP.replace("a/b/", "ab/"), "invoices") == ""
    assert trees.too_deep(DEEP, "orders") == ""


def test_a_flatter_tree_keeps_every_file_and_purpose() -> None:
    flat = trees.flatter(DEEP, "invoices")
    assert ("src/invoices/a/b/c/d_e/f.py", False, "far down") in entries(flat)
    assert ("src/invoices/a/b/c/d/g.py", False, "") in entries(flat)
    assert ("src/invoices", True, "the package") in entries(flat)
    assert trees.too_deep(flat, "invoices") == ""


def test_folders_are_added_and_nothing_else_changes() -> None:
    for tree in (DEEP, TREES[1], TREES[2]):
        more = trees.with_folders(tree, "invoices", ("docs", "examples"))
        added = {("docs", True, ""), ("examples", True, "")}
        assert entries(more) == entries(tree) | added


@pytest.mark.parametrize(
    ("tree", "missing"),
    [
        ("src/invoices/\ntest/\ndoc/\nsamples/", set()),
        ("src/invoices/docs/\nsrc/invoices/examples/", {"tests", "docs", "examples"}),
        ("src/invoices/core.py\nsrc/invoices/test_core.py", {"docs", "examples"}),
        ("src/invoices/core/tests/", {"docs", "examples"}),
        ("../x", set()),
        ("", set()),
    ],
)
def test_a_place_is_found_by_the_names_that_the_layout_knows(tree: str, missing: set[str]) -> None:
    assert {home for home in ("tests", "docs", "examples") if trees.lacks(tree, "invoices", home)} == missing


@pytest.mark.parametrize("tree", ["", "../x", "a\n\tb\n  c", "src/\n" * 400])
def test_a_tree_that_cannot_be_read_is_no_finding_and_no_crash(tree: str) -> None:
    found = review(SOUND.but(structure="custom", structure_tree=tree), 2).findings
    assert not [finding for finding in found if "structure_tree" in finding.because]


def test_a_scorecard_shows_the_first_line_of_a_tree_only() -> None:
    text = scorecard(review(SOUND.but(structure="custom", structure_tree=TREES[2]), 2))
    assert "a package 5 levels deep: a/b/c/d/e" in text
    assert "structure_tree='src/ …'" in text
