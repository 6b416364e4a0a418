"""A small clean project, as the template would render it: what the checks must find nothing in."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from textwrap import dedent
from typing import Any

PYTHON_CHECKS = ["syntax", "contract", "imports", "style", "security"]
TEXT_CHECKS = ["syntax", "security"]

PYPROJECT = """
[build-system]
requires = ["setuptools>=80"]
build-backend = "setuptools.build_meta"

[project]
name = "invoices"
version = "0.1.0"
description = "Issues \\"paid\\" and {{ unpaid }} invoices."
requires-python = ">=3.11"

[tool.ruff]
line-length = 100
src = ["src"]

[tool.ruff.lint]
select = ["E", "F", "I", "UP"]

[tool.bandit]
exclude_dirs = ["tests"]
"""
ERRORS = '''
"""What can go wrong, by name."""


class InvoiceError(Exception):
    """The base of every error of this package."""


class NotFoundError(InvoiceError):
    """No invoice has this number."""
'''
MODELS = '''
"""What an invoice is."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel

CURRENCY: str = "EUR"


class Invoice(BaseModel):
    """One invoice."""

    number: int
    amount: Annotated[int, "cents"]

    def is_due(self, *, today: str = "now") -> bool:
        """Whether it must be paid."""
        return bool(today) and self.amount > 0

    @classmethod
    def read(cls, data: dict[str, Any]) -> Invoice:
        """An invoice from plain data."""
        return cls(**data)
'''
SERVICE = '''
"""What one can do with invoices; knows nothing of HTTP."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from invoices.errors import NotFoundError
from invoices.models import Invoice

log = logging.getLogger(__name__)


class InvoiceService:
    """Keeps invoices in memory."""

    def __init__(self) -> None:
        self._invoices: dict[int, Invoice] = {}

    async def create(self, invoice: Invoice) -> Invoice:
        """Stores an invoice."""
        self._invoices[invoice.number] = invoice
        log.info("created", extra={"number": invoice.number})
        return invoice

    async def find(self, number: int) -> Invoice:
        """The invoice with this number."""
        try:
            return self._invoices[number]
        except KeyError:
            raise NotFoundError(str(number)) from None


def total(invoices: Sequence[Invoice], /, *extra: int, start: int = 0, **more: int) -> int:
    """The sum of all amounts."""
    return start + sum(each.amount for each in invoices) + sum(extra) + sum(more.values())
'''
MAIN = '''
"""Starts the service."""

from invoices.service import InvoiceService


def main() -> int:
    """Runs once."""
    InvoiceService()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
'''
TEST = '''
"""The service keeps what it is given."""

import asyncio
import subprocess
import sys

import pytest

from invoices.errors import NotFoundError
from invoices.models import Invoice
from invoices.service import InvoiceService


def test_find_unknown_number_raises() -> None:
    """An unknown number is an error."""
    with pytest.raises(NotFoundError):
        asyncio.run(InvoiceService().find(1))


def test_create_returns_the_invoice() -> None:
    """What goes in comes out."""
    password = "correct horse"
    invoice = Invoice(number=1, amount=len(password))
    assert asyncio.run(InvoiceService().create(invoice)) == invoice


def test_module_starts() -> None:
    """The command runs."""
    assert subprocess.run([sys.executable, "-m", "invoices"], check=False).returncode == 0
'''
README = """
# invoices

Issues "paid" and {{ unpaid }} invoices.

```sh
uv sync
```

Write `{{ name }}` in a template, or in a block:

```jinja
{{ name }}
```
"""
WORKFLOW = """
name: ci
on: [push]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    permissions:
      id-token: write
    steps:
      - run: uv run pytest
        env:
          TOKEN: "${{ secrets.GITHUB_TOKEN }}"
"""
DOCKERFILE = """
# syntax=docker/dockerfile:1
ARG PYTHON=3.11
FROM python:${PYTHON}-slim AS build
RUN pip install --no-cache-dir uv \\
    && uv --version
