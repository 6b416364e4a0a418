"""Template files speak of *items*; a component has words of its own, which take their place.

`template/` reads as one plain project about items. Before Jinja compiles a file, each word that is
made of `item` becomes an expression: `ItemStore` turns into `{{ component.Item }}Store`, `item_id`
into `{{ component.item }}_id`, and "an item" in a sentence into `{{ component.prose.an_item }}`. Only
the template's own text is read so: what a person wrote enters later, and stays as it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

_JINJA = re.compile(
    r"\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL
)
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_IDENTIFIER = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9_]*[Ii][Tt][Ee][Mm][A-Za-z0-9_]*(?!\w)")
_PART = re.compile(r"(?<![a-z])(?:an_items?|items?)(?![a-z])|ITEMS?(?![A-Z])|(?<![A-Z])Items?(?![a-z])")
_IN_PYTHON = re.compile(
    r"""\"{3}.*?\"{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(?<=\s)\#[^\n]*""", re.DOTALL
)
"""Docstrings, strings and comments of a Python file."""

_CODE_IN_PROSE = re.compile(r"```.*?```|`[^`\n]*`|\{[^{}\n]*\}", re.DOTALL)
_SENTENCE = re.compile(r"\b[Aa]n item\b(?!_)|(?<![\w./])[Ii]tems?(?!\w)")
_ADDRESS = re.compile(r"(?<=/)items(?![\w.])")
_METHOD = ".items()"
"""The method of mappings, which has nothing to do with our items."""

Read = Callable[[str], str]

READING = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
"""Names this way of reading, so that nothing compiled from another one is taken for it."""


def spoken(source: str, name: str) -> str:
    """The source of a template file with its words for items as expressions; `name` tells its language."""
    read = {"py": _python, "md": _prose}.get(name.removesuffix(".jinja").rpartition(".")[2], _code)
    jinja: list[str] = []

    def aside(found: re.Match[str]) -> str:
        jinja.append(_expression(found[0]))
        return f"\ue000{len(jinja) - 1}\ue001"

    text = read(_JINJA.sub(aside, source))
    text = text.replace("{{{ component", '{{ "{" ~ component')
    return re.sub(r"\ue000(\d+)\ue001", lambda found: jinja[int(found[1])], text)


def _expression(tag: str) -> str:
    """A Jinja tag with the words in its strings as expressions; comments and raw text stay as they are."""
    if tag.startswith("{#") or "raw" in tag[:9]:
        return tag
    return _STRING.sub(lambda found: _joined(found[0]), tag)


def _joined(literal: str) -> str:
    quote, text = literal[0], literal[1:-1]
    pieces = re.split(r"\{\{ (component\.[\w.]+) \}\}", _code(text))
    if len(pieces) == 1:
        return literal
    parts = [piece if index % 2 else f"{quote}{piece}{quote}" for index, piece in enumerate(pieces)]
    return f"({' ~ '.join(part for part in parts if part != quote * 2)})"


def _code(text: str) -> str:
    """Text in which words are names."""
    pieces = _ADDRESS.sub("{{ component.slug }}", text).split(_METHOD)
    return _METHOD.join(_IDENTIFIER.sub(_name, piece) for piece in pieces)


def _name(found: re.Match[str]) -> str:
    return _PART.sub(lambda part: f"{{{{ component.{part[0]} }}}}", found[0])


def _prose(text: str) -> str:
    """Text in which words are words, but for what is marked as code."""
    return _outside(_CODE_IN_PROSE, text, _sentence, _code)


def _python(text: str) -> str:
    return _outside(_IN_PYTHON, text, _code, _said)


def _said(text: str) -> str:
    """A string or a comment: it speaks to people, but for a string that is one word or holds data."""
    speaks = text.startswith(('"""', "#")) or (text.startswith('"') and " " in text)
    return _prose(text) if speaks else _code(text)


def _sentence(text: str) -> str:
    return _outside(_SENTENCE, text, _code, _word)


def _word(found: str) -> str:
    word = f"{found[0]}n_item" if found[:3].lower() == "an " else found
    return f"{{{{ component.prose.{word} }}}}"


def _outside(pattern: re.Pattern[str], text: str, outside: Read, inside: Read) -> str:
    """`text` read by `outside`, and what `pattern` finds in it by `inside`."""
    pieces = []
    end = 0
    for found in pattern.finditer(text):
        pieces += [outside(text[end : found.start()]), inside(found[0])]
        end = found.end()
    return "".join((*pieces, outside(text[end:])))
