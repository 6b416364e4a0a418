"""Each defect is found by the right check, whose message names the line, the rule and the fix."""

# ruff: noqa: E501  (a table reads best in rows)

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from python_backend_creator.hooks.checks import fails
from python_backend_creator.hooks.checks.base import Status

from .conftest import CheckAll

SERVICE = "src/invoices/service.py"
MODELS = "src/invoices/models.py"
ERRORS = "src/invoices/errors.py"
TEST = "tests/unit/test_service.py"


@dataclass(frozen=True)
class Defect:
    """`old` in the file becomes `new` (or `new` is added at the end); `check` must say `message`."""

    check: str
    path: str
    old: str
    new: str
    message: str


AWS_KEY = "AKIA" + "ABCDEFGHIJKLMNOP"
GITHUB_TOKEN = "ghp_" + "a1B2" * 9
KEY_BLOCK = "-----BEGIN RSA " + "PRIVATE KEY-----"

DEFECTS = [
    # syntax
    Defect("syntax", SERVICE, "def total(", "def total((", "line 34  Python cannot parse this"),
    Defect("syntax", SERVICE, "    return start +", "return start +", "line 36  Python cannot parse this"),
    Defect("syntax", ERRORS, "number.\"\"\"\n", "number.\"\"\"", "line 9  no newline at the end (final-newline)"),
    Defect("syntax", ERRORS, "", "\n\n", "line 11  empty lines at the end (final-newline)"),
    Defect("syntax", "README.md", "", "<<<<<<< before\n", "line 14  a conflict marker (conflict-marker)"),
    Defect("syntax", "pyproject.toml", "[project]", "[project", "line 5  not TOML"),
    Defect("syntax", "pyproject.toml", 'name = "inv', 'name = "a"\nname = "inv', "line 7  not TOML"),
    Defect("syntax", ".github/workflows/ci.yml", "name: ci", "name: [ci", "line 2  not YAML"),
    Defect("syntax", ".github/workflows/ci.yml", "    steps", "    permissions: {}\n    steps",
           "line 9  the key 'permissions' is given twice (duplicate-key)"),
    Defect("syntax", ".devcontainer/devcontainer.json", '"invoices"', "invoices", "line 3  not JSON"),
    Defect("syntax", ".devcontainer/devcontainer.json", '"name"', '"name": "x", "name"', "'name' is given twice"),
    Defect("syntax", "README.md", "```sh", "````sh", "line 5  a code fence is never closed (unclosed-fence)"),
    Defect("syntax", "README.md", "invoices.\n", "{{ design.name }}.\n", "line 3  the template tag {{ was not rendered"),
    Defect("syntax", "README.md", "invoices.\n", "{% if x %}.\n", "line 3  the template tag {% was not rendered"),
    Defect("syntax", "Dockerfile", "USER 1000", "USR 1000", "line 9  USR is no instruction (dockerfile)"),
    Defect("syntax", "Dockerfile", "ARG PYTHON=3.11", "RUN true", "line 2  RUN comes before FROM"),
    Defect("syntax", "docs/index.html", "</ul>", "", "line 2  <ul> is never closed (html): add </ul> before </body>"),
    Defect("syntax", "docs/index.html", "<p>Two", "</div>", "line 2  </div> closes nothing"),
    # contract
    Defect("contract", ERRORS, "class NotFoundError", "class MissingError", "missing: NotFoundError (contract): add `class"),
    Defect("contract", ERRORS, "NotFoundError(InvoiceError)", "NotFoundError(Exception)",
           "line 8  class NotFoundError does not derive from InvoiceError"),
    Defect("contract", SERVICE, "async def create", "def create", "line 20  InvoiceService.create is not async"),
    Defect("contract", SERVICE, "def find(", "def fetch(", "line 14  missing: InvoiceService.find"),
    Defect("contract", SERVICE, "find(self, number: int)", "find(self, key: int)",
           "line 26  InvoiceService.find() lacks the parameter number"),
    Defect("contract", SERVICE, "find(self, number: int)", "find(self, number: int, more: int = 0)",
           "has a parameter more that is not in the plan"),
    Defect("contract", SERVICE, "find(self, number: int)", "find(self, number: str)",
           "types number as str, planned int"),
    Defect("contract", SERVICE, "find(self, number: int) -> Invoice", "find(self, number: int) -> object",
           "returns object, planned Invoice"),
    Defect("contract", SERVICE, "invoices: Sequence[Invoice], /,", "invoices: Sequence[Invoice],",
           "takes invoices as positional, planned positional-only"),
    Defect("contract", SERVICE, "start: int = 0", "start: int", "line 34  total() gives start no default"),
    Defect("contract", SERVICE, "log = ", "logger = ", "line 1  missing: log (contract)"),
    Defect("contract", MODELS, "CURRENCY: str", "CURRENCY: object", "line 9  CURRENCY is annotated object"),
    Defect("contract", MODELS, "    amount: Ann", "    total: Ann", "missing: Invoice.amount"),
    # what it imports
    Defect("imports", SERVICE, "import logging\n", "import httpx\n", "line 5  import of httpx (undeclared-import)"),
    Defect("imports", ERRORS, '"""\n\n', '"""\n\nimport pytest\n', "line 3  import of pytest (undeclared-import)"),
    Defect("imports", TEST, "import pytest\n", "import pytest\nimport httpx\n", "import of httpx"),
    Defect("imports", SERVICE, "from invoices.errors import NotFoundError", "from invoices.errors import *",
           "line 8  a wildcard import (wildcard-import)"),
    Defect("imports", SERVICE, "from invoices.errors", "from invoices.faults",
           "line 8  invoices.faults is no module of this project (unknown-module)"),
    Defect("imports", ERRORS, '"""\n\n', '"""\n\nfrom invoices.service import total\n',
           "line 3  src/invoices/service.py is not among what this file stands on (layers)"),
    Defect("imports", ERRORS, '"""\n\n', '"""\n\nfrom . import service\n', "src/invoices/service.py is not among"),
    Defect("imports", ERRORS, '"""\n\n', '"""\n\nfrom .. import other\n', "line 3  .. leaves the top-level package"),
    # the look
    Defect("style", SERVICE, "import logging\n", "import logging\nimport os\n", "line 6  `os` imported but unused (F401)"),
    Defect("style", SERVICE, "return invoice\n", "return  invoice\n", "not formatted as the project asks (format)"),
    # security
    Defect("security", SERVICE, "", 'eval("1")\n', "line 37  eval() on input (B307): parse it with ast.literal_eval"),
    Defect("security", SERVICE, "", 'exec("1")\n', "line 37  exec() runs text as code (B102)"),
    Defect("security", SERVICE, "", 'os.system("ls")\n', "line 37  os.system() starts a shell"),
    Defect("security", TEST, "", 'subprocess.run("ls", shell=True)\n', "shell=True hands the command to a shell"),
    Defect("security", SERVICE, "", 'db.execute(f"SELECT a FROM b WHERE c = {total}")\n', "line 37  SQL built from text (B608)"),
    Defect("security", SERVICE, "", 'db.execute("SELECT a FROM b WHERE c = " + name)\n', "SQL built from text"),
    Defect("security", SERVICE, "", 'db.execute("DELETE FROM b WHERE c = %s" % name)\n', "SQL built from text"),
    Defect("security", SERVICE, "", 'q = "DELETE FROM b WHERE c = {}".format(1)\ndb.execute(q)\n', "SQL built from text"),
    Defect("security", SERVICE, "", 'log.info("user %s", password)\n', "line 37  password goes to the log (secret-in-log)"),
    Defect("security", SERVICE, "", 'log.info("in", api_token=value)\n', "api_token goes to the log"),
    Defect("security", SERVICE, "", 'log.info(f"{settings.secret_key}")\n', "secret_key goes to the log"),
    Defect("security", SERVICE, "", "log.debug(key.get_secret_value())\n", "get_secret_value() goes to the log"),
    Defect("security", SERVICE, "", 'db_password = "hunter2"\n', "line 37  db_password is given a literal"),
    Defect("security", SERVICE, "", "import pickle\n", "(B403)"),
    Defect("security", SERVICE, "", 'hashlib.md5(b"")\n', "(B324)"),
    Defect("security", TEST, "", f'KEY = "{AWS_KEY}"\n', "an AWS access key in the text (secret)"),
    Defect("security", "README.md", "", f"{GITHUB_TOKEN}\n", "line 14  a GitHub token in the text"),
    Defect("security", "README.md", "", f"{KEY_BLOCK}\n", "a private key in the text"),
    Defect("security", "README.md", "", "postgresql://me:hunter2@db/x\n", "line 14  a URL with a password in it"),
    Defect("security", ".env.example", "API_KEY=", "API_KEY=abc123", "line 2  INVOICES_API_KEY is given a value"),
    Defect("security", ".github/workflows/ci.yml", '"${{ secrets.GITHUB_TOKEN }}"', '"abc123"', "TOKEN is given a value"),
]  # fmt: skip


