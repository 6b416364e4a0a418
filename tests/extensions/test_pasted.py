"""Reading a directory tree that a person pasted: every form, every refusal, and any text at all."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from python_backend_creator.extensions.errors import RefusalError
from python_backend_creator.extensions.layout.pasted import (
    PastedEntry,
    TreeError,
    problem_of_module_name,
    read_tree,
)
from python_backend_creator.extensions.plan.tree import Entry, tree_lines

from tests.hostile import TEXTS

Tree = dict[str, "Tree | None"]
"""What a folder holds by name; None stands for a file."""

steadily = settings(
    derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def paths(text: str, package_name: str = "") -> list[str]:
    """The paths of a tree, folders with a slash at the end."""
    entries = read_tree(text, package_name=package_name)
    return [entry.path + "/" * entry.is_folder for entry in entries]


def refusal(text: str) -> str:
    with pytest.raises(RefusalError) as caught:
        read_tree(text)
    assert type(caught.value) is TreeError
    return str(caught.value)


FORMS = {
    "box drawing": """
├── src/
│   └── invoices/   # the package
│       ├── api/
│       │   └── routes.py
│       └── service.py  # the rules
├── README.md
└── tests/
""",
    "box drawing as tree prints it": """
.
├── src
│\xa0\xa0 └── invoices # the package
│\xa0\xa0     ├── api
│\xa0\xa0     │\xa0\xa0 └── routes.py
│\xa0\xa0     └── service.py # the rules
├── README.md
└── tests

5 directories, 3 files
""",
    "box drawing without spaces after the branch": """
├─src
│ └─invoices # the package
│   ├─api
│   │ └─routes.py
│   └─service.py # the rules
├─README.md
└─tests
""",
    "branches in ASCII": """
|-- src
|   `-- invoices    # the package
|       |-- api
|       |   `-- routes.py
|       `-- service.py # the rules
|-- README.md
`-- tests
""",
    "other branches in ASCII": r"""
+-- src
|   \-- invoices    # the package
|       +-- api
|       |   \-- routes.py
|       +-- service.py # the rules
+-- README.md
\-- tests
""",
    "tree on Windows": r"""
C:.
+---src
|   \---invoices    # the package
|       +---api
|       |       routes.py
|       |
|       \---service.py # the rules
|   README.md
|
\---tests
""",
    "marks of tree -F": """
./
├── src/
│   └── invoices/  # the package
│       ├── api/
│       │   └── routes.py*
│       └── service.py*  # the rules
├── README.md
└── tests/
""",
    "two spaces": """
src
  invoices # the package
    api
      routes.py
    service.py # the rules
README.md
tests
""",
    "uneven spaces": """
    src
      invoices # the package
          api
           routes.py
          service.py # the rules
    README.md
    tests
""",
    "tabs": (
        "src\n\tinvoices\t# the package\n\t\tapi\n\t\t\troutes.py\n\t\tservice.py # the rules\n"
        "README.md\ntests"
    ),
    "a Markdown list": """
- src
  - invoices # the package
    - api
      - routes.py
    - service.py # the rules
- README.md
- tests
""",
    "a Markdown list with backticks, mixed bullets and a fence": """
```text
* `src/`
    + `invoices/` # the package
        - `api/`
            - `routes.py`
        - `service.py` # the rules
* `README.md`
* `tests/`
```
""",
    "a Markdown list with tabs": (
        "- src\n\t- invoices # the package\n\t\t- api\n\t\t\t- routes.py\n\t\t- service.py # the rules\n"
        "- README.md\n- tests"
    ),
    "paths with slashes": """
src/invoices/ # the package
src/invoices/api/routes.py
src/invoices/service.py # the rules
README.md
tests/
""",
    "a root of any name": """
My Project!/
├── src
│   └── invoices # the package
│       ├── api
│       │   └── routes.py
│       └── service.py # the rules
├── README.md
└── tests
""",
    "purposes after a gap": """
