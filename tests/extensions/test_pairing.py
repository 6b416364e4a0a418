"""Which file of an old plan is which of a new one."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.pairing import Place, destinations

OF_EACH = "{% yield component from layout.components %}{{ component.here }}{% endyield %}/"
SERVICE, STORE, EXTRA = f"{OF_EACH}service", f"{OF_EACH}store", "{% yield extra from layout.extras %}"


def test_the_same_file_of_the_same_part_is_a_pair_wherever_it_is() -> None:
    old = [Place("config", "", "a/config.py"), Place(SERVICE, "orders", "orders/service.py")]
    new = [Place(SERVICE, "orders", "b/orders.py"), Place("config", "", "a/config.py")]
    assert destinations(old, new) == {"a/config.py": "a/config.py", "orders/service.py": "b/orders.py"}


def test_the_only_component_with_another_name_is_the_same_one() -> None:
    old = [Place(SERVICE, name, f"{name}/service.py") for name in ("items", "users")]
    new = [Place(SERVICE, name, f"{name}/service.py") for name in ("orders", "users")]
    assert destinations(old, new)["items/service.py"] == "orders/service.py"


def test_a_component_that_became_two_is_neither_of_them() -> None:
    old = [Place(SERVICE, "items", "core.py")]
    new = [Place(SERVICE, name, f"{name}/service.py") for name in ("orders", "users")]
    assert destinations(old, new) == {}


@pytest.mark.parametrize(
    ("name", "expected"), [("prices.py", {"a/prices.py": "b/prices.py"}), ("README.md", {})]
)
def test_a_module_of_the_persons_own_is_known_by_its_name(name: str, expected: dict[str, str]) -> None:
    old, new = [Place(EXTRA, f"a/{name}", f"a/{name}")], [Place(EXTRA, f"b/{name}", f"b/{name}")]
    assert destinations(old, new) == expected


def test_files_of_a_folder_follow_it_only_where_all_that_is_known_went_to_one_place() -> None:
    front = Place("folder", "core", "core/__init__.py")
    old = [front, Place(SERVICE, "items", "core/service.py"), Place(STORE, "items", "core/store.py")]
    new = [
        Place("front", "items", "items/__init__.py"),
        Place(SERVICE, "items", "items/service.py"),
        Place(STORE, "items", "items/store.py"),
    ]
    assert destinations(old, new)["core/__init__.py"] == "items/__init__.py"
    new[2] = Place(STORE, "items", "stores/items.py")
    assert "core/__init__.py" not in destinations(old, new)
