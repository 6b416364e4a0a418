"""What components may be called."""

from __future__ import annotations

import builtins
import keyword

import pytest
from python_backend_creator.extensions.answers import problem
from python_backend_creator.extensions.layout.component_names import component_problem, taken
from python_backend_creator.extensions.layout.reserved import RESERVED
from python_backend_creator.extensions.layout.words import words

LONGEST_MESSAGE = 100 - len("Validation error for question 'components': ")


@pytest.mark.parametrize(
    "names",
    [
        ["orders"],
        ["orders", "customers"],
        ["cds", "warehouse_inventory"],
        ["billing", "order_lines"],
        ["abcdefghijklmnopqrst"],
        ["requests", "stores", "services", "drafts", "values", "names", "signals"],
        [f"part{number}s" for number in range(30)],
        ("orders", "items"),
        "orders",
        "orders, customers",
        "[orders, customers]",
    ],
)
def test_names_of_parts_are_fine(names: object) -> None:
    assert component_problem(names, "shop") == ""


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([], "at least one"),
        ("", "at least one"),
        (", ,", "at least one"),
        (None, "at least one"),
        ({"orders": 1}, "at least one"),
        (7, "at least one"),
        ([f"part{number}s" for number in range(31)], "at most 30"),
        (["orders", 7], "a letter first"),
        (["orders", None], "a letter first"),
        (["orders", ["customers"]], "a letter first"),
        (["Orders"], "a letter first"),
        (["2orders"], "a letter first"),
        (["order-lines"], "a letter first"),
        (["order__lines"], "a letter first"),
        (["_orders"], "a letter first"),
        (["orders_"], "a letter first"),
        (["größen"], "a letter first"),
        (["../orders"], "a letter first"),
        (["a\u202e\x00\n{{ 7 }}" * 9], "a letter first"),
        ([""], "a letter first"),
        (["abcdefghijklmnopqrstu"], "at most 20"),
        (["class"], "a word of Python"),
        (["config"], "try config_items"),
        (["api"], "taken by the project"),
        (["health"], "taken by the project"),
        (["models"], "taken by the project"),
        (["docs"], "taken by the project"),
        (["tests"], "pytest"),
        (["test_orders"], "pytest"),
        (["testimonials"], "pytest"),
        (["shop"], "the package has this name"),
        (["orders", "orders"], "too much alike"),
        (["order", "orders"], "too much alike"),
        (["order_lines", "orderlines"], "too much alike"),
        (["billing", "billing_records"], "too much alike"),
        (["billing", "billings"], "too much alike"),
        (["orders", "order_drafts"], "too much alike"),
        (["orders", "async_order_services"], "too much alike"),
        (["orders", "orders_file"], "too much alike"),
    ],
)
def test_names_that_cannot_be_parts_are_refused_in_one_line(names: object, reason: str) -> None:
    message = component_problem(names, "shop")
    assert reason in message
    assert message.isprintable()
    assert len(message) <= LONGEST_MESSAGE


def test_the_name_that_is_wrong_is_named() -> None:
    assert component_problem(["orders", "Customers"]).startswith("Customers: ")
    assert component_problem(["orders", "customers", "order"]).startswith("orders, order: ")


def test_the_question_is_checked_by_the_same_rule() -> None:
    assert problem("components", ["orders", "order"]) == component_problem(["orders", "order"])
    assert problem("components", "orders, customers") == ""


def test_every_name_that_is_taken_has_another_one_to_try() -> None:
    for name in taken():
        message = component_problem([name])
        assert message
        tried = message.rpartition(" try ")[2]
        assert "try" not in message or component_problem([tried]) == ""


def test_names_of_python_are_reserved_without_case() -> None:
    own = {name.lower() for name in dir(builtins) if not name.startswith("_")}
    assert own | set(keyword.kwlist) | set(keyword.softkwlist) - {"_"} <= RESERVED


@pytest.mark.parametrize(
    "name", ["types", "licenses", "hashes", "warnings", "exceptions", "services", "names"]
)
def test_a_reserved_name_keeps_records(name: str) -> None:
    assert words(name, RESERVED).item == f"{name}_record"


@pytest.mark.parametrize(
    "name",
    [
        *("items", "orders", "customers", "users", "products", "invoices", "payments", "events", "messages"),
        *("accounts", "reports", "tasks", "projects", "documents", "files", "tickets", "teams", "roles"),
        *("tags", "categories", "sessions", "records", "jobs", "sensors", "devices", "results", "responses"),
    ],
)
def test_the_names_that_people_choose_most_are_not_reserved(name: str) -> None:
    assert words(name, RESERVED).items == name
