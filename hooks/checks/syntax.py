"""The file is well formed. One reader a kind of file; a kind without one is SKIPPED, never passed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from . import syntax_data, syntax_markup
from .base import CheckResult, FileUnderCheck, Problem, ProjectContext, skipped, verdict_on

NAME = "syntax"
CRITICAL = False

Reader = Callable[[str], list[Problem]]

BY_SUFFIX: Mapping[str, Reader] = {
    ".toml": syntax_data.toml,
    ".yaml": syntax_data.yaml_text,
    ".yml": syntax_data.yaml_text,
    ".json": syntax_data.json_text,
    ".ini": syntax_data.ini,
    ".cfg": syntax_data.ini,
    ".html": syntax_markup.html,
    ".htm": syntax_markup.html,
}
BY_NAME: Mapping[str, Reader] = {
    "uv.lock": syntax_data.toml,
    "poetry.lock": syntax_data.toml,
    "pdm.lock": syntax_data.toml,
    ".editorconfig": syntax_data.ini,
    "devcontainer.json": syntax_data.json_with_comments,
    "tsconfig.json": syntax_data.json_with_comments,
}
PLAIN_SUFFIXES = frozenset({".txt", ".in", ".typed", ".example"})
PLAIN_NAMES = frozenset(
    {
        "LICENSE", "NOTICE", "AUTHORS", "CODEOWNERS", ".gitignore", ".dockerignore", ".gitattributes",
        ".python-version", ".gitkeep",
    }
)  # fmt: skip
CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)


def run(files: Sequence[FileUnderCheck], project: ProjectContext) -> Mapping[str, CheckResult]:
    """Every kind of file is read by a parser for it, and every text ends in one newline."""
    prose = " ".join(_texts(project.plan.decisions))
    return {file.path: _result(file, prose) for file in files}


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return []


def _result(file: FileUnderCheck, prose: str) -> CheckResult:
    if file.content is None:
        return verdict_on([Problem(1, "the file is missing", "missing-file", "regenerate it")])
    if b"\0" in file.content:
        return skipped("binary: no checker for it")
    if file.text is None:
        return verdict_on([_not_utf8(file.content)])
    text, reader = file.text, _reader(PurePosixPath(file.path), prose)
    problems = _every_text(text)
    if file.is_python:
        read = _python(file)
        if isinstance(read, CheckResult):
            return verdict_on(problems) if problems else read
        problems += read
    elif reader is not None:
        problems += reader(text)
    elif not problems:
        return skipped(f"no checker for {PurePosixPath(file.path).suffix or file.path}")
    return verdict_on(problems)


def _reader(path: PurePosixPath, prose: str) -> Reader | None:
    name, suffix = path.name, path.suffix.lower()
    if name.startswith("Dockerfile") or suffix == ".dockerfile":
        return syntax_data.dockerfile
    if suffix == ".md":
        return lambda text: syntax_markup.markdown(text, prose)
    if found := BY_NAME.get(name) or BY_SUFFIX.get(suffix):
        return found
    plain = name in PLAIN_NAMES or suffix in PLAIN_SUFFIXES or name.startswith((".env", "LICENSE"))
    return (lambda _: []) if plain else None


def _every_text(text: str) -> list[Problem]:
    problems = [
        Problem(
            _line(text, found.start()),
            "a conflict marker",
            "conflict-marker",
            "keep one side, delete the marks",
        )
        for found in CONFLICT.finditer(text)
    ]
    last = text.count("\n") + 1
    if text and not text.endswith("\n"):
        problems.append(
            Problem(last, "no newline at the end", "final-newline", "end the file with one newline")
        )
    elif text.endswith("\n\n") or text == "\n":
        problems.append(Problem(last - 1, "empty lines at the end", "final-newline", "delete them"))
    return problems


def _not_utf8(content: bytes) -> Problem:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(
            line, f"byte 0x{content[error.start]:02x} is not UTF-8", "encoding", "save the file as UTF-8"
        )
    raise AssertionError("only called for what does not decode")


def _python(file: FileUnderCheck) -> list[Problem] | CheckResult:
    error = file.parsed
    if not isinstance(error, SyntaxError):
        return []
    if file.python > sys.version_info[:2]:
        ours = f"{sys.version_info.major}.{sys.version_info.minor}"
        return skipped(f"needs Python {file.python[0]}.{file.python[1]} to parse, this is {ours}")
    what = f"Python cannot parse this: {error.msg}"
    return [Problem(error.lineno or 1, what, "python", "correct the statement, or regenerate the file")]


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
