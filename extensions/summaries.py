"""What each stage decided, as text to confirm: tables of answers, how decisions interact, tree and plan."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from .design import Design
from .plan import Plan
from .questionnaire import headed, questions

WIDTH = 96
LIST_WIDTH = 76
PASTED_LINES = 8
TREE_LINES = 30


def intake(design: Design) -> str:
    """Stage 0 as a table."""
    return _table("What you want to build", design, stage=0)


def architecture(design: Design) -> str:
    """Stage 1 as a table, and what the decisions do to each other."""
    lines = [_table("How it will be built", design, stage=1), "", "  How these belong together"]
    return "\n".join([*lines, *(f"    {sentence}" for sentence in interactions(design))])


def features(design: Design) -> str:
    """Stages 2 and 3 as tables: how it is laid out, and what it will have."""
    return "\n\n".join(
        (
            _table("How it will be laid out", design, stage=2),
            _table("What it will have", design, stage=3),
        )
    )


def structure(plan: Plan) -> str:
    """The tree of every file that will be rendered, and what of it the person's own tree did not name."""
    tree = plan.tree(lines=TREE_LINES, bookkeeping=True)
    if not plan.notes:
        return tree
    listed = textwrap.fill(", ".join(plan.notes), WIDTH, initial_indent="    ", subsequent_indent="    ")
    return f"{tree}\n\n  Not in your tree, and put where it usually is:\n{listed}"


def plan(plan: Plan, look_at: str) -> str:
    """What is about to be written, and one task in detail where a person asked for it."""
    task = plan.find(look_at) if look_at else None
    shown = [task.detail(), ""] if task else []
    out = [f"left out: {', '.join(plan.left_out)}"] if plan.left_out else []
    return "\n".join([*shown, f"{len(plan.tasks)} files will be written.", *out])


def interactions(design: Design) -> Iterable[str]:
    """How the decisions of stage 1 act on each other, one sentence each."""
    manager = (
        "uv.lock holds every version"
        if design.dependency_manager == "uv"
        else "there is no lock file: builds may differ"
    )
    yield f"{questions()['dependency_manager'].label(design.dependency_manager)}: {manager}."
    if design.configuration == "pydantic_settings":
        yield "pydantic-settings: every wrong setting is named at start; 0.3 s more to import."
    else:
        yield "Environment variables: read once into a frozen dataclass; the service never sees them."
    if design.logging == "structlog" and design.colour != "sync":
        yield "structlog with async: context follows each task, because it is kept in context variables."
    elif design.logging == "structlog":
        yield "structlog: one dependency, key and value pairs, JSON where programs read it."
    else:
        yield "Standard logging: no dependency; run or request id through a filter."
    if design.concurrency == "recommend":
        yield "Concurrency is decided when the API is known: async behind an API, sync otherwise."
    elif design.colour == "mixed":
        yield "Mixed: the service is sync; an async front runs it in worker threads."
    level = {
        "none": "No tests: nothing else tells you when it breaks.",
        "unit": "Unit tests: the service and each helper alone; the seams stay untested.",
        "integration": "Integration tests: the parts together, through the interface that users see.",
        "comprehensive": "Comprehensive tests: also the real process, and coverage that may not fall.",
    }
    yield level[design.testing or "none"]


def _table(title: str, design: Design, *, stage: int) -> str:
    asked = questions()
    keys = [key for key in headed() if asked[key].stage == stage]
    rows = [(key, _shown(design, key)) for key in asked if key in keys]
    width = max(len(key) for key, _ in rows) + 2
    body = [line for key, value in rows if value for line in _row(key, value, width)]
    return "\n".join([title, *body])


def _row(key: str, value: str, width: int) -> list[str]:
    first, *more = value.splitlines()
    return [
        f"  {key:<{width}}{_cut(first, width)}",
        *(f"  {'':<{width}}{_cut(line, width)}" for line in more),
    ]


def _cut(line: str, width: int) -> str:
    room = WIDTH - width
    return line if len(line) <= room else line[: room - 1] + "…"


def _shown(design: Design, key: str) -> str:
    value = getattr(design, key, None)
    question = questions()[key]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key == "non_goals":
        return "\n".join(value) or "none named"
    if key == "structure_tree":
        return _shortened(value)
    if isinstance(value, tuple):
        return textwrap.fill(", ".join(question.label(part) for part in value), LIST_WIDTH) or "none"
    return question.label(value)


def _shortened(tree: str) -> str:
    lines = tree.splitlines()
    if len(lines) <= PASTED_LINES:
        return tree
    return "\n".join([*lines[: PASTED_LINES - 1], f"… and {len(lines) - PASTED_LINES + 1} more lines"])
