"""No word of a component is a name that the code around it uses for something else."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from python_backend_creator.extensions.layout.component_names import LONGEST, taken
from python_backend_creator.extensions.layout.reserved import RESERVED
from python_backend_creator.extensions.layout.words import words

from tests.support import PRESETS, render

pytestmark = pytest.mark.long

OTHER = "quagga"
"""The name of a second component, which is no plural; its words are not looked at."""

DESIGNS: dict[str, dict[str, Any]] = {
    "api": {"concurrency": "mixed", "logging": "structlog", "interface_dirs": True},
    "async_api": {"preset": "api", "concurrency": "async", "api_audience": "development"},
    "cli": {"concurrency": "async", "logging": "structlog"},
    "cli_api": {"preset": "cli", "api": "fastapi", "api_audience": "development", "demo": "quickstart"},
    "internal": {"concurrency": "async"},
    "library": {"concurrency": "mixed", "logging": "structlog"},
    "prototype": {"concurrency": "sync"},
}

_WORD = re.compile("zebras?|Zebras?|ZEBRAS?")


@pytest.fixture(scope="module", params=DESIGNS)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guided project with a component whose words nothing else would use."""
    more = dict(DESIGNS[request.param])
    preset = PRESETS[more.pop("preset", request.param)]
    answers = {**preset, "structure": "guided", "components": ["zebras", OTHER], **more}
    return render(answers, tmp_path_factory.mktemp(request.param))


def test_no_component_has_a_word_that_the_code_needs(project: Path) -> None:
    missing = {
        (plain, file.name, beside)
        for file in project.rglob("*.py")
        for names in _names(ast.parse(file.read_text("utf-8")))
        for plain, beside in _needed(names)
        if plain not in RESERVED
    }
    assert not missing, "add these to layout/reserved.py, or rename what they stand beside"


def test_no_component_has_an_identifier_that_log_lines_have_already(project: Path) -> None:
    fields = {
        str(keyword.arg)
        for file in project.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "log_context"
        for keyword in node.keywords
    }
    assert {field.removesuffix("_id") for field in fields if field.endswith("_id")} <= RESERVED


def test_no_component_has_the_name_of_a_module_or_of_what_the_package_imports(project: Path) -> None:
    (package,) = (project / "src").iterdir()
    modules = {path.stem for path in package.iterdir() if path.suffix == ".py" or path.is_dir()}
    front = ast.parse((package / "__init__.py").read_text("utf-8"))
    found = {name for name in modules | set().union(*_names(front)) if re.fullmatch(r"[a-z][a-z0-9_]*", name)}
    own = {name for name in found if _WORD.search(name) or OTHER in name or name.startswith("test_")}
    assert found - own - set(dir(builtins)) <= taken()


def _names(tree: ast.Module) -> tuple[set[str], set[str]]:
    """The names that a module uses or makes, and the attributes and methods."""
    names: set[str] = set()
    attributes: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
                names.add(name)
            case ast.MatchAs(name=str(name)) | ast.ExceptHandler(name=str(name)):
                names.add(name)
            case ast.alias(name=name, asname=other):
                names.add(other or name.split(".")[0])
            case ast.Attribute(attr=name):
                attributes.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.ClassDef(name=name, body=body):
                names.add(name)
                attributes |= set(_members(body))
    return names, attributes


def _members(body: list[ast.stmt]) -> Iterator[str]:
    for statement in body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name


def _needed(names: set[str]) -> Iterator[tuple[str, str]]:
    """Each word with which a component's name would be one of the others, without case and `_`.

    `zebra_id` stands beside `request_id`: a component of *requests* would be one of them.
    """
    own = [(name, *_WORD.findall(name)) for name in names if _WORD.search(name)]
    others = {name for name in names if not _WORD.search(name) and OTHER not in name.lower()}
    for name, form, *again in own:
        before, after = name.split(form, 1)
        for other in () if again else others:
            if other.startswith(before) and other.endswith(after) and len(other) > len(before + after):
                word = other[len(before) : len(other) - len(after)]
                if len(word) <= LONGEST and _is_like(word, form):
                    plain = word.replace("_", "").lower()
                    if not form.lower().endswith("s") or words(plain).items == plain != "items":
                        yield plain, name


def _is_like(word: str, form: str) -> bool:
    """Whether a word is written as this form is: small, with capitals, or in capitals."""
    if form.islower():
        return bool(re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", word))
    if form.isupper():
        return bool(re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", word))
    return bool(re.fullmatch(r"([A-Z][a-z0-9]*)+", word))
