"""The commands: `walk` after a render or to go on with a review, `check` to validate without a question."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from . import interruption, screen
from .errors import HookError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Runs one command; gives its exit code: 0 done, 1 refused or aborted, 3 under `--strict`."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from . import commands

    try:
        with interruption.held():
            return commands.check(options) if options.command == "check" else commands.walk(options)
    except HookError as error:
        screen.write(str(error), sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="hooks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    walk = commands.add_parser(
        "walk", help="review the files one at a time; goes on where the last walk ended"
    )
    company = walk.add_mutually_exclusive_group()
    company.add_argument(
        "--attended", action="store_true", help="ask where there is a terminal (the default)"
    )
    company.add_argument("--unattended", action="store_true", help="ask nothing")
    mode = walk.add_mutually_exclusive_group()
    mode.add_argument(
        "--created", action="store_true", help="first render into a new folder: abort removes it"
    )
    mode.add_argument(
        "--before",
        type=Path,
        metavar="DIR",
        help="first render into an old folder: DIR holds what was replaced; deleted when done if temporary",
    )
    mode.add_argument("--update", action="store_true", help="after an update: abort deletes nothing")
    walk.add_argument(
        "--moved",
        type=lambda folder: Path(folder) if folder else None,
        metavar="DIR",
        help="DIR holds your version of files that the update moved; deleted when done",
    )
    check = commands.add_parser("check", help="validate every file, write nothing")
    for command in (walk, check):
        command.add_argument("project", type=Path, metavar="PROJECT", help="the rendered project")
        command.add_argument(
            "--strict", action="store_true", help="exit 3 when a file is open, failed or deferred"
        )
    return parser
