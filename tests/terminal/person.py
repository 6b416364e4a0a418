"""A person at a real pseudo-terminal: reads the screen, answers questions, presses keys."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pexpect

ENTER, SPACE, DOWN, ESCAPE, CONTROL_C = "\r", " ", "\x1b[B", "\x1b", "\x03"
COPIER = str(Path(sys.executable).with_name("copier"))
_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\r")


class Person:
    """One run of a program in a terminal of 100 × 40."""

    def __init__(
        self, command: Sequence[str], *, cwd: Path, env: Mapping[str, str] | None = None, timeout: float = 40
    ) -> None:
        screen = {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40", "PROMPT_TOOLKIT_NO_CPR": "1"}
        environment = {**os.environ, **screen, **(env or {})}
        self._terminal: pexpect.spawn[str] = pexpect.spawn(
            command[0],
            list(command[1:]),
            cwd=str(cwd),
            env=environment,
            dimensions=(40, 100),
            encoding="utf-8",
            timeout=timeout,
        )
        self._terminal.delaybeforesend = 0.05
        self._seen = ""

    def reads(self, text: str) -> None:
        """Wait until this text is on the screen."""
        self._terminal.expect_exact(text)
        self._seen += (self._terminal.before or "") + text

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._terminal.send(key)

    def answers(self, question: str, *keys: str) -> None:
        """Wait for a question and its cursor, then press keys and enter."""
        self.reads(question)
        self.presses(*keys, ENTER)

    def leaves(self) -> int:
        """Wait for the program to end and return its exit code."""
        self._terminal.expect(pexpect.EOF)
        self._seen += self._terminal.before or ""
        self._terminal.close()
        return self._terminal.exitstatus if self._terminal.exitstatus is not None else -1

    @property
    def screen(self) -> str:
        """All text that was shown so far, without colour and cursor movement."""
        return _CONTROL.sub("", self._seen)
