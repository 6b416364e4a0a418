"""The design: one typed object from the answers."""

from __future__ import annotations

from typing import Any

import pytest
from python_backend_creator.extensions.conditions import applies
from python_backend_creator.extensions.design import KEYS, Design
from python_backend_creator.extensions.questionnaire import questions


def test_lists_become_tuples_and_blank_lines_of_non_goals_are_dropped() -> None:
    design = Design.from_answers({"users": ["external", "team"], "non_goals": " one \n\n two\n"})
    assert design.users == ("external", "team")
    assert design.non_goals == ("one", "two")


def test_only_the_wanted_keys_are_seen() -> None:
    design = Design.from_answers({"purpose": "api", "api": "fastapi"}, only=("purpose",))
    assert (design.purpose, design.api) == ("api", None)


def test_unknown_keys_are_passed_over() -> None:
    assert Design.from_answers({"intake_confirmed": "yes"}) == Design()


def test_answers_come_back_in_the_order_asked() -> None:
    given = {"users": ["team"], "package_name": "orders", "devcontainer": False}
    assert list(Design.from_answers(given).answers()) == ["package_name", "users", "devcontainer"]


@pytest.mark.parametrize(
    ("answers", "colour"),
    [
        ({"concurrency": "recommend", "api": "fastapi"}, "async"),
        ({"concurrency": "recommend", "api": "none"}, "sync"),
        ({"concurrency": "mixed"}, "mixed"),
        ({}, "sync"),
    ],
)
def test_the_colour_is_decided_where_a_recommendation_was_wanted(
    answers: dict[str, Any], colour: str
) -> None:
    assert Design.from_answers(answers).colour == colour


def test_every_design_key_is_a_question_in_the_same_order() -> None:
    asked = [key for key in questions() if key in KEYS]
    assert tuple(asked) == KEYS


@pytest.mark.parametrize(
    ("key", "on", "off"),
    [
        ("python_range", {"python_version": "range"}, {"python_version": "3.12"}),
        ("api_audience", {"api": "fastapi"}, {"api": "none"}),
        ("docs_contents", {"docs": "markdown"}, {"docs": "none"}),
    ],
)
def test_a_conditional_question_applies_as_copier_yml_says(
    key: str, on: dict[str, str], off: dict[str, str]
) -> None:
    condition = questions()[key].when
    for answers in (on, off):
        assert applies(key, answers) is eval(condition, {}, dict(answers))


def test_every_condition_of_a_design_question_is_known() -> None:
    conditional = {key for key in KEYS if questions()[key].when}
    guided = {"components", "interface_dirs", "resource_dirs", "examples_dir", "docs_dir", "test_layout"}
    assert conditional == guided | {"python_range", "structure_tree", "api_audience", "docs_contents"}
