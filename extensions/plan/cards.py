"""The cards: what each file under `template/` says about itself, rendered for one design.

A card is YAML in the Jinja comment that a template file starts with. All cards are rendered as one
Jinja template and read as one YAML stream: that is the whole cost of a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2
import yaml

from ..compiled import bytecode_cache
from ..errors import RefusalError
from ..filters import FILTERS
from ..layout.spoken import spoken
from ..questionnaire import Loader

SUFFIX = ".jinja"
TEMPLATE = Path(__file__).resolve().parent.parent.parent / "template"
KEYS = frozenset({"purpose", "when", "after", "exports", "imports", "tests", "effort", "optional"})

_CARD = re.compile(r"\A\{#-\n(.*?)\n-#\}", re.DOTALL)
_WHEN = re.compile(r"^when: (.+)$", re.MULTILINE)
_YIELD = re.compile(r"\{% yield (\w+) from (.+?) %\}(.*?)\{% endyield %\}")


@dataclass(frozen=True)
class Card:
    """A card as it reads for one design: the path it renders to, whether it is rendered, and its text."""

    source: str
    path: str
    when: bool
    fields: Mapping[str, Any]
    part: str = ""
    """What tells it from the others where the file is repeated: a component's name, or its own path."""


@cache
def sources(root: Path = TEMPLATE) -> Mapping[str, str]:
    """The text of every card by its file's path below `template/`, sorted.

    Raises RefusalError for a file that has no card.
    """
    found = {}
    for file in sorted(path for path in root.rglob("*") if path.is_file()):
        name = file.relative_to(root).as_posix()
        card = _CARD.match(file.read_text(encoding="utf-8"))
        if card is None or not name.endswith(SUFFIX):
            raise RefusalError(
                f"template/{name} has no card: start it with {{#- … -#}} and end its name with {SUFFIX}"
            )
        found[name] = card[1]
    return found


def cards(context: Mapping[str, Any], root: Path = TEMPLATE) -> Iterator[Card]:
    """Every card for the design in `context`, repeated parts once each; unneeded ones say so in `when`.

    Raises RefusalError for a card that is not YAML or holds an unknown key.
    """
    text = _combined(root).render(context)
    try:
        documents = list(yaml.load_all(text, Loader=Loader))
    except yaml.YAMLError as error:
        raise RefusalError(f"a card under template/ is not YAML: {error}") from error
    for document in documents:
        if document is not None:
            yield _card(document)


@cache
def _combined(root: Path) -> jinja2.Template:
    text = "".join(_document(name, card) for name, card in sources(root).items())
    environment = jinja2.Environment(  # nosec B701: the output is YAML, never HTML
        loader=jinja2.DictLoader({"cards": text}),
        bytecode_cache=bytecode_cache("cards"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    return environment.get_template("cards")


def _document(name: str, card: str) -> str:
    path = name.removesuffix(SUFFIX)
    repeated = _YIELD.search(path)
    if repeated:
        path = _YIELD.sub(repeated[3], path)
    body = _WHEN.sub(r"when: {{ 'true' if (\1) else 'false' }}", card)
    body = "\n".join(
        spoken(line, "card.md" if line.startswith("purpose") else "card") for line in body.split("\n")
    )
    document = f"---\nsource: '{{% raw %}}{name}{{% endraw %}}'\npath: '{path}'\n{body}\n"
    if repeated:
        part = "{{ component.name }}" if repeated[1] == "component" else repeated[3]
        document += f"part: '{part}'\n"
        return f"{{% for {repeated[1]} in {repeated[2]} %}}\n{document}{{% endfor %}}\n"
    return document


def _card(document: dict[str, Any]) -> Card:
    fields = dict(document)
    source, path, when = fields.pop("source"), fields.pop("path"), fields.pop("when", True)
    part = str(fields.pop("part", ""))
    unknown = set(fields) - KEYS
    if unknown:
        raise RefusalError(f"the card of template/{source} holds unknown keys: {', '.join(sorted(unknown))}")
    if not fields.get("purpose"):
        raise RefusalError(f"the card of template/{source} says no purpose")
    parts = [part for part in path.split("/") if part != "."]
    has_place = all(parts) and parts[-1] != PurePosixPath(source.removesuffix(SUFFIX)).suffix
    return Card(source, "/".join(parts), bool(when) and has_place, fields, part)
