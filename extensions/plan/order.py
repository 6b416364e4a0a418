"""From cards to tasks in the order to write and to review them."""

from __future__ import annotations

import heapq
from pathlib import PurePosixPath

from ..errors import RefusalError
from .cards import Card
from .task import Task

BOOKKEEPING = (".scaffold/",)
"""What the template keeps for itself; a README does not list it."""


def ordered(wanted: list[Card], known: set[str]) -> tuple[Task, ...]:
    """Foundations first, tests after what they test, documents last; the same cards, the same order."""
    paths = {card.path for card in wanted}
    doubles = len(paths) != len(wanted)
    if doubles:
        raise RefusalError("two template files render to the same path")
    after = {card.path: _needs(card, paths, known) for card in wanted}
    waiting = {path: set(needs) for path, needs in after.items()}
    ready = [(_rank(path), path) for path, needs in waiting.items() if not needs]
    heapq.heapify(ready)
    order: list[str] = []
    while ready:
        _, path = heapq.heappop(ready)
        order.append(path)
        for other, needs in waiting.items():
            if path in needs:
                needs.remove(path)
                if not needs:
                    heapq.heappush(ready, (_rank(other), other))
    if len(order) != len(wanted):
        stuck = sorted(path for path, needs in waiting.items() if needs)
        raise RefusalError(f"cards wait for each other: {', '.join(stuck)}")
    by_path = {card.path: card for card in wanted}
    return tuple(
        _task(f"TASK-{number:03}", by_path[path], after[path], paths, known)
        for number, path in enumerate(order, start=1)
    )


def _needs(card: Card, paths: set[str], known: set[str]) -> tuple[str, ...]:
    named = [path for path in card.fields.get("after") or () if path]
    wrong = [path for path in named if path not in known and not _without_place(path)]
    if wrong:
        raise RefusalError(
            f"the card of template/{card.source} waits for {', '.join(wrong)}, which no file renders to"
        )
    return tuple(sorted({path for path in named if path in paths}))


def _without_place(path: str) -> bool:
    """Whether a path holds a role that the design does not have."""
    return "//" in f"/{path}" or PurePosixPath(path).name.startswith(".py")


def _task(identifier: str, card: Card, after: tuple[str, ...], paths: set[str], known: set[str]) -> Task:
    tests = card.fields.get("tests")
    if tests and tests not in known and not _without_place(tests):
        raise RefusalError(f"the card of template/{card.source} names tests that no file renders to: {tests}")
    return Task(
        id=identifier,
        path=card.path,
        purpose=card.fields["purpose"],
        after=after,
        exports=tuple(card.fields.get("exports") or ()),
        imports=tuple(sorted(card.fields.get("imports") or ())),
        effort=card.fields.get("effort", "simple"),
        tests=tests if tests in paths else None,
        optional=bool(card.fields.get("optional")),
        source=card.source,
        part=card.part,
    )


def _rank(path: str) -> int:
    """Where a file belongs in the order when nothing else decides."""
    if path.startswith(BOOKKEEPING):
        return 9
    if path.endswith(".py"):
        return 2 if path.startswith("tests/") or "/test" in path else 3 if path.startswith("examples/") else 1
    if path.endswith(".md") or path == "LICENSE":
        return 7
    return (
        0 if path in {"pyproject.toml", ".python-version", ".gitignore"} or path.endswith("py.typed") else 5
    )
