"""What a component calls the things it keeps."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.layout.words import words


@pytest.mark.parametrize(
    ("name", "item", "an_item"),
    [
        ("items", "item", "an_item"),
        ("orders", "order", "an_order"),
        ("customers", "customer", "a_customer"),
        ("order_lines", "order_line", "an_order_line"),
        ("categories", "category", "a_category"),
        ("movies", "movie", "a_movie"),
        ("addresses", "address", "an_address"),
        ("boxes", "box", "a_box"),
        ("branches", "branch", "a_branch"),
        ("caches", "cache", "a_cache"),
        ("databases", "database", "a_database"),
        ("buses", "bus", "a_bus"),
        ("warehouses", "warehouse", "a_warehouse"),
        ("analyses", "analysis", "an_analysis"),
        ("heroes", "hero", "a_hero"),
        ("people", "person", "a_person"),
        ("price_indices", "price_index", "a_price_index"),
        ("users", "user", "a_user"),
        ("units", "unit", "a_unit"),
        ("hours", "hour", "an_hour"),
        ("urls", "url", "a_url"),
        ("umbrellas", "umbrella", "an_umbrella"),
        ("cds", "cd", "a_cd"),
        ("v2s", "v2", "a_v2"),
    ],
)
def test_one_of_a_plural_has_its_singular_and_its_article(name: str, item: str, an_item: str) -> None:
    own = words(name)
    assert (own.item, own.items, own.an_item) == (item, name, an_item)


@pytest.mark.parametrize(
    "name", ["billing", "warehouse_inventory", "news", "address", "status", "series", "as", "order_s", "data"]
)
def test_a_name_that_is_no_plural_keeps_records(name: str) -> None:
    own = words(name)
    assert (own.name, own.item, own.items) == (name, f"{name}_record", f"{name}_records")


def test_a_name_that_the_code_needs_keeps_records() -> None:
    reserved = frozenset({"request", "serviceerror", "values"})
    assert words("requests", reserved).item == "requests_record"
    assert words("service_errors", reserved).Item == "ServiceErrorsRecord"
    assert words("values", reserved).items == "values_records"
    assert words("orders", reserved).items == "orders"


def test_every_form_follows_from_the_name() -> None:
    own = words("order_lines")
    assert (own.Item, own.Items, own.ITEM, own.ITEMS) == (
        "OrderLine",
        "OrderLines",
        "ORDER_LINE",
        "ORDER_LINES",
    )
    assert own.slug == "order-lines"


def test_a_sentence_has_the_words_apart_and_a_capital_letter_at_its_start() -> None:
    prose = words("order_lines").prose
    assert (prose.item, prose.items, prose.an_item) == ("order line", "order lines", "an order line")
    assert (prose.Item, prose.Items, prose.An_item) == ("Order line", "Order lines", "An order line")
