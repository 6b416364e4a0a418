"""The questions: the only place that talks to a terminal."""

from __future__ import annotations

import shutil
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from . import editor, screen
from .checks import fails

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .screen import FileView, Theme


class Action(StrEnum):
    """What a person may do with a file."""

    ACCEPT = "accept"
    ACCEPT_GREEN = "accept green"
    SHOW = "show"
    FIX = "fix"
    MODIFY = "modify"
    REGENERATE = "regenerate"
    DEFER = "defer"
    ABORT = "abort"


KEYS = {
    Action.ACCEPT: "a",
    Action.ACCEPT_GREEN: "g",
    Action.SHOW: "s",
    Action.FIX: "f",
    Action.MODIFY: "m",
    Action.REGENERATE: "r",
    Action.DEFER: "d",
    Action.ABORT: "q",
}


def allowed(view: FileView) -> tuple[Action, ...]:
    """What may be done with a file; one that fails a check is never accepted as it is."""
    green = not fails(view.results)
    accept_green = [Action.ACCEPT_GREEN] if view.green_left > (1 if green else 0) else []
    return (
        *([Action.ACCEPT, *accept_green] if green else []),
        Action.SHOW,
        *([Action.FIX] if view.fixable else []),
        Action.MODIFY,
        *([Action.REGENERATE] if view.restorable else []),
        *([] if green else accept_green),
        Action.DEFER,
        Action.ABORT,
    )


def label(action: Action, view: FileView) -> str:
    """The words of a choice."""
    if action is Action.ACCEPT_GREEN:
        return f"accept the {view.green_left} green ones" if view.green_left > 1 else "accept the green one"
    return {
        Action.ACCEPT: "accept",
        Action.SHOW: "show the change" if view.edited else "show",
        Action.FIX: "fix what a tool can fix",
        Action.MODIFY: "modify in your editor",
        Action.REGENERATE: "regenerate: back to what was rendered",
        Action.DEFER: "defer: decide later",
        Action.ABORT: "abort",
    }[action]


class Approver(Protocol):
    """Who decides, and how things are shown to them."""

    def say(self, *lines: str) -> None:
        """Shows lines."""

    def choose(self, view: FileView) -> Action:
        """Shows a file and asks what to do with it."""

    def page(self, lines: Sequence[str]) -> None:
        """Shows many lines, a screen at a time."""

    def confirm(self, question: str, *, default: bool) -> bool:
        """Asks for yes or no."""

    def edit(self, path: Path) -> str:
        """Opens a file in an editor; gives what went wrong, or nothing."""


class Terminal:
    """Asks with questionary, which is loaded at the first question."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    @staticmethod
    def is_there() -> bool:
        """Whether somebody can see the questions and answer them."""
        return sys.stdin.isatty() and sys.stdout.isatty()

    def say(self, *lines: str) -> None:
        """Shows lines."""
        for line in lines:
            screen.write(line)

    def choose(self, view: FileView) -> Action:
        """Shows header and results, then a list with one key a choice."""
        import questionary

        self.say("", screen.header(view, self.theme), *screen.result_lines(view.results, self.theme))
        choices = [
            questionary.Choice(self.theme.plain(label(action, view)), value=action, shortcut_key=KEYS[action])
            for action in allowed(view)
        ]
        answer = questionary.select(
            "Decision",
            choices=choices,
            instruction="(a letter or the arrows, then Enter)",
            use_shortcuts=True,
            use_jk_keys=False,
            **self._look(pointer=True),
        ).unsafe_ask()
        return Action(answer)

    def page(self, lines: Sequence[str]) -> None:
        """A screen at a time; Enter goes on."""
        step = max(shutil.get_terminal_size().lines - 3, 10)
        for start in range(0, len(lines), step):
            self.say(*lines[start : start + step])
            left = len(lines) - start - step
            if left > 0 and not self.confirm(f"{left} more lines: go on?", default=True):
                return

    def confirm(self, question: str, *, default: bool) -> bool:
        """Yes or no, by one key."""
        import questionary

        answer = questionary.confirm(self.theme.plain(question), default=default, **self._look()).unsafe_ask()
        return bool(answer)

    def edit(self, path: Path) -> str:
        """Opens the person's editor."""
        return editor.edit(path)

    def _look(self, *, pointer: bool = False) -> dict[str, Any]:
        from prompt_toolkit.output import ColorDepth

        look: dict[str, Any] = {"qmark": "?"}
        if pointer:
            look["pointer"] = "»" if self.theme.unicode else ">"
        if not self.theme.color:
            look["color_depth"] = ColorDepth.DEPTH_1_BIT
        return look
