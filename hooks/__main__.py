"""`python -m hooks walk DIR` and `python -m hooks check DIR`."""

from __future__ import annotations

import sys

from . import interruption


def _run() -> int:
    with interruption.held():  # before anything slow is imported
        from .cli import main

        return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(_run())