COPY <<EOF /etc/motd
hello
EOF
USER 1000
CMD ["python", "-m", "invoices"]
"""


def task(number: int, path: str, purpose: str, **fields: Any) -> dict[str, Any]:
    """One task of a plan file; `after` takes numbers."""
    python = path.endswith(".py")
    after = [f"TASK-{each:03}" for each in fields.pop("after", ())]
    return {
        "id": f"TASK-{number:03}",
        "path": path,
        "purpose": purpose,
        "after": after,
        "exports": [],
        "imports": [],
        "effort": "simple",
        "checks": PYTHON_CHECKS if python else TEXT_CHECKS,
        "tests": None,
        "prompt": None,
        **fields,
    }


FILES = {
    "pyproject.toml": PYPROJECT,
    "src/invoices/__init__.py": '"""Invoices."""\n',
    "src/invoices/py.typed": "",
    "src/invoices/errors.py": ERRORS,
    "src/invoices/models.py": MODELS,
    "src/invoices/service.py": SERVICE,
    "src/invoices/__main__.py": MAIN,
    "tests/unit/test_service.py": TEST,
    "Dockerfile": DOCKERFILE,
    ".env.example": "INVOICES_LOG_LEVEL=\nINVOICES_API_KEY=\n",
    ".github/workflows/ci.yml": WORKFLOW,
    ".devcontainer/devcontainer.json": '{\n  // what it is called\n  "name": "invoices",\n}\n',
    "docs/index.html": "<!doctype html>\n<html><body><p>One<p>Two<br><ul><li>a<li>b</ul></body></html>\n",
    "README.md": README,
}
TASKS = [
    task(1, "pyproject.toml", "What the project is and needs."),
    task(2, "src/invoices/__init__.py", "The package.", after=[1]),
    task(3, "src/invoices/py.typed", "Says that the package is typed.", after=[2]),
    task(
        4, "src/invoices/errors.py", "What can go wrong, by name.", after=[2],
        exports=["class InvoiceError(Exception)", "class NotFoundError(InvoiceError)"],
    ),
    task(
        5, "src/invoices/models.py", "What an invoice is.", after=[2], imports=["pydantic"],
        exports=[
            "CURRENCY: str", "class Invoice(BaseModel)", "Invoice.amount: int",
            'def Invoice.is_due(self, *, today: str = "now") -> bool',
            "def read(cls, data: dict[str, typing.Any]) -> 'Invoice'",
        ],
    ),
    task(
        6, "src/invoices/service.py", "What one can do with invoices.", after=[4, 5],
        tests="tests/unit/test_service.py", effort="moderate",
        exports=[
            "class InvoiceService", "async def create(self, invoice: Invoice) -> Invoice",
            "async def InvoiceService.find(self, number: int) -> Invoice", "log",
            "def total(invoices: Sequence[Invoice], /, *extra: int, start: int = 0, **more: int) -> int",
        ],
    ),
    task(7, "src/invoices/__main__.py", "Starts the service.", after=[6], exports=["def main() -> int"]),
    task(8, "tests/unit/test_service.py", "The service keeps what it is given.", after=[6]),
    task(9, "Dockerfile", "How the image is built.", after=[7]),
    task(10, ".env.example", "Every setting by name.", after=[1]),
    task(11, ".github/workflows/ci.yml", "What runs on every push.", after=[8]),
    task(12, ".devcontainer/devcontainer.json", "Where people work.", after=[1]),
    task(13, "docs/index.html", "The front page.", after=[1]),
    task(14, "README.md", "What it is and how to use it.", after=[7]),
]  # fmt: skip
FINDING = {
    "rule": "CMP104", "dimension": "completeness", "severity": "minor", "points": 1,
    "because": {"deployment": "undecided"}, "why": "Nothing says where it will run.",
    "instead": [{"key": "deployment", "value": "docker"}], "total_after": 22,
}  # fmt: skip
REVIEW = {
    "checkpoint": 1, "total": 21, "verdict": "excellent", "waiver": None,
    "blockers": [], "findings": [FINDING],
    "dimensions": {
        "clarity": 5, "completeness": 4, "maintainability": 4, "extensibility": 4, "risk": 4,
    },
}  # fmt: skip
DECISIONS = {
    "package_name": "invoices",
    "repository_name": "invoices",
    "description": 'Issues "paid" and {{ unpaid }} invoices.',
    "python_version": "3.11",
    "dependency_manager": "uv",
    "testing": "unit",
    "api": "none",
    "approval": "each",
    "report_format": "markdown",
    "non_goals": "not a bank\nnot a ledger",
    "users": ["external", "systems"],
    "devcontainer": True,
    "intake_confirmed": "yes",
}


def write_sample(root: Path, *, decisions: dict[str, Any] | None = None, repeat: int = 0) -> Path:
    """Writes the project and its plan into `root`; `repeat` adds that many copies of the service."""
    tasks = [dict(each) for each in TASKS]
    for path, text in FILES.items():
        write(root, path, dedent(text).removeprefix("\n"))
    for number in range(repeat):
        path = f"src/invoices/copy_{number}.py"
        write(root, path, SERVICE.removeprefix("\n"))
        tasks.append(task(100 + number, path, "One more service.", after=[4, 5]))
    plan = {
        "version": 1,
        "decisions": {**DECISIONS, **(decisions or {})},
        "reviews": {"1": REVIEW, "2": {**REVIEW, "checkpoint": 2}},
        "tasks": tasks,
    }
    write(root, ".scaffold/plan.json", json.dumps(plan, indent=2, sort_keys=True) + "\n")
    return root


def write(root: Path, path: str, text: str) -> None:
    """Writes one file of a project."""
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def process_environment(**more: str) -> dict[str, str]:
    """The environment of a command under test; compiled modules are kept, so that it starts fast."""
    compiled = Path(tempfile.gettempdir()) / "python-backend-creator-tests"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**environment, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONIOENCODING": "utf-8", **more}


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replaces text in one file of a project; the text must be there."""
    place = root / path
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new), encoding="utf-8")
