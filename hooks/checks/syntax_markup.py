"""Readers for markup: Markdown and HTML. Each gives the problems of one text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from .base import Problem

FENCE = re.compile(r"^(?:[\s>]|[-*+] |\d+[.)] )*(?P<mark>`{3,}|~{3,})(?P<info>.*)$")
CODE_SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
TAG = re.compile(r"(?<![$\\])\{\{|(?<!\\)\{%")
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
CLOSED_BY_OTHERS = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rt",
        "rp",
        "html",
        "body",
        "head",
    ]
)


def markdown(text: str, prose: str) -> list[Problem]:
    """Closed code fences; no template tag outside code but those in `prose`, the text of a person."""
    problems: list[Problem] = []
    fence, opened = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        found = FENCE.match(line)
        if fence:
            if found and found["mark"].startswith(fence) and not found["info"].strip():
                fence = ""
        elif found and not (found["mark"][0] == "`" and "`" in found["info"]):
            fence, opened = found["mark"], number
        else:
            problems += _tags(number, line, prose)
    if fence:
        problems.append(
            Problem(opened, "a code fence is never closed", "unclosed-fence", f"close it with {fence}")
        )
    return problems


def _tags(number: int, line: str, prose: str) -> list[Problem]:
    bare = CODE_SPAN.sub("", line)
    if line.startswith(("    ", "\t")):
        return []
    return [
        Problem(
            number, f"the template tag {found[0]} was not rendered", "unrendered-tag", "regenerate the file"
        )
        for found in TAG.finditer(bare)
        if not _said_by_a_person(bare[found.start() :], prose)
    ]


def _said_by_a_person(rest: str, prose: str) -> bool:
    """Whether `prose` holds the same tag, followed by the same first word."""
    word = re.match(r"\W*(\w*)", rest.replace("\\", "")[2:])
    mark = re.escape(rest[:2])
    return re.search(mark + r"\W*" + re.escape(word[1] if word else ""), prose) is not None


def html(text: str) -> list[Problem]:
    """Every element that needs a closing tag has one, in the right order."""
    parser = _Balance()
    parser.feed(text)
    parser.close()
    for tag, line in parser.open:
        if tag not in CLOSED_BY_OTHERS:
            parser.problems.append(Problem(line, f"<{tag}> is never closed", "html", f"add </{tag}>"))
    return parser.problems


class _Balance(HTMLParser):
    """Keeps the elements that are open, each with the line it began on."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, int]] = []
        self.problems: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in VOID:
            self.open.append((tag, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself leaves nothing open."""

    def handle_endtag(self, tag: str) -> None:
        line = self.getpos()[0]
        if tag in VOID:
            return
        if tag not in (name for name, _ in self.open):
            self.problems.append(
                Problem(line, f"</{tag}> closes nothing", "html", "delete it, or open the element")
            )
            return
        while self.open:
            name, opened = self.open.pop()
            if name == tag:
                return
            if name not in CLOSED_BY_OTHERS:
                fix = f"add </{name}> before </{tag}>"
                self.problems.append(Problem(opened, f"<{name}> is never closed", "html", fix))