def _ids(defect: Defect) -> str:
    return f"{defect.check}: {defect.message[:60]}"


@pytest.mark.parametrize("defect", DEFECTS, ids=_ids)
def test_planted_defect_is_found_where_it_is(defect: Defect, sample: Path, check_all: CheckAll) -> None:
    place = sample / defect.path
    text = place.read_text(encoding="utf-8")
    if defect.old:
        assert defect.old in text, "the sample changed: this defect is not planted"
    place.write_text(
        text.replace(defect.old, defect.new, 1) if defect.old else text + defect.new, encoding="utf-8"
    )
    result = check_all()[defect.path][defect.check]
    assert result.status is Status.FAIL
    assert any(defect.message in detail for detail in result.details), result.details
    assert all(detail.startswith("line ") and ": " in detail for detail in result.details)


def test_clean_project_raises_no_alarm(check_all: CheckAll) -> None:
    results = check_all()
    assert {path: each for path, each in results.items() if fails(each)} == {}


def test_every_check_but_the_tests_passes_on_the_clean_project(check_all: CheckAll) -> None:
    statuses = {name: result.status for name, result in check_all()["src/invoices/service.py"].items()}
    assert statuses.pop("tests") is Status.SKIPPED
    assert set(statuses) == {"syntax", "contract", "imports", "style", "security"}
    assert set(statuses.values()) == {Status.PASS}


