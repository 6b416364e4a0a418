"""Finds the tools that may or may not be installed beside this template."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ADD_TOOLS = "add it with `uvx --with ruff --with bandit copier …`"


def find_tool(name: str) -> str | None:
    """The path of a program: beside this Python first, then on the search path."""
    beside = shutil.which(name, path=str(Path(sys.executable).parent))
    return beside or shutil.which(name)
