"""The console command: reviews an answers file without rendering anything, for people, CI and agents."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from . import critic
from .answers_file import AnswersFile, UnreadableError, read

_EXIT_CODES = """exit codes:
  0  reviewed, whatever the verdict
  1  the file cannot be read, or is not an answers file
  2  the command was not understood"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; the review goes to stdout, remarks to stderr."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A person's own words are shown as well as the terminal can.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        file = read(Path(options.answers))
    except UnreadableError as error:
        print(f"backend-creator: {error}", file=sys.stderr)
        return 1
    for remark in file.remarks:
        print(f"backend-creator: {remark}", file=sys.stderr)
    try:
        print(_as_json(file) if options.json else _as_text(file), flush=True)
    except BrokenPipeError:
        # Whoever read along has seen enough: what is left goes nowhere, without a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="backend-creator", description="Work with designs of python-backend-creator."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    review = commands.add_parser(
        "review",
        help="review an answers file without rendering anything",
        description="Review an answers file at both checkpoints, without rendering anything. Designs that the"
        " questionnaire would refuse are reviewed too.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    review.add_argument(
        "answers",
        metavar="ANSWERS",
        help="a YAML file as for copier's --data-file, or a project's .copier-answers.yml",
    )
    review.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    return parser


def _as_json(file: AnswersFile) -> str:
    reviews = {
        str(number): critic.review(file.design, number).to_dict(file.waivers[number]) for number in (1, 2)
    }
    return json.dumps({"version": 1, "reviews": reviews}, indent=2)


def _as_text(file: AnswersFile) -> str:
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    return "\n\n".join(critic.scorecard(critic.review(file.design, number), ascii=plain) for number in (1, 2))


if __name__ == "__main__":
    sys.exit(main())
