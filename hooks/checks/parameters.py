"""How a function differs from the signature that the plan promises."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .signatures import FunctionNode

TRANSPARENT = frozenset({"Annotated", "Final", "ClassVar", "Required", "NotRequired", "ReadOnly"})

Parameter = tuple[str, ast.arg, bool]  # kind, the argument, whether it has a default


def differences(planned: FunctionNode, found: FunctionNode) -> Iterator[str]:
    """Each difference as the end of a sentence that starts with the function's name."""
    wanted, got = _parameters(planned.args), _parameters(found.args)
    names, actual = [each[1].arg for each in wanted], [each[1].arg for each in got]
    if names != actual:
        yield from (f"() lacks the parameter {name}" for name in names if name not in actual)
        yield from (
            f"() has a parameter {name} that is not in the plan" for name in actual if name not in names
        )
        if sorted(names) == sorted(actual):
            yield f"() takes its parameters in another order: {', '.join(actual)}"
    by_name = {each[1].arg: each for each in got}
    for kind, argument, optional in wanted:
        if argument.arg in by_name:
            yield from _one(kind, argument, optional, by_name[argument.arg])
    if annotation_differs(planned.returns, found.returns):
        yield f"() returns {_text(found.returns)}, planned {_text(planned.returns)}"


def _one(kind: str, argument: ast.arg, optional: bool, found: Parameter) -> Iterator[str]:
    actual_kind, actual, has_default = found
    if kind != actual_kind:
        yield f"() takes {argument.arg} as {actual_kind}, planned {kind}"
    if optional and not has_default:
        yield f"() gives {argument.arg} no default"
    if annotation_differs(argument.annotation, actual.annotation):
        yield f"() types {argument.arg} as {_text(actual.annotation)}, planned {_text(argument.annotation)}"


def annotation_differs(planned: ast.expr | None, found: ast.expr | None) -> bool:
    """Whether a planned annotation is missing or another; quotes, prefixes and `Annotated` do not count."""
    if planned is None:
        return False
    return found is None or _plain(planned) != _plain(found)


def _parameters(arguments: ast.arguments) -> list[Parameter]:
    positional = [*arguments.posonlyargs, *arguments.args]
    first_default = len(positional) - len(arguments.defaults)
    found: list[Parameter] = []
    for index, argument in enumerate(positional):
        kind = "positional-only" if index < len(arguments.posonlyargs) else "positional"
        found.append((kind, argument, index >= first_default))
    if arguments.vararg:
        found.append(("*args", arguments.vararg, False))
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        found.append(("keyword-only", argument, default is not None))
    if arguments.kwarg:
        found.append(("**kwargs", arguments.kwarg, False))
    return found


def _plain(node: ast.expr) -> str:
    copy = ast.parse(ast.unparse(node), mode="eval")
    return ast.unparse(_Unqualified().visit(copy))


class _Unqualified(ast.NodeTransformer):
    """`typing.Any` reads as `Any`, and a quoted part as the part itself."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        return ast.Name(node.attr, ast.Load())

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        if _tail(node.value) == "Literal":
            return node
        if _tail(node.value) in TRANSPARENT:
            inner = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) else node.slice
            return self.visit(inner)  # type: ignore[no-any-return]
        return self.generic_visit(node)  # type: ignore[return-value]

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            return node
        try:
            return self.visit(ast.parse(node.value, mode="eval").body)  # type: ignore[no-any-return]
        except SyntaxError:
            return node


def _tail(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _text(node: ast.expr | None) -> str:
    return "nothing it names" if node is None else ast.unparse(node)
