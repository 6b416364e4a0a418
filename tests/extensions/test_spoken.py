"""Template files speak of items, and a component's own words take their place."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest
from python_backend_creator.extensions.layout.spoken import spoken
from python_backend_creator.extensions.layout.words import Words, words

from tests.support import ROOT

FILES = [
    pytest.param(file, id=file.relative_to(ROOT / "template").as_posix()[-60:])
    for file in sorted((ROOT / "template").rglob("*.jinja"))
]
ENVIRONMENT = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)


def _said(source: str, name: str = "order_lines", kind: str = "module.py.jinja", **more: object) -> str:
    return ENVIRONMENT.from_string(spoken(source, kind)).render(component=words(name), **more)


def _form(own: Words, path: str) -> str:
    found: object = own
    for part in path.split(".")[1:]:
        found = getattr(found, part)
    return str(found)


@pytest.mark.parametrize("file", FILES)
def test_a_file_about_items_is_the_file_itself(file: Path) -> None:
    source = file.read_text("utf-8")
    text = spoken(source, file.name)
    ENVIRONMENT.parse(re.sub(r"\{% (end)?yield.*?%\}", "", text))
    assert _about_items(text) == _about_items(source)


def _about_items(text: str) -> str:
    """The text with the words of items in their places, and without what only joins strings."""
    own = words("items")
    text = text.replace('{{ "{" ~ component', "{{{ component")
    text = re.sub(r"\{\{ (component\.[\w.]+) \}\}", lambda found: _form(own, found[1]), text)
    text = re.sub(r"""["'] ~ (component\.[\w.]+)""", lambda found: _form(own, found[1]), text)
    text = re.sub(r"""\((component\.[\w.]+) ~ (["'])""", lambda found: found[2] + _form(own, found[1]), text)
    return re.sub(r"""["'()~\s]""", "", text)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("class ItemStore:", "class OrderLineStore:"),
        ("class InMemoryItemStore(ItemStore):", "class InMemoryOrderLineStore(OrderLineStore):"),
        ("self._items[item_id] = item", "self._order_lines[order_line_id] = order_line"),
        ("def list_items() -> ItemPage:", "def list_order_lines() -> OrderLinePage:"),
        ("ITEMS = ITEM", "ORDER_LINES = ORDER_LINE"),
        ("def test_an_item_is_kept():", "def test_an_order_line_is_kept():"),
        ("page.items", "page.order_lines"),
        ('get("/items")', 'get("/order-lines")'),
        ('get("/v1/items/1")', 'get("/v1/order-lines/1")'),
        ('open("items.json")', 'open("order_lines.json")'),
        ('f"/{item_id}"', 'f"/{order_line_id}"'),
        ('f"{item}"', 'f"{order_line}"'),
    ],
)
def test_code_has_names(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""An item, or two items."""', '"""An order line, or two order lines."""'),
        ('"""Items come first."""', '"""Order lines come first."""'),
        ('x = "no such item"', 'x = "no such order line"'),
        ('x = f"{item.name} is an item"', 'x = f"{order_line.name} is an order line"'),
        ('x = (a["event"], b["c d"], "item kept")', 'x = (a["event"], b["c d"], "order line kept")'),
        (r'x = "\"an item\""', r'x = "\"an order line\""'),
        (
            """x = '{"a": 1, "items": []}', "no item" """,
            """x = '{"a": 1, "order_lines": []}', "no order line" """,
        ),
        ("x = 1  # an item, not `item_id`", "x = 1  # an order line, not `order_line_id`"),
        ('"""Raises ItemError; see `items`."""', '"""Raises OrderLineError; see `order_lines`."""'),
    ],
)
def test_sentences_have_words(source: str, expected: str) -> None:
    assert _said(source) == expected


@pytest.mark.parametrize("kind", ["README.md.jinja", "guide.md"])
def test_markdown_is_prose_but_for_what_is_marked_as_code(kind: str) -> None:
    source = "An item is an `Item`.\n\n```\nitems list\n```\n"
    expected = "An order line is an `OrderLine`.\n\n```\norder_lines list\n```\n"
    assert _said(source, kind=kind) == expected


def test_articles_follow_the_word() -> None:
    source = '"""Keep an item."""\ndef an_item(): ...'
    assert _said(source, "customers") == '"""Keep a customer."""\ndef a_customer(): ...'
    assert _said(source, "users") == '"""Keep a user."""\ndef a_user(): ...'
    assert _said(source, "orders") == '"""Keep an order."""\ndef an_order(): ...'


@pytest.mark.parametrize(
    "source",
    ["for a, b in mapping.items():", "itemised(x)", "from operator import itemgetter", "def submit():"],
)
def test_other_words_and_the_method_of_mappings_stay(source: str) -> None:
    assert _said(source) == source


def test_strings_inside_jinja_have_the_words_and_names_do_not() -> None:
    source = '{{ call("service: ItemService, item") }} {{ items }}'
    assert _said(source, call=str, items="one") == "service: OrderLineService, order_line one"


def test_a_brace_before_a_word_is_no_jinja() -> None:
    assert _said('x = {items: 1, "a": {item}}') == 'x = {order_lines: 1, "a": {order_line}}'


def test_comments_and_raw_text_of_jinja_stay() -> None:
    source = "{# an item #}{% raw %}{{ items }}{% endraw %}"
    assert spoken(source, "x.py") == source


def test_what_a_person_wrote_is_never_touched() -> None:
    text = "Keeps an item; {{ items }} and ItemStore stay"
    assert _said("{{ description }} {{ 'item' }}", description=text) == f"{text} order_line"
