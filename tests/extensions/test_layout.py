"""Roles, their places, and the imports that follow from them."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.layout import layout_for
from python_backend_creator.extensions.layout.imports import sorted_imports


def test_a_service_keeps_its_parts_in_folders_and_a_library_in_modules() -> None:
    service = layout_for(Design(package_name="orders", purpose="api", api="fastapi"))
    library = layout_for(Design(package_name="orders", purpose="library", api="none"))
    assert service.module("service") == "orders.core.service"
    assert library.module("service") == "orders.core"
    assert library.file("service") == "src/orders/core.py"


def test_a_role_that_the_design_does_not_have_is_empty_and_has_no_module() -> None:
    layout = layout_for(Design(package_name="orders", purpose="library", api="none"))
    assert layout.routes == ""
    with pytest.raises(KeyError):
        layout.module("routes")


def test_a_role_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(AttributeError, match="no such role: nowhere"):
        layout_for(Design()).nowhere  # noqa: B018


@pytest.mark.parametrize("testing", ["none", "unit", "integration", "comprehensive"])
def test_test_folders_follow_the_level(testing: str) -> None:
    layout = layout_for(Design(testing=testing))
    folders = [layout.unit, layout.integration, layout.end_to_end]
    assert [bool(folder) for folder in folders] == {
        "none": [False, False, False],
        "unit": [True, False, False],
        "integration": [True, True, False],
        "comprehensive": [True, True, True],
    }[testing]


def test_imports_are_merged_and_in_order() -> None:
    wanted = [("app.models", "Item, ItemDraft"), ("app.core", "run, Service, LIMIT"), ("app.models", "Page")]
    assert sorted_imports(wanted) == (
        "from app.core import LIMIT, Service, run\nfrom app.models import Item, ItemDraft, Page"
    )


def test_a_long_import_is_wrapped_one_name_a_line() -> None:
    names = ", ".join(f"Name{number:02}" for number in range(20))
    lines = sorted_imports([("app.models", names)]).splitlines()
    assert lines[0] == "from app.models import ("
    assert lines[1] == "    Name00,"
    assert lines[-1] == ")"
