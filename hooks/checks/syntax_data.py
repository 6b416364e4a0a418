"""Readers for data: TOML, YAML, JSON, INI, Dockerfile. Each gives the problems of one text."""

from __future__ import annotations

import configparser
import json
import re
import tomllib
from typing import TYPE_CHECKING, Any

from .base import Problem

if TYPE_CHECKING:
    import yaml

INSTRUCTIONS = frozenset(
    [
        "ADD",
        "ARG",
        "CMD",
        "COPY",
        "ENTRYPOINT",
        "ENV",
        "EXPOSE",
        "FROM",
        "HEALTHCHECK",
        "LABEL",
        "MAINTAINER",
        "ONBUILD",
        "RUN",
        "SHELL",
        "STOPSIGNAL",
        "USER",
        "VOLUME",
        "WORKDIR",
    ]
)
HEREDOC = re.compile(r"<<-?[\"']?([A-Za-z_]\w*)[\"']?")
WHOLE_LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


def toml(text: str) -> list[Problem]:
    """TOML as the standard library reads it; a repeated key is an error of the format."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        return [Problem(line, f"not TOML: {str(error).split(' (at')[0]}", "toml", "correct this line")]
    return []


def json_text(text: str) -> list[Problem]:
    """JSON, with every key once in its object."""
    repeated: list[str] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        repeated.extend(key for key in dict.fromkeys(keys) if keys.count(key) > 1)
        return dict(pairs)

    try:
        json.loads(text, object_pairs_hook=unique)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        return [Problem(line, f"not JSON: {getattr(error, 'msg', error)}", "json", "correct this line")]
    return [_repeated(_last_line_of(text, f'"{key}"'), key) for key in repeated]


def json_with_comments(text: str) -> list[Problem]:
    """JSON whose reader allows whole-line comments and trailing commas."""
    return json_text(TRAILING_COMMA.sub("", WHOLE_LINE_COMMENT.sub("", text)))


def yaml_text(text: str) -> list[Problem]:
    """YAML that composes, with every key once in its mapping; tags are left to the file's own reader."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        documents = list(yaml.compose_all(text, Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        return [Problem(mark.line + 1 if mark else 1, f"not YAML: {what}", "yaml", "correct this line")]
    return [
        problem
        for document in documents
        if document is not None
        for problem in _repeated_keys(document, set())
    ]


def _repeated_keys(node: yaml.Node, seen_nodes: set[int]) -> list[Problem]:
    if id(node) in seen_nodes or not isinstance(node.value, list):
        return []
    seen_nodes.add(id(node))
    problems: list[Problem] = []
    keys: set[str] = set()
    for entry in node.value:
        if not isinstance(entry, tuple):
            problems += _repeated_keys(entry, seen_nodes)
            continue
        key, value = entry
        if isinstance(key.value, str) and key.value != "<<":
            if key.value in keys:
                problems.append(_repeated(key.start_mark.line + 1, key.value))
            keys.add(key.value)
        problems += _repeated_keys(value, seen_nodes)
    return problems


def ini(text: str) -> list[Problem]:
    """INI as the standard library reads it; a section may be missing at the top, as in .editorconfig."""
    parser = configparser.ConfigParser(interpolation=None, allow_no_value=False)
    headed = f"[top]\n{text}"
    try:
        parser.read_string(headed)
    except configparser.DuplicateOptionError as error:
        return [_repeated((error.lineno or 2) - 1, error.option)]
    except configparser.DuplicateSectionError as error:
        return [_repeated((error.lineno or 2) - 1, error.section)]
    except configparser.ParsingError as error:
        line = error.errors[0][0] - 1 if error.errors else 1
        return [Problem(line, "neither a section nor a setting", "ini", "write `name = value`")]
    return []


def dockerfile(text: str) -> list[Problem]:
    """Known instruction words, and FROM (or ARG) before anything else."""
    problems: list[Problem] = []
    words: list[str] = []
    heredoc: str | None = None
    continued = False
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if heredoc is not None:
            heredoc = None if stripped == heredoc else heredoc
            continue
        if not stripped or stripped.startswith("#"):
            continue
        if not continued:
            words.append(stripped.split()[0].upper())
            problems += _instruction(words, number)
        found = HEREDOC.search(line)
        heredoc = found[1] if found else None
        continued = stripped.endswith("\\")
    if not words:
        problems.append(Problem(1, "no instruction at all", "dockerfile", "start with FROM image:version"))
    return problems


def _instruction(words: list[str], number: int) -> list[Problem]:
    word = words[-1]
    if word not in INSTRUCTIONS:
        fix = "write one that Docker knows, or end the line above with a backslash"
        return [Problem(number, f"{word} is no instruction", "dockerfile", fix)]
    if word != "FROM" and "FROM" not in words and word != "ARG":
        return [Problem(number, f"{word} comes before FROM", "dockerfile", "start with FROM image:version")]
    return []


def _repeated(line: int, key: str) -> Problem:
    return Problem(line, f"the key {key!r} is given twice", "duplicate-key", "keep one of them")


def _last_line_of(text: str, part: str) -> int:
    return text.count("\n", 0, max(text.rfind(part), 0)) + 1
