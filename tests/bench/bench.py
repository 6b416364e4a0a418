"""How much the decisions cost: ratios to an empty template with as many questions and files, in one run.

    python tests/bench/bench.py [--check]

Prints medians over whole processes, as processor seconds (user and system, children included) and as
seconds on the clock; with `--check` it exits 1 where a figure is over its budget, twice in a row. The
ratio is judged by processor seconds, which a busy machine disturbs less.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
from tests.support import PRESETS, render, template

RUNS = 9
RENDER_BUDGET = 1.10
"""Full render over the empty template, as a ratio of medians of alternating runs."""
VALIDATION_BUDGET = 1.2
"""Static validation of every file of the largest preset, in seconds, interpreter start included."""

COPIER = Path(sys.executable).with_name("copier")


def empty_template(folder: Path, like: Path) -> Path:
    """A template with the same questions, without any text or rule, and as many files with one line each."""
    config: dict[str, Any] = {"_subdirectory": "template", "_templates_suffix": ".jinja"}
    for key, details in yaml.safe_load((template() / "copier.yml").read_text("utf-8")).items():
        if not key.startswith("_"):
            config[key] = _plain_question(details)
    folder.mkdir()
    (folder / "copier.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    for file in sorted(path for path in like.rglob("*") if path.is_file()):
        target = folder / "template" / f"{file.relative_to(like)}.jinja"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("{{ package_name }}\n", "utf-8")
    return folder


def _plain_question(details: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = {"type": details["type"], "help": "A question?"}
    choices = details.get("choices")
    if isinstance(choices, dict):
        plain["choices"] = {
            str(label).partition("{{")[0]: value["value"] if isinstance(value, dict) else value
            for label, value in choices.items()
        }
    if "help" not in details:
        plain["when"] = False
    plain["multiselect"] = bool(details.get("multiselect"))
    plain["default"] = next(iter(plain["choices"].values())) if "choices" in plain else ""
    if plain["multiselect"] or details["type"] == "yaml":
        plain["default"] = "[]"
    if details["type"] == "bool":
        plain["default"] = False
    return plain


class Cost(NamedTuple):
    """What a process cost, in seconds."""

    processor: float
    clock: float


def copy(source: Path, answers: Path) -> Callable[[], None]:
    """One whole `copier copy` of a template, as a process of its own."""

    def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            options = ["--trust", "--defaults", "--quiet", "--skip-tasks", "--data-file", str(answers)]
            command = [str(COPIER), "copy", *options, str(source), f"{folder}/project"]
            subprocess.run(command, check=True, capture_output=True)

    return run


def check(folder: Path) -> Callable[[], None]:
    """One whole static validation of a project, as a process of its own."""

    def run() -> None:
        command = [sys.executable, "-m", "hooks", "check", str(folder)]
        subprocess.run(command, check=True, capture_output=True, cwd=template(), env={**os.environ})

    return run


def alternate(*actions: Callable[[], None]) -> list[list[Cost]]:
    """What each action cost over `RUNS` rounds, taken in turn after one round that does not count."""
    costs: list[list[Cost]] = [[] for _ in actions]
    for turn in range(RUNS + 1):
        for action, found in zip(actions, costs, strict=True):
            start, before = time.perf_counter(), os.times()
            action()
            after = os.times()
            spent = (
                after.children_user + after.children_system - before.children_user - before.children_system
            )
            if turn:
                found.append(Cost(spent, time.perf_counter() - start))
    return costs


def median(costs: list[Cost], kind: str) -> float:
    """The median of one kind of cost."""
    return float(statistics.median(getattr(cost, kind) for cost in costs))


def measured() -> bool:
    """Measure once and print; returns whether every figure is within its budget."""
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base)
        answers = folder / "answers.yml"
        answers.write_text(yaml.safe_dump(PRESETS["api"], allow_unicode=True), "utf-8")
        project = render(PRESETS["api"], folder / "project")
        files = sum(1 for path in project.rglob("*") if path.is_file())
        empty = empty_template(folder / "empty", project)
        full, floor = alternate(copy(template(), answers), copy(empty, answers))
        (validation,) = alternate(check(project))
    print(f"{files} files, {RUNS} rounds, medians; budgets in brackets")
    print("                     processor   clock")
    for name, costs in (("full render", full), ("empty template", floor), ("static validation", validation)):
        print(f"{name:<20} {median(costs, 'processor'):>7.3f} s {median(costs, 'clock'):>7.3f} s")
    ratios = {kind: median(full, kind) / median(floor, kind) for kind in Cost._fields}
    ratio, seconds = ratios["processor"], median(validation, "clock")
    print(
        f"ratio                {ratio:>7.3f}   {ratios['clock']:>7.3f}    [{RENDER_BUDGET:.2f} of processor]"
    )
    print(f"static validation              {seconds:>7.3f} s  [{VALIDATION_BUDGET:.2f} s]")
    return ratio <= RENDER_BUDGET and seconds <= VALIDATION_BUDGET


def main() -> int:
    """Measure, print, and with `--check` judge."""
    parser = argparse.ArgumentParser(description="What the decisions cost, beside an empty template.")
    parser.add_argument("--check", action="store_true", help="exit 1 where a figure is over its budget twice")
    judge = parser.parse_args().check
    # Another process may disturb one measurement: a figure is over its budget when it is so twice.
    return 0 if measured() or not judge or measured() else 1


if __name__ == "__main__":
    sys.exit(main())
