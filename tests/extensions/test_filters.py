"""A person's text into other languages."""

from __future__ import annotations

import json
import tomllib

import pytest
import yaml
from python_backend_creator.extensions.filters import (
    json_string,
    md_text,
    one_line,
    seen_from,
    toml_list,
    toml_string,
    yaml_document,
)

from tests.hostile import TEXTS


@pytest.mark.parametrize("text", TEXTS)
def test_toml_reads_back_what_was_written(text: str) -> None:
    assert tomllib.loads(f"value = {toml_string(text)}\n") == {"value": one_line(text)}


def test_toml_reads_back_every_text_of_a_list() -> None:
    texts = ["src", 'a "b"', "c\\d"]
    assert tomllib.loads(f"values = {toml_list(texts)}\n") == {"values": texts}


@pytest.mark.parametrize(
    ("path", "folder", "link"),
    [
        ("README.md", "docs", "../README.md"),
        ("README.md", "documents/handbook", "../../README.md"),
        ("docs/policies.md", "docs", "policies.md"),
        ("CHANGELOG.md", "", "CHANGELOG.md"),
    ],
)
def test_a_link_leads_from_the_folder_of_its_document(path: str, folder: str, link: str) -> None:
    assert seen_from(path, folder) == link


@pytest.mark.parametrize("text", TEXTS)
def test_json_reads_back_what_was_written(text: str) -> None:
    assert json.loads(json_string(text)) == one_line(text)


@pytest.mark.parametrize("text", TEXTS)
def test_yaml_reads_back_every_character(text: str) -> None:
    assert yaml.safe_load(yaml_document({"value": text})) == {"value": text}


@pytest.mark.parametrize("text", TEXTS)
def test_one_line_is_one_line_without_control_characters(text: str) -> None:
    line = one_line(text)
    assert line.splitlines() in ([line], [])
    assert "\u202e" not in line


def test_markdown_marks_are_shown_and_not_obeyed() -> None:
    assert md_text("# *a* | `b` <c> [d](e) {{ f }}") == r"\# \*a\* \| \`b\` \<c\> \[d\](e) \{\{ f \}\}"


@pytest.mark.parametrize(("text", "escaped"), [("- a", r"\- a"), ("1. a", r"1\. a"), ("= a", r"\= a")])
def test_markdown_never_starts_a_list_or_a_heading(text: str, escaped: str) -> None:
    assert md_text(text) == escaped
