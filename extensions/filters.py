"""A person's text into the languages of the rendered files: one filter a language, never raw.

Text never enters Python source: what a program needs of it, it reads from its own metadata.
"""

from __future__ import annotations

import json
import posixpath
import re
import unicodedata
from collections.abc import Iterable
from typing import Any

import yaml

_LEFT_OUT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~&!$@])")
_LIST_START = re.compile(r"^(\d*)([-+=:.)])")


def one_line(text: str) -> str:
    """The text on one line: white space folded, control and direction-changing characters left out."""
    kept = (
        " " if unicodedata.category(character) in _LEFT_OUT and character not in _JOINERS else character
        for character in text
    )
    return " ".join("".join(kept).split())


def toml_string(text: str) -> str:
    """A TOML basic string with its quotes, on one line (TOML 1.0, *String*)."""
    return json.dumps(one_line(text), ensure_ascii=False)


def toml_list(texts: Iterable[str]) -> str:
    """A TOML array of strings, on one line."""
    return f"[{', '.join(map(toml_string, texts))}]"


def json_string(text: str) -> str:
    """A JSON string with its quotes, on one line."""
    return json.dumps(one_line(text), ensure_ascii=False)


def md_text(text: str) -> str:
    """Markdown that shows the text as it was written, on one line (CommonMark, *Backslash escapes*)."""
    escaped = _MARKDOWN.sub(r"\\\1", one_line(text))
    return _LIST_START.sub(r"\1\\\2", escaped)


def yaml_document(value: Any) -> str:
    """A YAML document of plain data; any text survives the round trip."""
    return yaml.safe_dump(value, allow_unicode=True, default_flow_style=False, sort_keys=False, width=10_000)


def seen_from(path: str, folder: str) -> str:
    """A path of the repository as a link in a document of `folder` names it."""
    return posixpath.relpath(path, folder or ".")


FILTERS = {
    "json_string": json_string,
    "md_text": md_text,
    "one_line": one_line,
    "seen_from": seen_from,
    "toml_list": toml_list,
    "toml_string": toml_string,
    "yaml_document": yaml_document,
}
