"""The tables behind the rendered files: dependencies, settings, managers, records, sentences."""

from __future__ import annotations

import ast
import re

import pytest
from packaging.requirements import Requirement
from python_backend_creator.extensions import dependencies
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.managers import MANAGERS
from python_backend_creator.extensions.project import Project
from python_backend_creator.extensions.questionnaire import questions
from python_backend_creator.extensions.records import DECISIONS, records_for
from python_backend_creator.extensions.settings import settings
from python_backend_creator.extensions.summaries import architecture, features, intake

from tests.matrix.factors import answers
from tests.matrix.rows import rows
from tests.support import PRESETS

DESIGNS = {name: Design.from_answers(preset) for name, preset in PRESETS.items()}
EVERY = [Design.from_answers(answers(row)) for row in rows()]


@pytest.mark.parametrize(
    "entry", [*dependencies.RUNTIME, *dependencies.DEVELOPMENT], ids=lambda entry: entry.module
)
def test_a_dependency_has_a_tried_lower_and_a_breaking_upper_bound(entry: dependencies.Dependency) -> None:
    operators = {part.operator for part in Requirement(entry.requirement).specifier}
    assert operators == {">=", "<"}
    assert entry.module in dependencies.IMPORT_NAMES


def test_each_dependency_is_needed_by_some_design_and_not_by_every_one() -> None:
    for entry in dependencies.RUNTIME:
        assert {entry.when(design) for design in EVERY} == {True, False}, entry.module


def test_a_design_without_features_needs_nothing_to_run() -> None:
    assert dependencies.runtime(DESIGNS["prototype"]) == ()


@pytest.mark.parametrize("name", DESIGNS)
def test_settings_are_sorted_and_each_default_is_allowed(name: str) -> None:
    found = settings(DESIGNS[name])
    assert [setting.name for setting in found] == sorted({setting.name for setting in found})
    for setting in found:
        default = ast.literal_eval(setting.default)
        assert type(default).__name__ == setting.type
        assert not setting.choices or default in setting.choices
        assert setting.minimum is None or setting.minimum <= default
        assert setting.maximum is None or default <= setting.maximum


def test_every_manager_on_offer_is_in_the_table() -> None:
    assert set(MANAGERS) == set(questions()["dependency_manager"].choices)
    for manager in MANAGERS.values():
        assert manager.install
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}  # v[\d.]+", manager.action)


def test_what_starts_a_project_fits_its_purpose() -> None:
    assert Project(DESIGNS["api"]).program == "uv run python -m invoices"
    assert Project(DESIGNS["cli"]).program == "python -m shelfmark"
    assert Project(DESIGNS["library"]).program == ""


def test_classifiers_name_exactly_the_supported_versions() -> None:
    for design in EVERY:
        found = Project(design).classifiers
        minors = {entry.rpartition(" ")[2] for entry in found if re.search(r":: 3\.\d+$", entry)}
        assert minors == set(design.pythons.versions)


def test_a_decision_keeps_its_number_and_file_name() -> None:
    numbers = [decision.number for decision in DECISIONS]
    assert numbers == sorted(set(numbers))
    slugs = [decision.slug for decision in DECISIONS]
    assert len(slugs) == len(set(slugs))


def test_every_record_names_what_was_chosen_why_and_how_to_confirm_it() -> None:
    for design in EVERY:
        for record in records_for(design):
            assert record.context.endswith(".")
            assert record.chosen
            assert record.outcome.why
            assert record.outcome.good
            assert record.confirmation.command
            assert sum(option.chosen for option in record.options) <= 1


def test_a_feature_that_was_not_chosen_has_no_record() -> None:
    assert {"api", "ci"} & {record.slug for record in records_for(DESIGNS["prototype"])} == set()
    assert "api" in {record.slug for record in records_for(DESIGNS["api"])}


def test_a_recommended_concurrency_is_recorded_as_decided() -> None:
    design = DESIGNS["api"].but(concurrency="recommend")
    (record,) = [record for record in records_for(design) if record.slug == "concurrency"]
    assert "async" in record.chosen.lower()


def test_summaries_fit_a_terminal_and_name_every_answer() -> None:
    for design in [*EVERY, *DESIGNS.values()]:
        text = "\n".join((intake(design), architecture(design), features(design)))
        assert max(map(len, text.splitlines())) <= 100
        for key in ("purpose", "non_goals", "testing", "license"):
            assert re.search(rf"^  {key} ", text, re.MULTILINE)


def test_the_summary_shows_the_answers_about_the_structure() -> None:
    parts = tuple(f"subscription_ledge_{letter}" for letter in "abcdefghijkl")
    design = DESIGNS["api"].but(
        structure="guided", components=parts, interface_dirs=True, resource_dirs=("config", "data"),
        examples_dir=True, docs_dir=False, test_layout="adjacent",
    )  # fmt: skip
    lines = features(design).splitlines()
    assert max(map(len, lines)) <= 100
    assert all(any(part in line for line in lines) for part in parts)
    shown = dict(line.split(maxsplit=1) for line in lines if line[2:3].strip())
    assert shown["docs_dir"] == "no"
    assert shown["resource_dirs"] == "Config, Data"
    assert shown["test_layout"] == "Adjacent"


def test_the_summary_shows_the_beginning_of_a_pasted_tree() -> None:
    tree = "\n".join(("src/", *(f"  part_{number}/" for number in range(20))))
    lines = features(DESIGNS["api"].but(structure="custom", structure_tree=tree)).splitlines()
    assert "  structure_tree  src/" in lines
    assert "                  … and 14 more lines" in lines
