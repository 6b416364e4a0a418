"""The paths that tools are given follow the layout, wherever it puts things."""

from __future__ import annotations

from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.layout import Layout, layout_for
from python_backend_creator.extensions.layout.paths import Paths, outermost

from tests.support import PRESETS

API = Design.from_answers(PRESETS["api"])
GUIDED = API.but(structure="guided", components=("orders", "customers"), docs_dir=True)


def paths(package: str, tests: str = "tests", **places: str) -> Paths:
    """Paths of a layout with unit and integration tests in folders below `tests`."""
    found = {
        "package": package,
        "tests": tests,
        "unit": f"{tests}/unit",
        "integration": f"{tests}/integration",
        "end_to_end": "",
        "examples": "",
        **places,
    }
    return Paths(found, (f"{found['unit']}/test_core", f"{found['integration']}/test_api"))


def test_the_templates_own_layout_gives_tools_the_three_usual_folders() -> None:
    found = layout_for(API).paths
    assert found.code == "src"
    assert found.typed == ("src", "tests", "examples")
    assert found.tests == ("tests",)
    assert found.unshipped == ()


def test_a_package_at_the_top_is_the_only_code() -> None:
    found = paths("invoices")
    assert (found.source, found.code) == (".", "invoices")
    assert found.typed == ("invoices", "tests")


def test_a_folder_that_holds_more_than_code_is_not_taken_for_it() -> None:
    assert paths("backend/invoices").code == "backend"
    assert paths("backend/invoices", "backend/checks").code == "backend/invoices"


def test_tests_that_stand_in_one_folder_are_named_once() -> None:
    found = paths("lib/x", tests="checks", unit="checks/all", integration="checks/all")
    assert found.tests == ("checks",)
    assert paths("lib/x", tests="", unit="a/unit", integration="b/deep").tests == ("a/unit", "b/deep")


def test_a_test_folder_that_nothing_stands_in_is_not_named() -> None:
    found = paths("lib/x", tests="tests", unit="checks/unit", integration="checks/more")
    assert found.tests == ("checks/unit", "checks/more")


def test_a_test_folder_inside_the_package_is_neither_shipped_nor_measured() -> None:
    found = paths("src/x", tests="src/x/tests")
    assert found.typed == ("src",)
    assert found.unshipped == ("/src/x/tests/**",)
    assert found.unmeasured == ("src/x/tests/*",)
    assert not found.has_tests_beside


def test_tests_beside_their_modules_are_found_and_not_shipped() -> None:
    found = layout_for(GUIDED.but(test_layout="adjacent")).paths
    assert found.has_tests_beside
    assert found.tests == ("src/invoices", "tests")
    assert found.unshipped == ("test_*.py",)
    assert found.unmeasured == ("*/test_*.py",)
    assert found.unscanned[-1] == "*/test_*.py"


def test_unit_tests_beside_their_modules_need_no_folder() -> None:
    layout = layout_for(GUIDED.but(test_layout="adjacent", testing="unit", demo="none"))
    assert layout.tests == ""
    assert layout.paths.tests == ("src/invoices",)
    assert layout.paths.typed == ("src",)


def test_a_project_without_tests_gives_no_folder_for_them() -> None:
    found = layout_for(GUIDED.but(test_layout="adjacent", testing="none", demo="none")).paths
    assert (found.tests, found.unscanned, found.unshipped) == ((), (), ())


def test_a_folder_is_inside_another_only_at_a_whole_name() -> None:
    assert outermost(("a/b", "a", "ab", "", "a")) == ("a", "ab")


def test_a_file_of_the_package_has_a_dotted_name_and_others_have_none() -> None:
    layout: Layout = layout_for(GUIDED)
    assert layout.name_of("src/invoices/orders/store.py") == "invoices.orders.store"
    assert layout.name_of("src/invoices/orders/__init__.py") == "invoices.orders"
    assert layout.name_of("src/invoices/py.typed") == ""
    assert layout.name_of("tests/unit/test_config.py") == ""
