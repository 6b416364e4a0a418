"""The picture in the README, made from a real session: `python -m tests.terminal.picture` (needs tmux)."""

from __future__ import annotations

import html
import re
import shlex
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.support import PRESETS, ROOT, template
from tests.terminal.person import COPIER

PICTURE = ROOT / ".github" / "session.svg"
COLUMNS, ROWS = 100, 40
CHARACTER, LINE, MARGIN = 8.4, 18, 16
"""Width of a character, height of a line and space around a screen, in pixels."""

COLOURS = {
    30: "#6e7681",
    31: "#ff7b72",
    32: "#7ee787",
    33: "#e3b341",
    34: "#79c0ff",
    35: "#d2a8ff",
    36: "#76e3ea",
}
_SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m")


class Session:
    """A program in a tmux window that is looked at from time to time."""

    def __init__(self, command: str) -> None:
        self._name = f"picture-{time.monotonic_ns()}"
        self._tmux("new-session", "-d", "-s", self._name, "-x", str(COLUMNS), "-y", str(ROWS), command)

    def _tmux(self, *arguments: str) -> str:
        return subprocess.run(["tmux", *arguments], check=True, capture_output=True, text=True).stdout

    def wait(self, text: str) -> str:
        """Wait until a text is on the screen; returns the screen with its colours."""
        for _ in range(300):
            screen = self._tmux("capture-pane", "-t", self._name, "-p", "-e")
            if text in _SEQUENCE.sub("", screen):
                return screen
            time.sleep(0.1)
        raise TimeoutError(f"{text!r} did not appear:\n{_SEQUENCE.sub('', screen)}")

    def press(self, *keys: str) -> None:
        """Press keys by their tmux names."""
        for key in keys:
            self._tmux("send-keys", "-t", self._name, key)
            time.sleep(0.3)

    def close(self) -> None:
        """End the session."""
        subprocess.run(["tmux", "kill-session", "-t", self._name], check=False, capture_output=True)


def screens() -> list[tuple[str, str]]:
    """Four screens of one session, each with a caption."""
    with tempfile.TemporaryDirectory() as folder:
        answers = {
            key: value for key, value in PRESETS["api"].items() if key not in {"testing", "api_audience"}
        }
        file = Path(folder, "answers.yml")
        file.write_text(yaml.safe_dump(answers, allow_unicode=True), "utf-8")
        command = [
            COPIER,
            "copy",
            "--trust",
            "--quiet",
            "--data-file",
            str(file),
            str(template()),
            "invoices",
        ]
        session = Session(f"cd {folder} && clear && {shlex.join(command)}; sleep 60")
        try:
            return list(_played(session))
        finally:
            session.close()


def _played(session: Session) -> Iterator[tuple[str, str]]:
    session.wait("Is this what you want to build?")
    session.press("Enter")
    question = session.wait("How will it be tested?")
    time.sleep(0.5)
    question = session.wait("No tests")
    yield "A question: what it changes, what each option costs, why one is closed", _from(question, "Stage 1")
    session.press("Down", "Enter")
    session.wait("Do these decisions")
    session.press("Enter")
    review = session.wait("Explain each finding")
    yield "The critic: every lost point, and the answer that wins it back", _from(review, "DESIGN REVIEW")
    session.press("Enter")
    session.wait("Who calls the API?")
    session.press("Enter")
    session.wait("Are these the features")
    session.press("Enter")
    session.wait("DESIGN REVIEW · checkpoint 2")
    session.press("Enter")
    tree = session.wait("Is this the tree you want?")
    yield "The exact files, before one is written", _from(tree, "invoices/")
    session.press("Enter")
    session.wait("Leave any file out?")
    session.press("Enter")
    session.wait("Look at one task")
    session.press("Enter")
    session.wait("asked about?")
    session.press("Enter")
    session.wait("the report")
    session.press("Enter")
    session.wait("Write these files?")
    session.press("Enter")
    walk = session.wait(" 1 of ")
    number = 1
    while "contract ok" not in walk:
        number += 1
        session.press("a", "Enter")
        walk = session.wait(f" {number} of ")
        time.sleep(0.5)
        walk = session.wait("abort")
    yield "The walk: one file, its checks, one question", _from(walk, f"{number} of ")


def _from(screen: str, start: str) -> str:
    """The screen from the last line that starts with a text, to its last line that is not blank."""
    lines = screen.splitlines()
    plain = [_SEQUENCE.sub("", line) for line in lines]
    first = max(number for number, line in enumerate(plain) if line.lstrip("? ").startswith(start.strip()))
    last = max(number for number, line in enumerate(plain) if line.strip())
    return "\n".join(lines[first : last + 1])


def svg(parts: list[tuple[str, str]]) -> str:
    """The screens, one below the other, as one SVG document."""
    y = MARGIN
    body = []
    for caption, screen in parts:
        lines = screen.splitlines()
        height = LINE * len(lines) + MARGIN
        y += LINE
        body.append(f'<text x="{MARGIN}" y="{y}" class="c">{html.escape(caption)}</text>')
        y += 8
        size = f'width="{COLUMNS * CHARACTER + MARGIN}" height="{height}"'
        body.append(f'<rect x="{MARGIN / 2}" y="{y}" {size} rx="6" class="s"/>')
        for number, line in enumerate(lines):
            body.append(_line(line, y + LINE * (number + 1) + 2))
        y += height + MARGIN
    width = COLUMNS * CHARACTER + 2 * MARGIN
    style = (
        "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        "fill:#e6edf3;white-space:pre}"
        ".c{font-weight:600;fill:#8b949e}.s{fill:#161b22;stroke:#30363d}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {y:.0f}" role="img" '
        f'aria-label="A session in a terminal"><style>{style}</style>'
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>{"".join(body)}</svg>\n'
    )


def _line(line: str, y: float) -> str:
    spans, x, colour, bold = [], 0, "", False
    for index, part in enumerate(_SEQUENCE.split(line)):
        if index % 2:
            for code in (int(number or 0) for number in part.split(";")):
                colour = COLOURS.get(code % 60 if code >= 90 else code, "" if code in {0, 39} else colour)
                bold = code == 1 or (bold and code not in {0, 22})
            continue
        if part:
            look = f' fill="{colour}"' if colour else ""
            look += ' font-weight="700"' if bold else ""
            left = MARGIN + x * CHARACTER
            length = len(part) * CHARACTER
            spans.append(
                f'<text x="{left:.1f}" y="{y:.0f}" textLength="{length:.1f}"{look}>{html.escape(part)}</text>'
            )
            x += len(part)
    return "".join(spans)


if __name__ == "__main__":
    PICTURE.write_text(svg(screens()), encoding="utf-8")
