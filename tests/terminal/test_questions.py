"""The questions in a real terminal: answered, refused, revised, explained, interrupted."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
import yaml

from tests.support import PRESETS, template
from tests.terminal.person import CONTROL_C, COPIER, DOWN, ENTER, ESCAPE, SPACE, Person


def _data_file(folder: Path, preset: str, *asked: str) -> Path:
    """A preset as a data file without some answers, which a person is then asked for."""
    answers = {key: value for key, value in PRESETS[preset].items() if key not in asked}
    file = folder / "answers.yml"
    file.write_text(yaml.safe_dump(answers, allow_unicode=True), encoding="utf-8")
    return file


def _person(folder: Path, *arguments: str) -> Person:
    command = [COPIER, "copy", "--trust", "--skip-tasks", *arguments, str(template()), "project"]
    return Person(command, cwd=folder)


def test_a_person_can_answer_every_question(tmp_path: Path) -> None:
    person = _person(tmp_path)
    person.answers("What is the package called in Python?", "invoices")
    person.answers("What is the repository called?")
    person.answers("what does the backend do, and for whom?", "Issues and tracks invoices for small shops.")
    person.answers("What kind of backend is it?")
    person.answers("Who uses it?", SPACE)
    person.answers("How mature must it be?", DOWN)
    person.answers("How long will it live?", DOWN)
    person.answers("Which Python is the minimum?")
    person.answers("Where will it run?", DOWN)
    person.answers("How does it handle several things at once?")
    person.reads("What will it not do?")
    person.reads("Finish with")
    person.presses("not a payment processor", ESCAPE, ENTER)
    person.answers("Is this what you want to build?")
    person.answers("What manages dependencies?")
    person.answers("Where do settings come from?")
    person.answers("What writes the log?")
    person.answers("How will it be tested?")
    person.answers("Do these decisions belong together?")
    person.answers("What do you want to do?")
    person.answers("How is the project laid out?")
    person.answers("Does it have a web API?")
    person.answers("Who calls the API?")
    person.answers("Is there a demo to run?")
    person.answers("Are there documents beside the README?")
    person.answers("What runs the checks on every change?")
    person.answers("Add a development container?")
    person.answers("Which licence?")
    person.answers("Are these the features you want?")
    person.answers("What do you want to do?")
    person.answers("Is this the tree you want?")
    person.answers("Leave any file out?")
    person.answers("Look at one task in detail?")
    person.answers("Which ones do you want to be asked about?")
    person.answers("In which form do you want the report")
    person.answers("Write these files?")
    assert person.leaves() == 0
    saved = yaml.safe_load((tmp_path / "project/.copier-answers.yml").read_text("utf-8"))
    assert saved["non_goals"] == "not a payment processor"
    assert saved["maturity"] == "production"
    assert "DESIGN REVIEW · checkpoint 1" in person.screen
    assert "closed" in person.screen or "nobody can change safely" in person.screen


def test_a_wrong_name_is_refused_on_the_spot_and_can_be_corrected(tmp_path: Path) -> None:
    person = _person(tmp_path, "--data-file", str(_data_file(tmp_path, "api", "package_name")))
    person.answers("What is the package called in Python?", "class")
    person.reads("a word of Python itself: try class_service")
    person.presses("_service", ENTER)
    person.answers("Is this what you want to build?")
    person.reads("Do these decisions belong together?")
    person.presses(CONTROL_C)
    assert person.leaves() == 1


def test_a_blocked_choice_is_shown_closed_with_the_reason_and_cannot_be_taken(tmp_path: Path) -> None:
    person = _person(tmp_path, "--data-file", str(_data_file(tmp_path, "api", "testing")))
    person.answers("Is this what you want to build?")
    person.reads("How will it be tested?")
    person.reads("nobody can change safely (RSK101)")
    person.presses(DOWN, DOWN, DOWN, ENTER)
    person.answers("Do these decisions belong together?")
    person.reads("What do you want to do?")
    assert "testing             Unit and integration" in person.screen
    person.presses(CONTROL_C)
    assert person.leaves() == 1
    assert not (tmp_path / "project").exists()


def test_revise_prints_a_command_that_asks_only_the_chosen_answers(tmp_path: Path) -> None:
    person = _person(tmp_path, "--data-file", str(_data_file(tmp_path, "cli")))
    person.answers("Is this what you want to build?", DOWN)
    person.reads("Which answers do you want to change?")
    person.reads("package_name")
    person.presses(DOWN, DOWN, SPACE, ENTER)
    person.reads("go on with:")
    assert person.leaves() == 1
    assert not (tmp_path / "project").exists()
    command = shlex.split(person.screen.rpartition("go on with:")[2].replace("\n", ""))
    assert command[-4:-2] == ["--ask", "description"]
    again = Person([COPIER, *command[1:3], "--skip-tasks", *command[3:]], cwd=tmp_path)
    again.answers("what does the backend do, and for whom?", " Really.")
    for question in ("want to build?", "belong together?", "want to do?", "you want?", "want to do?"):
        again.answers(question)
    for question in (
        "tree you want?",
        "Leave any file out?",
        "Look at one",
        "asked about?",
        "report",
        "Write these",
    ):
        again.answers(question)
    assert again.leaves() == 0
    saved = yaml.safe_load((tmp_path / "project/.copier-answers.yml").read_text("utf-8"))
    assert saved["description"].endswith("Really.")
    assert saved["purpose"] == "cli"


def test_clarify_explains_and_asks_again(tmp_path: Path) -> None:
    file = _data_file(tmp_path, "api", "testing")
    person = _person(tmp_path, "--data-file", str(file), "--data", "testing=unit")
    person.answers("Is this what you want to build?")
    person.answers("Do these decisions belong together?")
    person.answers("What do you want to do?", DOWN, DOWN)
    person.reads("reference")
    person.reads("What do you want to do?")
    person.presses(CONTROL_C)
    assert person.leaves() == 1


@pytest.mark.parametrize(
    "at", ["Is this what you want to build?", "What do you want to do?", "Write these files?"]
)
def test_control_c_at_a_question_leaves_nothing(at: str, tmp_path: Path) -> None:
    person = _person(tmp_path, "--data-file", str(_data_file(tmp_path, "prototype")))
    questions = [
        "Is this what you want to build?",
        "Do these decisions belong together?",
        "What do you want to do?",
        "Are these the features you want?",
        "What do you want to do?",
        "Is this the tree you want?",
        "Leave any file out?",
        "Look at one task in detail?",
        "asked about?",
        "the report",
        "Write these files?",
    ]
    for question in questions[: questions.index(at)]:
        person.answers(question)
    person.reads(at)
    person.presses(CONTROL_C)
    assert person.leaves() == 1
    assert "Execution stopped by user" in person.screen
    assert not (tmp_path / "project").exists()


def test_the_parts_of_the_domain_are_named_and_a_wrong_name_is_refused(tmp_path: Path) -> None:
    person = _person(tmp_path, "--data-file", str(_data_file(tmp_path, "prototype", "structure")))
    for question in ("want to build?", "belong together?", "want to do?"):
        person.answers(question)
    person.answers("How is the project laid out?", DOWN)
    person.reads("Which parts does the domain have?")
    person.presses(*["\x7f"] * len("[items]"), "[orders, class]", ENTER)
    person.reads("class")
    person.presses(*["\x7f"] * len("class]"), "customers]", ENTER)
    person.answers("A folder of its own for the interface?")
    person.answers("Folders for files that are no code?", SPACE)
    person.answers("A folder for examples?")
    person.answers("Do documents live in the repository?")
    person.answers("Where do unit tests live?", DOWN)
    person.reads("Are these the features you want?")
    assert "orders, customers" in person.screen.rpartition("How it will be laid out")[2]
    person.presses(CONTROL_C)
    assert person.leaves() == 1


def test_the_usual_tree_is_shown_to_be_changed_and_a_wrong_line_is_named(tmp_path: Path) -> None:
    person = _person(tmp_path, "--data-file", str(_data_file(tmp_path, "prototype", "structure")))
    for question in ("want to build?", "belong together?", "want to do?"):
        person.answers(question)
    person.answers("How is the project laid out?", DOWN, DOWN)
    person.reads("Change this tree, or paste your own")
    person.reads("# what can be done")
    person.presses(ENTER, "/etc", ESCAPE, ENTER)
    person.reads("is an absolute path")
    person.presses(*["\x7f"] * len("/etc"), "notes.md", ESCAPE, ENTER)
    for question in ("the features you want?", "want to do?"):
        person.answers(question)
    person.reads("notes.md")
    person.reads("Is this the tree you want?")
    person.presses(CONTROL_C)
    assert person.leaves() == 1
