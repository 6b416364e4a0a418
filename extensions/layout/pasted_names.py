"""One line of a pasted tree: where its name starts and ends, and whether the name can be used."""

from __future__ import annotations

import keyword
import re
import unicodedata
from pathlib import PurePosixPath

BLANK = " \t\xa0"
"""What separates words in a tree; `tree` itself draws with non-breaking spaces."""

LONGEST_NAME = 100
LONGEST_QUOTE = 41

_FILES = re.compile(
    r"(?i)authors|changelog|codeowners|containerfile|contributing|copying|dockerfile|jenkinsfile|justfile"
    r"|licen[cs]e|maintainers|makefile|notice|pipfile|procfile|readme|security|vagrantfile|version"
    r"|\.(?:coveragerc|dockerignore|editorconfig|env|flake8|gitattributes|gitignore|gitkeep|gitmodules"
    r"|mailmap|npmrc|nvmrc|pylintrc|python-version|tool-versions)"
)
_DOT_FOLDERS = re.compile(r"(?i)\.(?:circleci|devcontainer|github|gitlab|idea|scaffold|vscode)")
_FILE_SUFFIXES = re.compile(
    r"(?i)\.(?:bat|cfg|conf|css|csv|gif|html?|ico|ini|ipynb|j2|jinja2?|jpe?g|jsonl?|jsx?|lock|md|pdf|png"
    r"|proto|ps1|pyi?|pyx|rst|scss|sh|sql|sqlite|svg|toml|tsv|tsx?|txt|vue|webp|xml|ya?ml|zip)"
)

_LINE = re.compile(
    rf"(?P<indent>(?:[{BLANK}]|[│┃║|](?=[{BLANK}│┃║|├└╰┣┗╠╚`+\\]|\Z))*+)"
    rf"(?:(?P<branch>[├└╰┣┗╠╚|`+\\][─━═┬-]++)|(?P<bullet>[-*+•](?=[{BLANK}])))?"
    rf"[{BLANK}]*+(?P<content>.+)"
)
_SKIPPED = re.compile(r"#.*|(?:```|~~~).*|\d+ director(?:y|ies)(?:, \d+ files?)?")
_IN_BACKTICKS = re.compile(rf"`([^`]*)`(?=[{BLANK}]|\Z)")
_NAME_END = re.compile(rf"\t|[{BLANK}](?=[{BLANK}#])")
_COUNT = re.compile(r"\d+ files?(?::.*)?")
_COUNTED = re.compile(rf"([^{BLANK}]+/)[{BLANK}]*\d+ files?")

_DEVICES = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[1-9])")

# Besides these, Unicode has invisible characters in whole categories: see _unseen.
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)

_HERE = "write the path from the root of the repository"

_PLACES = (
    (r"\s->", "is a link; name the file or folder itself"),
    (r"\A[A-Za-z]:", f"starts with a drive letter; {_HERE}"),
    (r"\\", "has a backslash; write / between folders"),
    (r"\A/", f"is an absolute path; {_HERE}"),
    (r"(?:\A|/)~", "starts with ~, which stands for a home folder; leave the ~ out"),
    (r"//", "has an empty name between two slashes; leave one slash out"),
    (r"(?:\A|/)\.\.?(?:/|\Z)", f"has . or .. in it; {_HERE}"),
    (r"(?i)(?:\A|/)(?:\.git|git~1)(?:/|\Z)", "is Git's own folder; leave it out"),
)
_SIGNS = (
    (r" ", "has a space in it; join the words with _, and put a purpose after #"),
    (r'[<>:"|?*]', "has {0} in it, which some file systems forbid; leave it out"),
    (r"`", "has {0} in it; a name in backticks has one on each side"),
    (r"#", "has {0} in it; put a space before a comment"),
    (r"[\u2500-\u257f]", "has a piece of the drawing in it; draw the line as ├── name"),
    (r"\.(?:/|\Z)", "ends with a dot, which Windows drops; leave the dot out"),
    (r"(?:\A|/)[^\w/]+(?:/|\Z)", "has no letter, digit or _ in a name; write the name out"),
    (r"(?:\A|/)-", "starts with -; put a space after the dash of a list"),
)
_PLACE_RULES = tuple((re.compile(pattern), why) for pattern, why in _PLACES)
_SIGN_RULES = tuple((re.compile(pattern), why) for pattern, why in _SIGNS)


def read_line(line: str) -> tuple[str, int, str, str] | None:
    """Indentation, column, name and purpose of an entry; None for a line that names nothing.

    The purpose is what is written after `#`, or after a gap of two spaces. Marks of `tree -F` and counts
    such as `6 files: a.py` are left out. A name that words follow after one space comes back with them,
    and is then refused for the space.
    """
    match = _LINE.match(line.rstrip(BLANK))
    if match is None or _SKIPPED.fullmatch(match["content"]):
        return None
    indent = match["indent"].replace("\xa0", " ")
    # However many spaces follow a mark, the names beside one another start at one column.
    width = 4 if match["branch"] else 2 if match["bullet"] else 0
    return indent, len(indent.expandtabs(4)) + width, *_name_and_purpose(match["content"])


