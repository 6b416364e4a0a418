"""The walk asks in plan order, offers only what is allowed, and records what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from python_backend_creator.hooks.approval import Action, allowed
from python_backend_creator.hooks.checks.base import ProjectContext
from python_backend_creator.hooks.plan_file import read_plan
from python_backend_creator.hooks.record import Record, Verdict
from python_backend_creator.hooks.review import Policy, Review
from python_backend_creator.hooks.screen import FileView, Theme
from python_backend_creator.hooks.workbench import Workbench

from .sample import change

FIRST = "pyproject.toml"
SECOND = "src/invoices/__init__.py"


class Script:
    """A person who gives prepared answers; refuses to do what is not offered."""

    def __init__(self, *actions: Action, edits: Sequence[str] = (), yes: bool = True) -> None:
        self.actions: Iterator[Action] = iter(actions)
        self.edits = iter(edits)
        self.yes = yes
        self.views: list[FileView] = []
        self.paged: list[str] = []
        self.questions: list[str] = []

    def say(self, *lines: str) -> None:
        self.paged.extend(lines)

    def page(self, lines: Sequence[str]) -> None:
        self.paged.extend(lines)

    def choose(self, view: FileView) -> Action:
        self.views.append(view)
        action = next(self.actions)
        assert action in allowed(view), f"{action} is not offered for {view.task.path}"
        return action

    def confirm(self, question: str, *, default: bool) -> bool:
        del default
        self.questions.append(question)
        return self.yes

    def edit(self, path: Path) -> str:
        path.write_text(next(self.edits), encoding="utf-8")
        return ""


Walk = Callable[..., Record]


@pytest.fixture
def walk(sample: Path) -> Walk:
    """Walks the sample with a scripted person, or with nobody."""

    def run(person: Script | None = None, approval: str = "each") -> Record:
        record = Record.load(sample)
        bench = Workbench(ProjectContext(sample, read_plan(sample)), record, Theme())
        Review(bench, Policy(approval, "All goes."), person).run()
        return record

    return run


def _break(sample: Path, path: str = SECOND) -> None:
    (sample / path).write_text('"""Invoices."""\n\neval("1")\n', encoding="utf-8")


def test_files_are_asked_about_in_plan_order(walk: Walk) -> None:
    person = Script(Action.ACCEPT, Action.DEFER, Action.ACCEPT_GREEN)
    record = walk(person)
    assert [view.task.id for view in person.views] == ["TASK-001", "TASK-002", "TASK-003"]
    assert [(view.position, view.green_left) for view in person.views] == [(1, 14), (2, 13), (3, 12)]
    assert record.paths(Verdict.DEFERRED) == [SECOND]
    assert len(record.paths(Verdict.ACCEPTED)) == 13


def test_failing_file_is_neither_accepted_nor_among_the_green_ones(walk: Walk, sample: Path) -> None:
    _break(sample)
    person = Script(Action.ACCEPT_GREEN, Action.DEFER)
    record = walk(person)
    assert Action.ACCEPT not in allowed(person.views[1])
    assert record.paths(Verdict.DEFERRED) == [SECOND]
    assert len(record.paths(Verdict.ACCEPTED)) == 13


def test_green_ones_can_be_accepted_while_a_failing_file_waits(walk: Walk, sample: Path) -> None:
    _break(sample)
    person = Script(Action.ACCEPT, Action.ACCEPT_GREEN, Action.DEFER)
    record = walk(person)
    assert [view.task.path for view in person.views] == [FIRST, SECOND, SECOND]
    assert len(record.paths(Verdict.ACCEPTED)) == 13


def test_edit_that_fails_must_be_put_right_before_acceptance(walk: Walk) -> None:
    edits = ['"""Invoices."""\n\neval("1")\n', '"""Invoices, mine."""\n']
    person = Script(
        Action.ACCEPT, Action.MODIFY, Action.MODIFY, Action.ACCEPT, Action.ACCEPT_GREEN, edits=edits
    )
    record = walk(person)
    assert Action.ACCEPT not in allowed(person.views[2])
    assert person.views[2].edited
    assert record.files[SECOND].verdict is Verdict.MODIFIED


def test_regenerate_brings_the_rendering_back(walk: Walk, sample: Path) -> None:
    rendered = (sample / SECOND).read_bytes()
    person = Script(
        Action.ACCEPT, Action.MODIFY, Action.REGENERATE, Action.ACCEPT, Action.ACCEPT_GREEN, edits=["x=\n"]
    )
    record = walk(person)
    assert (sample / SECOND).read_bytes() == rendered
    assert record.files[SECOND].verdict is Verdict.REGENERATED


def test_rendering_can_be_had_back_in_a_later_walk(walk: Walk, sample: Path) -> None:
    rendered = (sample / SECOND).read_bytes()
    walk(Script(Action.ACCEPT, Action.MODIFY, Action.DEFER, Action.ACCEPT_GREEN, edits=["x = (\n"]))
    walk(Script(Action.REGENERATE, Action.ACCEPT))
    assert (sample / SECOND).read_bytes() == rendered


def test_regenerate_is_not_offered_for_an_untouched_file(walk: Walk) -> None:
    person = Script(Action.ACCEPT_GREEN)
    walk(person)
    assert Action.REGENERATE not in allowed(person.views[0])


def test_editor_that_changes_nothing_leaves_a_plain_acceptance(walk: Walk, sample: Path) -> None:
    same = (sample / FIRST).read_text(encoding="utf-8")
    record = walk(Script(Action.MODIFY, Action.ACCEPT, Action.ACCEPT_GREEN, edits=[same]))
    assert record.files[FIRST].verdict is Verdict.ACCEPTED


def test_show_marks_the_failing_line_and_later_the_change(walk: Walk, sample: Path) -> None:
    _break(sample)
    answers = [Action.ACCEPT, Action.SHOW, Action.MODIFY, Action.SHOW, Action.ACCEPT, Action.ACCEPT_GREEN]
    person = Script(*answers, edits=['"""Invoices."""\n'])
    walk(person)
    assert '> 3 │ eval("1")' in person.paged
    assert '-eval("1")' in person.paged


def test_fix_is_applied_after_its_diff_was_approved(walk: Walk, sample: Path) -> None:
    (sample / SECOND).write_text('"""Invoices."""\n\nX  =  1\n', encoding="utf-8")
    person = Script(Action.ACCEPT, Action.FIX, Action.ACCEPT, Action.ACCEPT_GREEN)
    record = walk(person)
    assert "+X = 1" in person.paged
    assert [fix["name"] for fix in record.files[SECOND].fixes] == ["ruff format"]
    assert record.files[SECOND].verdict is Verdict.ACCEPTED


def test_fix_that_is_not_approved_changes_nothing(walk: Walk, sample: Path) -> None:
    text = '"""Invoices."""\n\nX  =  1\n'
    (sample / SECOND).write_text(text, encoding="utf-8")
    record = walk(Script(Action.ACCEPT, Action.FIX, Action.DEFER, Action.ACCEPT_GREEN, yes=False))
    assert (sample / SECOND).read_text(encoding="utf-8") == text
    assert record.files[SECOND].fixes == ()


def test_abort_asks_once_more_and_says_what_it_means(walk: Walk) -> None:
    person = Script(Action.ABORT)
    with pytest.raises(KeyboardInterrupt):
        walk(person)
    assert person.questions == ["Abort? All goes."]


def test_abort_can_be_taken_back(walk: Walk) -> None:
    record = walk(Script(Action.ABORT, Action.ACCEPT_GREEN, yes=False))
    assert len(record.paths(Verdict.ACCEPTED)) == 14


def test_second_walk_asks_only_about_what_is_open(walk: Walk, sample: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        walk(Script(Action.ACCEPT, Action.ACCEPT, Action.ABORT))
    change(sample, FIRST, "0.1.0", "0.2.0")
    person = Script(Action.ACCEPT, Action.ACCEPT_GREEN)
    record = walk(person)
    assert [view.task.id for view in person.views] == ["TASK-001", "TASK-003"]
    assert len(record.paths(Verdict.ACCEPTED)) == 14


def test_deferred_files_come_back_once_nothing_else_is_open(walk: Walk) -> None:
    walk(Script(Action.DEFER, Action.ACCEPT_GREEN))
    person = Script(Action.ACCEPT)
    record = walk(person)
    assert [view.task.path for view in person.views] == [FIRST]
    assert record.paths(Verdict.DEFERRED, Verdict.OPEN) == []


def test_by_failures_only_the_failing_file_is_asked_about(walk: Walk, sample: Path) -> None:
    _break(sample)
    person = Script(Action.DEFER)
    record = walk(person, approval="failures")
    assert [view.task.path for view in person.views] == [SECOND]
    assert {entry["asked"] for entry in record.log if entry["event"] == "accepted"} == {False}


def test_approval_none_accepts_green_files_without_a_question(walk: Walk, sample: Path) -> None:
    _break(sample)
    person = Script()
    record = walk(person, approval="none")
    assert person.views == []
    assert record.paths(Verdict.OPEN) == [SECOND]
    assert any("without a question" in entry["note"] for entry in record.log)


def test_each_with_nobody_to_ask_leaves_every_file_open(walk: Walk) -> None:
    record = walk(None)
    assert len(record.paths(Verdict.OPEN)) == 14
    assert record.log[-1]["note"] == "nobody was there to ask"


def test_failures_with_nobody_to_ask_accepts_the_green_ones(walk: Walk, sample: Path) -> None:
    _break(sample)
    record = walk(None, approval="failures")
    assert record.paths(Verdict.OPEN) == [SECOND]
