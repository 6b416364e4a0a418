"""The parts of our documents that are made from the code: `python -m tests.documents` writes them."""

from __future__ import annotations

from python_backend_creator.extensions.design import MANY
from python_backend_creator.extensions.questionnaire import STAGES, Question, headed, questions

from tests.names_page import PAGE as NAMES
from tests.names_page import names_page
from tests.rules_page import PAGE, rules_page
from tests.support import ROOT

README = ROOT / "README.md"
START = "<!-- questions: made by `python -m tests.documents` -->"
END = "<!-- end of questions -->"


def question_table() -> str:
    """Every question with its values, as a Markdown table."""
    rows = ["| stage | key | values | default |", "| --- | --- | --- | --- |"]
    for key, question in questions().items():
        if key in headed():
            stage = f"{question.stage} {STAGES[question.stage][0]}"
            rows.append(f"| {stage} | `{key}` | {_values(question)} | {_default(question)} |")
    return "\n".join(rows)


def _values(question: Question) -> str:
    kinds = {"bool": "`true` or `false`", "yaml": "list of identifiers or paths", "str": "text"}
    kind = "list of names" if question.key in MANY else kinds[question.type]
    values = " ".join(f"`{value}`" for value in question.choices) or kind
    several = "many of " if question.several else ""
    condition = f" (when `{question.when}`)" if question.when else ""
    return f"{several}{values}{condition}"


def _default(question: Question) -> str:
    if not question.has_default:
        return "required"
    text = str(question.default).lower() if question.type == "bool" else str(question.default)
    return "follows other answers" if "{{" in text else f"`{text}`" if text else "empty"


def readme() -> str:
    """The README with its made part as it must be."""
    before, _, rest = README.read_text(encoding="utf-8").partition(START)
    after = rest.partition(END)[2]
    return f"{before}{START}\n{question_table()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(readme(), encoding="utf-8")
    PAGE.write_text(rules_page(), encoding="utf-8")
    NAMES.write_text(names_page(), encoding="utf-8")
