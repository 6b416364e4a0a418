"""The layer rules of a project with components, and what documents say of them."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.layout import layout_for
from python_backend_creator.extensions.project import Project
from python_backend_creator.extensions.prose import listed

from tests.support import PRESETS

TWO = {"structure": "guided", "components": ("orders", "billing"), "docs_dir": True}


def project(preset: str, **changes: object) -> Project:
    """A preset with two components."""
    return Project(Design.from_answers(PRESETS[preset]).but(**{**TWO, **changes}))


def test_layers_go_from_what_is_called_to_what_everything_uses() -> None:
    assert project("api").layers.rows == (
        "__main__",
        "app : health : server",
        "billing : orders",
        "config : errors : log : middleware : problems",
    )


def test_a_folder_of_interfaces_is_one_layer() -> None:
    rows = project("api", interface_dirs=True).layers.rows
    assert rows == ("__main__", "api", "billing : orders", "config : errors : log")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("interface_dirs", [False, True])
def test_no_module_stands_in_two_layers(preset: str, interface_dirs: bool) -> None:
    names = " : ".join(project(preset, interface_dirs=interface_dirs).layers.rows).split(" : ")
    assert len(names) == len(set(names))


def test_the_routes_of_a_component_are_inside_it_wherever_they_stand() -> None:
    orders, billing = project("api", interface_dirs=True).layers.boundaries
    assert orders.inside == ("invoices.orders.*", "invoices.api.orders")
    assert orders.outsiders == ("invoices.billing", "invoices.api.billing")
    assert billing.outsiders == ("invoices.orders", "invoices.api.orders")


def test_one_component_has_nobody_to_keep_out() -> None:
    assert project("api", components=("orders",)).layers.boundaries == ()


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, True),
        ({"testing": "unit"}, False),
        ({"structure": "template"}, False),
    ],
)
def test_the_rule_is_checked_where_components_are_packages_and_tests_go_deeper(
    changes: dict[str, object], wanted: bool
) -> None:
    titles = [check.title for check in project("api", **changes).checks]
    assert ("Layers" in titles) is wanted
    assert titles[-1] == "Tests"


def test_documents_speak_of_all_components() -> None:
    prose = project("internal", api="none").prose
    assert prose.kept == "orders and billing records"
    assert prose.features[0].startswith("orders and billing records that can be created")
    assert (
        "*orders* and *billing records*, each with a name that no other of its kind has" in prose.introduction
    )
    assert (prose.others, prose.other_actions) == ("billing records", "`billing_records`")
    assert project("api", api_audience="external").prose.other_paths == "`/v1/billing`"


def test_a_list_of_words_reads_as_a_sentence() -> None:
    assert [listed(words) for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_commands_for_a_container_name_the_first_component() -> None:
    assert project("cli", components=("order_lines",), deployment="docker").container.run.endswith(
        "order-lines list"
    )
    work = project("internal", api="none", components=("billing",), deployment="docker").container.run
    assert '"action": "billing_records.create"' in work


def test_parts_are_components_where_they_are_packages() -> None:
    layout = layout_for(project("cli").design)
    modules = {part.name: part.module for part in layout.parts}
    assert modules["Orders"] == "shelfmark.orders"
    assert modules["Billing"] == "shelfmark.billing"
    assert "Service" not in modules
    assert modules["Data file"] == "shelfmark.data_file"
    assert [part.name for part in layout.inner_parts] == ["Service", "Models", "Store", "File store"]


def test_levels_that_share_a_place_share_a_line() -> None:
    levels = project("api", test_layout="adjacent").levels
    assert [level.where for level in levels] == ["src/invoices", "tests/integration", "tests/e2e"]