def _name_and_purpose(content: str) -> tuple[str, str]:
    if counted := _COUNTED.fullmatch(content):
        return counted[1], ""
    quoted = _IN_BACKTICKS.match(content)
    written = quoted[0] if quoted else _NAME_END.split(content, maxsplit=1)[0]
    name = quoted[1] if quoted else written
    gap = content[len(written) :]
    rest = gap.strip(BLANK)
    if rest.startswith("->") or (rest and not _NAME_END.match(gap)):
        return content, ""
    if name.endswith("*") and name[-2:] not in {"*", "/*"}:
        name = name.removesuffix("*")
    return name, "" if _COUNT.fullmatch(rest) else _printable(rest.lstrip("#"))


def problem_of_place(path: str) -> str:
    """Why a path as a person wrote it leads out of the repository, or where it must not; '' if it is fine."""
    return _first_problem(path, _PLACE_RULES)


def problem_of_path(path: str) -> str:
    """Why a path cannot exist on every file system, with the fix; '' if it is fine.

    The text follows the quoted path in a sentence: `is an absolute path; write …`.
    """
    if not path or path == "/":
        return "has no name; write one, or leave the line out"
    names = path.removesuffix("/").split("/")
    if any(len(name) > LONGEST_NAME for name in names):
        return f"has a name of over {LONGEST_NAME} characters; shorten it"
    unseen = next((character for character in path if _unseen(character)), "")
    if unseen:
        return f"has U+{ord(unseen):04X} in it, which nobody can see or type; leave it out"
    return problem_of_place(path) or _first_problem(path, _SIGN_RULES) or _device(names)


def problem_of_module_name(name: str) -> str:
    """Why a folder, or a module's name without suffix, cannot be imported; '' if it can.

    The text follows the quoted name in a sentence: `is a keyword of Python; …`. Upper case is allowed.
    """
    if not re.fullmatch(r"[A-Za-z0-9_]+", name):
        return "cannot be imported; write it with the letters a–z, digits and _"
    if name[0].isdigit():
        return "starts with a digit and cannot be imported; start with a letter"
    if keyword.iskeyword(name):
        return "is a keyword of Python and cannot be imported; choose another name"
    if re.fullmatch(r"__.*__", name) and name not in {"__init__", "__main__"}:
        return "is a name that Python keeps for itself; leave the underscores out"
    return ""


def is_dot(name: str) -> bool:
    """Whether a name is how `tree` prints the folder that it starts in: `.`, and `C:.` on Windows."""
    return re.fullmatch(r"(?:[A-Za-z]:)?\./?", name) is not None


def can_be_root(name: str) -> bool:
    """Whether a name can be that of the repository itself: one folder, and neither `src` nor `lib`."""
    folder = name.removesuffix("/")
    if "/" in folder or folder.casefold() in {"src", "lib"} or problem_of_place(folder):
        return False
    return not folder.endswith(".py") and (folder != name or not looks_like_file(name))


def looks_like_folder(name: str) -> bool:
    """Whether a name without slash, and with nothing below it, is a folder."""
    if name.startswith("."):
        return _DOT_FOLDERS.fullmatch(name) is not None
    return not PurePosixPath(name).suffix and not _FILES.fullmatch(name)


def looks_like_file(name: str) -> bool:
    """Whether a name is so plainly a file's that nothing can be below it."""
    return bool(_FILES.fullmatch(name) or _FILE_SUFFIXES.fullmatch(PurePosixPath(name).suffix))


def same_path_key(path: str) -> str:
    """Equal for paths that are one path on a file system that ignores case or the form of characters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def shown(name: str) -> str:
    """A name for a message: in quotes, shortened in the middle, with U+ numbers for what is not seen."""
    half = LONGEST_QUOTE // 2
    short = name if len(name) <= LONGEST_QUOTE else f"{name[:half]}…{name[-half:]}"
    return "'" + "".join(f"<U+{ord(sign):04X}>" if _unseen(sign) else sign for sign in short) + "'"


def _first_problem(path: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, why in rules:
        if match := pattern.search(path):
            return why.format(match[0])
    return ""


def _device(names: list[str]) -> str:
    # Windows takes com¹ for com1, and the suffix does not count.
    stems = (unicodedata.normalize("NFKC", name.split(".")[0]) for name in names)
    if any(_DEVICES.fullmatch(stem) for stem in stems):
        return "is the name of a device on Windows; choose another name"
    return ""


def _printable(text: str) -> str:
    # Joiners stay: some scripts and emoji need them.
    kept = (sign if sign.isprintable() or sign in "\u200c\u200d" else " " for sign in text)
    return " ".join("".join(kept).split())


def _unseen(sign: str) -> bool:
    return sign != " " and (not sign.isprintable() or _INVISIBLE.match(sign) is not None)