invoices/                      43 files
├── src/
│   └── invoices/              the package
│       ├── api/
│       │   └── routes.py
│       └── service.py         the rules
├── README.md
└── tests/                     6 files: unit/, test_a.py
""",
    "comments and blank lines between": """
# the layout

src
  # the code

  invoices # the package
    api
      routes.py
    service.py ## the rules

README.md
tests
""",
}
EXPECTED = [
    ("src", True, ""),
    ("src/invoices", True, "the package"),
    ("src/invoices/api", True, ""),
    ("src/invoices/api/routes.py", False, ""),
    ("src/invoices/service.py", False, "the rules"),
    ("README.md", False, ""),
    ("tests", True, ""),
]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_entries(form: str, ending: str) -> None:
    entries = read_tree(FORMS[form].replace("\n", ending))
    assert [(entry.path, entry.is_folder, entry.purpose) for entry in entries] == EXPECTED


def test_a_tab_reaches_further_than_the_mark_of_a_list() -> None:
    assert paths("- src\n\ta.py\n- docs") == ["src/", "src/a.py", "docs/"]


def test_an_entry_knows_the_line_it_first_appears_in() -> None:
    entries = read_tree("\nsrc/invoices/a.py\n\nsrc/ # the code\ndocs")
    assert entries == (
        PastedEntry("src", is_folder=True, purpose="the code", line=2),
        PastedEntry("src/invoices", is_folder=True, purpose="", line=2),
        PastedEntry("src/invoices/a.py", is_folder=False, purpose="", line=2),
        PastedEntry("docs", is_folder=True, purpose="", line=5),
    )


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("a.py # what it does", "what it does"),
        ("a.py\t#what it does", "what it does"),
        ("a.py      ## C# and `more`  here", "C# and `more` here"),
        ("a.py  what it does", "what it does"),
        ("a.py  6 files", ""),
        ("a.py  1 files: b.py, c.py", ""),
        ("a.py # 6 files", "6 files"),
        ("a.py #", ""),
        ("a.py # \x1b[31mred\x00 \ud800 \u202eright", "[31mred right"),
        ("`a.py` # what it does", "what it does"),
        ("`a.py`  what it does", "what it does"),
    ],
)
def test_a_comment_or_a_gap_gives_the_purpose(line: str, purpose: str) -> None:
    assert read_tree(line) == (PastedEntry("a.py", is_folder=False, purpose=purpose, line=1),)


def test_our_own_drawing_is_read_back() -> None:
    files = [
        Entry("src/invoices/service.py", "everything that can be done"),
        Entry("src/invoices/py.typed", ""),
        Entry("docs/guides/start.md", "the first steps"),
        Entry("docs/guides/more.md", "the next ones"),
        Entry("README.md", "what it is"),
    ]
    drawn = "\n".join(tree_lines("invoices", files, most=8))
    assert "2 files: more.md, start.md" in drawn
    assert [(entry.path, entry.purpose) for entry in read_tree(drawn)] == [
        ("docs", ""),
        ("docs/guides", ""),
        ("src", ""),
        ("src/invoices", ""),
        ("src/invoices/py.typed", ""),
        ("src/invoices/service.py", "everything that can be done"),
        ("README.md", "what it is"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".\nsrc\ntests", ["src/", "tests/"]),
        ("./\n  src\n    a.py", ["src/", "src/a.py"]),
        (".\nproj\n  a.py", ["proj/", "proj/a.py"]),
        ("Project structure:\n├── a.py", ["a.py"]),
        ("con/\n  a.py", ["a.py"]),
        ("proj/ 1 files\n└── a.py", ["a.py"]),
        ("a-long-name/43 files\n└── a.py", ["a.py"]),
        ("src\n  a.py", ["src/", "src/a.py"]),
        ("lib/\n  a.py", ["lib/", "lib/a.py"]),
        ("proj", ["proj/"]),
        ("proj\n  a.py\nREADME", ["proj/", "proj/a.py", "README"]),
        ("proj/core\n  a.py", ["proj/", "proj/core/", "proj/core/a.py"]),
    ],
)
def test_the_folder_of_the_repository_is_left_out_and_no_other(text: str, expected: list[str]) -> None:
    assert paths(text) == expected


def test_a_lone_folder_is_kept_where_it_is_the_package() -> None:
    text = "invoices\n  __init__.py\n  service.py"
    assert paths(text, package_name="invoices") == [
        "invoices/",
        "invoices/__init__.py",
        "invoices/service.py",
    ]
    assert paths(text, package_name="orders") == ["__init__.py", "service.py"]
    assert paths("invoices\n  src\n    a.py", package_name="invoices") == ["src/", "src/a.py"]


FILE_NAMES = (
    "a.py LICENSE Dockerfile Makefile Procfile README NOTICE CODEOWNERS Justfile justfile .gitignore .env "
    ".dockerignore .env.example .python-version .editorconfig .anything Dockerfile.dev v1.2 py.typed"
)
FOLDER_NAMES = "src .github .vscode .devcontainer .scaffold core-api v1.2/ LICENSE/ data.json/ .anything/"


@pytest.mark.parametrize("name", FILE_NAMES.split())
def test_a_name_with_a_suffix_or_well_known_is_a_file(name: str) -> None:
    assert paths(f"{name}\nother.py") == [name, "other.py"]


@pytest.mark.parametrize("name", FOLDER_NAMES.split())
def test_a_name_with_a_slash_or_without_a_suffix_is_a_folder(name: str) -> None:
    assert paths(f"{name}\nother.py") == [name.removesuffix("/") + "/", "other.py"]


@pytest.mark.parametrize("name", ["v1.2", "v1.2/", "data.json/", "Makefile/", ".anything"])
def test_a_name_that_is_not_plainly_a_file_can_have_something_below_it(name: str) -> None:
    folder = name.removesuffix("/") + "/"
    assert paths(f"{name}\n  a.py\nother.py") == [folder, f"{folder}a.py", "other.py"]


REFUSED = [
    ("/etc", "'/etc' is an absolute path"),
    ("/", "'/' has no name"),
    ("..", "'..' has . or .."),
    ("src/../../etc", "'src/../../etc' has . or .."),
    ("./src", "'./src' has . or .."),
    ("~/src", "'~/src' starts with ~"),
    ("src/~root", "'src/~root' starts with ~"),
    ("C:", "'C:' starts with a drive letter"),
    ("c:/src", "'c:/src' starts with a drive letter"),
    ("src\\core", "'src\\core' has a backslash"),
    ("src//core", "'src//core' has an empty name"),
    ("src//", "'src//' has an empty name"),
    ("├── ", "'├──' has a piece of the drawing"),
    ("---", "'---' has no letter, digit or _"),
    ("…", "'…' has no letter, digit or _"),
    ("-src", "'-src' starts with -; put a space after"),
    ("src | core", "'src | core' has a space"),
    *((f"sr{sign}c", f"has {sign} in it, which some file systems forbid") for sign in '<>:"|?*'),
    ("src/*", "has * in it"),
    ("src/**", "has * in it"),
    ("`src", "has ` in it"),
    ("src#core", "has # in it; put a space before a comment"),
    ("src─core", "has a piece of the drawing in it"),
    ("sr\x00c", "'sr<U+0000>c' has U+0000 in it"),
    ("sr\x1b[0mc", "has U+001B in it"),
    ("sr\x85c", "has U+0085 in it"),
    ("sr\ud800c", "'sr<U+D800>c' has U+D800 in it"),
    ("sr\u202ec", "has U+202E in it"),
    ("sr\u200dc", "has U+200D in it"),
    ("sr\u3164c", "has U+3164 in it"),
    ("sr\ufe0fc", "has U+FE0F in it"),
    ("sr\u3000c", "has U+3000 in it"),
    *(
        (name, "is the name of a device on Windows")
        for name in ("CON", "prn", "Aux.py", "nul.tar.gz", "a/com1")
    ),
    *((name, "is the name of a device on Windows") for name in ("LPT9/a.py", "com¹.txt", "CONIN$")),
    ("src.", "ends with a dot"),
    ("src./core", "ends with a dot"),
    ("`src `", "has a space in it"),
    ("a b.py", "'a b.py' has a space in it"),
    ("src the code", "has a space in it; join the words with _, and put a purpose after #"),
    ("`src` the code", "has a space in it"),
    ("src\xa0core", "has U+00A0 in it"),
    ("x" * 101, "has a name of over 100 characters"),
    ("src/" + "x" * 98 + ".py", "has a name of over 100 characters"),
    ("a -> b", "'a -> b' is a link"),
    ("a  -> /etc", "is a link"),
    (".git", "'.git' is Git's own folder"),
    ("src/.Git/hooks", "is Git's own folder"),
    ("GIT~1/", "is Git's own folder"),
    ("/".join("abcdefghijklm"), "is more than 12 levels deep"),
    ("x.py/", "'x.py' is a module"),
]


@pytest.mark.parametrize(("name", "why"), REFUSED)
def test_a_name_that_cannot_be_used_is_refused_with_its_line(name: str, why: str) -> None:
    message = refusal(f"docs\n\n{name}\ntests")
    assert message.startswith("structure_tree: line 3: ")
    assert why in message
    assert "\n" not in message
    assert message.isprintable()


@pytest.mark.parametrize(("name", "why"), [pair for pair in REFUSED if pair[0].strip("├─ ")])
def test_a_refused_name_is_refused_in_every_form(name: str, why: str) -> None:
    for form in ("docs\n  {}", "├── docs\n│   └── {}", "- docs\n  - {}"):
        if name not in {"|", "-src"}:
            assert refusal(form.format(name)).startswith("structure_tree: line 2: ")
    assert why


@pytest.mark.parametrize(
    "root", ["/etc", "/home/me/proj", "../proj", "..", "~", "C:", "C:\\proj", ".git", "a -> b"]
)
def test_a_root_that_leads_out_of_the_repository_is_refused(root: str) -> None:
    assert refusal(f"{root}\n├── a.py").startswith("structure_tree: line 1: ")


BELOW = [
    ("docs\nservice.py\n  a.py", 2, "'service.py' is a module"),
    ("docs\nservice.py/\n  a.py", 2, "'service.py' is a module"),
    ("service.py\n  a.py", 1, "'service.py' is a module"),
    ("docs\nsrc/service.py/a.py", 2, "'src/service.py' is a module"),
    ("docs\nconf.json\n  a.py", 2, "'conf.json' is a file, and line 3 is below it"),
    ("README\n  a.py", 1, "'README' is a file"),
    ("docs\nnotes.txt\nnotes.txt/a.md", 2, "'notes.txt' is a file, and line 3 is below it"),
    ("docs\nnotes.txt/a.md\nnotes.txt", 3, "'notes.txt' is a file, and line 2 is below it"),
]


@pytest.mark.parametrize(("text", "line", "why"), BELOW)
def test_nothing_can_be_below_a_file(text: str, line: int, why: str) -> None:
    message = refusal(text)
    assert message.startswith(f"structure_tree: line {line}: {why}")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("docs\na.py\n\na.py", 4, "'a.py' is already in line 2"),
        ("docs\nsrc/\n  a.py\nsrc\n  b.py", 4, "'src' is already in line 2"),
        ("src\n  a.py\nsrc/a.py", 3, "'src/a.py' is already in line 2"),
        ("docs\nDocs", 2, "'Docs' and 'docs' in line 1 are one path on some systems"),
        ("Src/a.py\nsrc/b.py", 2, "'src' and 'Src' in line 1 are one path on some systems"),
        ("caf\u00e9\ncafe\u0301", 2, "in line 1 are one path on some systems"),
        ("STRASSE.md\nstraße.md", 2, "in line 1 are one path on some systems"),
    ],
)
def test_two_entries_for_one_path_are_refused_with_both_lines(text: str, line: int, why: str) -> None:
    message = refusal(text)
    assert message.startswith(f"structure_tree: line {line}: ")
    assert why in message


@pytest.mark.parametrize(
    "text",
    [
        "src/\nsrc/invoices/\nsrc/invoices/a.py",
        "src/invoices/a.py\nsrc/invoices/\nsrc/",
        "src\nsrc/invoices\n  a.py",
    ],
)
def test_a_folder_that_is_also_part_of_a_longer_path_is_no_collision(text: str) -> None:
    assert paths(text) == ["src/", "src/invoices/", "src/invoices/a.py"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n    b\n  c\nd", "line 3: 'c' starts where no line above starts"),
        ("  a\nb", "line 2: 'b' starts where no line above starts"),
        ("a\n\tb\n    c\nd", "line 3: the indentation mixes tabs and spaces (line 2 has tabs)"),
        ("a\n  b\n\tc\nd", "line 3: the indentation mixes tabs and spaces (line 2 has spaces)"),
        ("a\n \tb\nc", "line 2: the indentation mixes tabs and spaces; use one"),
        ("- a\n\t- b\n  - c\n- d", "line 3: the indentation mixes tabs and spaces (line 2 has tabs)"),
    ],
)
def test_indentation_that_can_be_read_in_two_ways_is_refused(text: str, message: str) -> None:
    assert refusal(text).startswith(f"structure_tree: {message}")


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", ".", "# only a comment", "```\n```", "│\n│   │", "0 directories"]
)
def test_a_tree_without_an_entry_is_refused(text: str) -> None:
    assert refusal(text) == "structure_tree: it has no file or folder in it; write one a line, such as src/"


def test_three_hundred_entries_are_read_and_one_more_is_refused() -> None:
    most = [f"f{number}.py" for number in range(300)]
    assert paths("\n".join(most)) == most
    assert len(paths("root/\n" + "\n".join(f"  {name}" for name in most))) == 300
    assert refusal("\n".join([*most, "g.py"])).startswith("structure_tree: line 301: more than 300 entries")
    implied = "\n".join(f"f{number}/a.py" for number in range(151))
    assert refusal(implied).startswith("structure_tree: line 151: more than 300 entries")


def test_twelve_levels_are_read_in_lines_as_in_slashes() -> None:
    lines = [" " * depth + f"d{depth}" for depth in range(13)]
    assert paths("\n".join([*lines[:12], "other"]))[-2].count("/") == 12
    assert refusal("\n".join([*lines, "other"])).startswith(
        "structure_tree: line 13: 'd12' is more than 12 levels"
    )
    assert paths("/".join("abcdefghijkl"))[-1] == "a/b/c/d/e/f/g/h/i/j/k/l/"


def test_a_text_that_is_too_long_is_refused_unread() -> None:
    assert refusal("a" * 100_001).startswith("structure_tree: the text is over 100,000 characters long")


def test_several_faults_are_reported_in_the_order_of_the_lines() -> None:
    assert refusal("README\n  a.py\na b\nsrc\n..") == (
        "structure_tree: these lines cannot be used\n"
        "  line 1: 'README' is a file, and line 2 is below it; write a / after it if it is a folder\n"
        "  line 3: 'a b' has a space in it; join the words with _, and put a purpose after #\n"
        "  line 5: '..' has . or .. in it; write the path from the root of the repository"
    )


def test_no_more_than_twelve_faults_are_listed() -> None:
    lines = refusal("\n".join(f"/f{number}" for number in range(20))).splitlines()
    assert len(lines) == 14
    assert lines[12].startswith("  line 12: '/f11'")
    assert lines[13] == "  and 8 more"


def test_a_message_fits_the_screen_whatever_the_name() -> None:
    for line in refusal("x" * 5000 + "\n" + "\u202e" * 90 + "\n" + "/".join(["y" * 90] * 13)).splitlines():
        assert len(line) < 450
    assert all(len(line) < 130 for line in refusal("x" * 5000 + "\n" + "z " * 900).splitlines())


@pytest.mark.parametrize(
    ("name", "why"),
    [
        *(
            (name, "")
            for name in ("invoices", "_private", "Upper", "v2", "__init__", "__main__", "match", "type")
        ),
        ("", "cannot be imported"),
        ("core-api", "cannot be imported"),
        ("a b", "cannot be imported"),
        ("straße", "cannot be imported"),
        ("v1.2", "cannot be imported"),
        ("a\n", "cannot be imported"),
        ("2fast", "starts with a digit"),
        ("class", "is a keyword"),
        ("None", "is a keyword"),
        ("__new__", "is a name that Python keeps for itself"),
    ],
)
def test_a_module_name_that_cannot_be_imported_is_explained(name: str, why: str) -> None:
    found = problem_of_module_name(name)
    assert found.startswith(why)
    assert bool(found) == bool(why)


# Round trips.

words = st.text(alphabet="abcdeXYZ019_-é", min_size=1, max_size=6).filter(
    lambda word: word[0] != "-" and word.strip("_-")
)
suffixes = st.sampled_from([".py", ".md", ".toml", ".tar.gz"])


def folders(inside: st.SearchStrategy[Tree | None]) -> st.SearchStrategy[Tree | None]:
    held = st.dictionaries(words, inside, min_size=1, max_size=4)
    with_files = st.tuples(held, suffixes).map(
        lambda pair: {name if below is not None else name + pair[1]: below for name, below in pair[0].items()}
    )
    return with_files | st.just({})


trees = st.recursive(st.none(), folders, max_leaves=25).filter(
    lambda tree: bool(tree) and len(tree or ()) > 1
)


def listed(tree: Tree, above: str = "") -> list[str]:
    found = []
    for name, below in tree.items():
        found.append(above + name + "/" * (below is not None))
        found += listed(below or {}, f"{above}{name}/")
    return found


def drawn(tree: Tree, marks: tuple[str, str, str, str], indent: str = "") -> list[str]:
    """The tree with the marks for an entry, the last entry, and what stands below each of them."""
    lines = []
    for position, (name, below) in enumerate(tree.items(), start=1):
        last = position == len(tree)
        lines.append(f"{indent}{marks[last]}{name}{'/' * (below is not None)}")
        lines += drawn(below or {}, marks, indent + marks[2 + last])
    return lines


DRAWINGS = {
    "tree": ("├── ", "└── ", "│\xa0\xa0 ", "    "),
    "narrow": ("├─ ", "╰─ ", "│  ", "   "),
    "ASCII": ("|-- ", "`-- ", "|   ", "    "),
    "plus": ("+-- ", "\\-- ", "|   ", "    "),
    "Windows": ("├───", "└───", "│   ", "    "),
    "spaces": ("", "", "  ", "  "),
    "one space": ("", "", " ", " "),
    "tabs": ("", "", "\t", "\t"),
    "bars and tabs": ("├── ", "└── ", "│\t", "\t"),
    "list": ("- ", "- ", "  ", "  "),
    "list of tabs": ("* ", "* ", "\t", "\t"),
    "wide list": ("+   ", "+   ", "    ", "    "),
}


@pytest.mark.parametrize("head", ["", ".\n", "```\n./\n"])
@steadily
@given(tree=trees)
def test_a_tree_drawn_in_any_form_is_read_back(head: str, tree: Tree) -> None:
    for form, marks in DRAWINGS.items():
        assert paths(head + "\n".join(drawn(tree, marks))) == listed(tree), form


@steadily
@given(tree=trees, root=words)
def test_a_tree_below_any_root_is_read_back(tree: Tree, root: str) -> None:
    for marks in DRAWINGS.values():
        lines = [f"{marks[3] if not marks[0] else ''}{line}" for line in drawn(tree, marks)]
        assert paths("\n".join([f"{root}/", *lines])) == listed(tree)


@steadily
@given(tree=trees)
def test_a_list_of_whole_paths_is_read_back(tree: Tree) -> None:
    assert paths("\n".join(listed(tree))) == listed(tree)


@steadily
@given(
    tree=trees, purpose=st.text(alphabet="abc xyz#:`", min_size=1).map(lambda text: " ".join(text.split()))
)
def test_our_own_drawing_of_any_files_is_read_back(tree: Tree, purpose: str) -> None:
    purpose = purpose.strip("# ")
    files = {path: purpose for path in listed(tree) if not path.endswith("/")}
    if not files or max(path.count("/") for path in files) > 5:
        return
    lines = tree_lines("invoices", [Entry(path, text) for path, text in files.items()], width=1000)
    found = {entry.path: entry.purpose for entry in read_tree("\n".join(lines)) if not entry.is_folder}
    assert found == files


# Any text at all.


def survives(read: Callable[[], object]) -> None:
    try:
        read()
    except TreeError as error:
        message = str(error)
    else:
        return
    assert message.startswith("structure_tree: ")
    assert all(line.isprintable() for line in message.split("\n"))
    assert len(message.split("\n")) <= 14
    message.encode()


nonsense = st.text(alphabet=st.characters(exclude_categories=())) | st.text(
    alphabet=st.sampled_from(list(" \t\xa0\n\r│├└─|`+-\\*#./~:>aB1_\u202e\ud800\u0301"))
)


@settings(steadily, max_examples=1000)
@given(text=nonsense, package_name=st.text(max_size=5))
@example(text="\ufeff", package_name="")
@example(text="\x00", package_name="")
@example(text="- ", package_name="")
@example(text="*", package_name="")
def test_no_text_raises_anything_but_a_tree_error(text: str, package_name: str) -> None:
    survives(lambda: read_tree(text, package_name=package_name))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_hostile_texts_are_read_or_refused(text: str) -> None:
    survives(lambda: read_tree(text))
    survives(lambda: read_tree(f"├── src # {text}"))


@settings(steadily, max_examples=500)
@given(text=nonsense)
def test_what_is_read_is_safe_to_write(text: str) -> None:
    try:
        entries = read_tree(text)
    except TreeError:
        return
    keys = [entry.path.casefold() for entry in entries]
    assert len(set(keys)) == len(keys)
    for entry in entries:
        (entry.path + entry.purpose).encode()
        assert not {"", ".", ".."} & set(entry.path.split("/"))
        assert not re.search(r'[\\<>:"|?*\s]', entry.path)


LONG_TEXTS = {
    "entries": "a\n" * 50_000,
    "other entries": "".join(f"a{number} b\n" for number in range(12_000)),
    "blanks": "a" + " " * 99_990 + "b",
    "tabs": "\t" * 99_999 + "a",
    "slashes": "a/" * 50_000,
    "marks": "/!" * 50_000,
    "accents": "a" + "\u0301\u0323" * 49_999,
    "bars": "│ " * 50_000,
    "pipes": "|" * 100_000,
    "dashes": "├" + "─" * 99_999,
    "backticks": "`a" * 50_000,
    "arrows": " ->" * 33_333,
    "hashes": " #" * 50_000,
    "stairs": "\n".join(" " * depth + "a" for depth in range(440)),
}


@pytest.mark.parametrize("text", LONG_TEXTS.values(), ids=LONG_TEXTS)
def test_a_long_text_is_answered_at_once(text: str) -> None:
    start = time.perf_counter()
    survives(lambda: read_tree(text))
    assert time.perf_counter() - start < 2