def test_contract_counts_what_it_compared(check_all: CheckAll) -> None:
    assert check_all()["src/invoices/service.py"]["contract"].details == ("5/5",)


def test_file_that_does_not_parse_skips_what_needs_a_tree(sample: Path, check_all: CheckAll) -> None:
    (sample / SERVICE).write_text("def (\n", encoding="utf-8")
    results = check_all()[SERVICE]
    assert fails(results) == ("syntax",)
    for name in ("contract", "imports", "style", "security"):
        assert results[name].status is Status.SKIPPED
        assert "see syntax" in results[name].details[0]


def test_secret_is_found_even_in_a_file_that_does_not_parse(sample: Path, check_all: CheckAll) -> None:
    (sample / SERVICE).write_text(f"def (\n# {AWS_KEY}\n", encoding="utf-8")
    assert "security" in fails(check_all()[SERVICE])


def test_missing_file_is_a_failure(sample: Path, check_all: CheckAll) -> None:
    (sample / SERVICE).unlink()
    assert check_all()[SERVICE]["syntax"].details == (
        "line 1  the file is missing (missing-file): regenerate it",
    )


@pytest.mark.parametrize(
    ("content", "status", "reason"),
    [
        (b"\x89PNG\0", Status.SKIPPED, "binary"),
        (b"caf\xe9\n", Status.FAIL, "line 1  byte 0xe9 is not UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_never_passed(
    sample: Path, check_all: CheckAll, content: bytes, status: Status, reason: str
) -> None:
    (sample / "README.md").write_bytes(content)
    result = check_all()["README.md"]["syntax"]
    assert result.status is status
    assert reason in result.details[0]


def test_kind_without_a_checker_is_skipped(sample: Path, check_all: CheckAll) -> None:
    _rename_task(sample, "docs/index.html", "docs/app.ts")
    (sample / "docs/app.ts").write_text("let x = 1\n", encoding="utf-8")
    result = check_all()["docs/app.ts"]["syntax"]
    assert (result.status, result.details) == (Status.SKIPPED, ("no checker for .ts",))


def test_standard_module_newer_than_the_oldest_python_is_named(sample: Path, check_all: CheckAll) -> None:
    _decide(sample, python_version="3.10")
    (sample / ERRORS).write_text('"""Errors."""\n\nimport tomllib\n', encoding="utf-8")
    assert "tomllib came with Python 3.11" in check_all()[ERRORS]["imports"].details[0]


def test_syntax_newer_than_the_oldest_python_is_found(sample: Path, check_all: CheckAll) -> None:
    _decide(sample, python_version="3.10")
    (sample / ERRORS).write_text("try:\n    pass\nexcept* ValueError:\n    pass\n", encoding="utf-8")
    assert check_all()[ERRORS]["syntax"].status is Status.FAIL


def test_import_for_types_alone_may_cross_layers(sample: Path, check_all: CheckAll) -> None:
    text = (
        '"""Errors."""\n\nfrom typing import TYPE_CHECKING\n\n'
        'if TYPE_CHECKING:\n    from invoices.service import total\n\n__all__ = ["total"]\n'
    )
    (sample / ERRORS).write_text(text, encoding="utf-8")
    assert check_all()[ERRORS]["imports"].status is Status.PASS


def test_module_that_a_person_added_may_be_imported(sample: Path, check_all: CheckAll) -> None:
    (sample / "src/invoices/extra.py").write_text('"""More."""\n', encoding="utf-8")
    (sample / ERRORS).write_text('"""Errors."""\n\nimport invoices.extra\n', encoding="utf-8")
    assert check_all()[ERRORS]["imports"].status is Status.PASS


def test_placeholders_are_no_secrets(sample: Path, check_all: CheckAll) -> None:
    text = (
        "# x\n\npostgresql://me:${PASSWORD}@db/x\nhttps://user:<password>@host/\n"
        'password = "$PASSWORD"\ntoken: "${{ secrets.X }}"\n'
    )
    (sample / "README.md").write_text(text, encoding="utf-8")
    assert check_all()["README.md"]["security"].status is Status.PASS


def test_redacted_secret_may_be_logged(sample: Path, check_all: CheckAll) -> None:
    place = sample / SERVICE
    text = place.read_text(encoding="utf-8")
    place.write_text(
        text + 'log.info("in", token=None, password="***", size=len(password))\n', encoding="utf-8"
    )
    assert not any("log" in detail for detail in check_all()[SERVICE]["security"].details)


def _rename_task(sample: Path, old: str, new: str) -> None:
    place = sample / ".scaffold/plan.json"
    place.write_text(place.read_text(encoding="utf-8").replace(f'"{old}"', f'"{new}"'), encoding="utf-8")


def _decide(sample: Path, **answers: str) -> None:
    place = sample / ".scaffold/plan.json"
    plan = json.loads(place.read_text(encoding="utf-8"))
    plan["decisions"].update(answers)
    place.write_text(json.dumps(plan), encoding="utf-8")


def test_rule_of_ours_and_bandits_say_the_same_thing_once(sample: Path, check_all: CheckAll) -> None:
    place = sample / SERVICE
    text = place.read_text(encoding="utf-8") + 'db_password = "hunter2"\neval("1")\n'
    place.write_text(text, encoding="utf-8")
    assert len(check_all()[SERVICE]["security"].details) == 2


def test_check_that_breaks_is_skipped_and_the_others_still_run(
    check_all: CheckAll, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no luck")

    monkeypatch.setattr("python_backend_creator.hooks.checks.contract.run", broken)
    results = check_all()[SERVICE]
    assert results["contract"].status is Status.SKIPPED
    assert "the check itself broke (RuntimeError: no luck)" in results["contract"].details[0]
    assert results["security"].status is Status.PASS
