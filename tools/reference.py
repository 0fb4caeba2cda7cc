"""Writes docs/reference/ from the code: the commands from their parsers, the modules from what stands in them.

    .venv/bin/python tools/reference.py            writes both pages (`make docs`)
    .venv/bin/python tools/reference.py --check    writes nothing, names the pages that are stale; exit status 1 if any

The modules are parsed and not imported: what is said of a field stands in the source alone.
"""

import argparse
import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from pelican_dossier.cli import parser as whole_parser
from pelican_dossier.commands import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = ROOT / "plugins"
PAGES = ROOT / "docs" / "reference"

PUBLIC = (
    "pelican_dossier",
    "pelican_dossier.model",
    "pelican_dossier.problems",
    "pelican_dossier.intake",
    "pelican_dossier.languages",
    "pelican_dossier.languages.base",
    "pelican_dossier.reading",
    "pelican_dossier.registry",
    "pelican_dossier.comparing",
    "pelican_dossier.desk.content",
    "pelican_dossier.build",
    "pelican_dossier.archive.snapshot",
    "pelican_dossier.archive.verify",
)
"""What other people's programs may import; docs/versioning.md tells how long it stays. All else is ours to move."""

NOTE = "<!-- Written by tools/reference.py from the code; `make docs` writes it anew. -->\n"

Definition = ast.ClassDef | ast.FunctionDef | ast.Assign | ast.AnnAssign


# --- the modules -------------------------------------------------------------------------------------
def api() -> str:
    """The page of the public modules."""
    intro = (
        "What a program of your own may import. Names that begin with an underscore, and modules that are not listed, "
        "may change in any release ([versioning](../versioning.md))."
    )
    return "\n".join([NOTE, "# Modules\n", f"{intro}\n", *(line for name in PUBLIC for line in _module(name))])


def _module(name: str) -> Iterator[str]:
    tree = _parsed(name)
    yield f"## `{name}`\n"
    yield f"{_text(ast.get_docstring(tree))}\n"
    for defined, doc in _exported(tree):
        match defined:
            case ast.ClassDef():
                yield from _class(defined)
            case ast.FunctionDef():
                yield f"### `{_signature(defined)}`\n"
                yield f"{_text(ast.get_docstring(defined))}\n"
            case _:
                yield f"### `{_assigned(defined)}`\n"
                if doc:
                    yield f"{_text(doc)}\n"


def _class(defined: ast.ClassDef) -> Iterator[str]:
    bases = ", ".join(map(ast.unparse, defined.bases))
    yield f"### class `{defined.name}{f'({bases})' if bases else ''}`\n"
    yield f"{_text(ast.get_docstring(defined))}\n"
    members = [*_members(defined)]
    if members:
        yield "\n".join(members) + "\n"


def _members(defined: ast.ClassDef) -> Iterator[str]:
    """A line for each public field and method."""
    for member, doc in _definitions(defined.body):
        if isinstance(member, ast.FunctionDef):
            yield _item(_signature(member, is_method=True), ast.get_docstring(member))
        elif not isinstance(member, ast.ClassDef):
            yield _item(_assigned(member), doc)


def _exported(tree: ast.Module) -> Iterator[tuple[Definition, str | None]]:
    """What a module offers: what its ``__all__`` lists or it imports ``as`` itself, wherever that is defined; else its
    own public names."""
    here = {_name(defined): (defined, doc) for defined, doc in _definitions(tree.body)}
    imported = [
        (alias, node.module)
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    ]
    listed = next((node for node in tree.body if isinstance(node, ast.Assign) and _name(node) == "__all__"), None)
    offered = ast.literal_eval(listed.value) if listed else sorted(a.name for a, _ in imported if a.asname == a.name)
    origins = {alias.asname or alias.name: (module, alias.name) for alias, module in imported}
    for name in offered or here:
        if name in here:
            yield here[name]
        else:
            module, original = origins[name]
            yield next(found for found in _exported(_parsed(module)) if _name(found[0]) == original)


def _definitions(body: list[ast.stmt]) -> Iterator[tuple[Definition, str | None]]:
    """The public definitions of a module or class, with the string that stands below a value."""
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, Definition) and not _name(node).startswith("_"):
            below = after.value if isinstance(after, ast.Expr) else None
            yield node, below.value if isinstance(below, ast.Constant) and isinstance(below.value, str) else None


def _name(node: Definition) -> str:
    match node:
        case ast.ClassDef() | ast.FunctionDef():
            return node.name
        case ast.AnnAssign():
            return ast.unparse(node.target)
        case ast.Assign():
            return ast.unparse(node.targets[0])


def _signature(function: ast.FunctionDef, *, is_method: bool = False) -> str:
    decorators = {ast.unparse(decorator) for decorator in function.decorator_list}
    returned = ast.unparse(function.returns) if function.returns else "None"
    if decorators & {"property", "cached_property"}:
        return f"{function.name}: {returned}"
    parameters = ast.unparse(function.args)
    if is_method and "staticmethod" not in decorators:
        parameters = parameters.partition(", ")[2]
    return f"{function.name}({parameters}) -> {returned}"


def _assigned(node: Definition) -> str:
    """A value with its type, where it has one, and with what it is, where that is short or a choice of words."""
    assert isinstance(node, ast.Assign | ast.AnnAssign)
    said = f"{_name(node)}: {ast.unparse(node.annotation)}" if isinstance(node, ast.AnnAssign) else _name(node)
    value = ast.unparse(node.value) if node.value else ""
    return f"{said} = {value}" if value and (len(value) <= 60 or value.startswith("Literal[")) else said


def _parsed(module: str) -> ast.Module:
    path = PLUGINS.joinpath(*module.split("."))
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if not path.is_file():
        sys.exit(f"tools/reference.py: there is no module {module}; put right the list PUBLIC")
    return ast.parse(path.read_text("utf-8"))


def _item(code: str, doc: str | None) -> str:
    return f"- `{code}`: {_text(doc, ' ')}" if doc else f"- `{code}`"


def _text(doc: str | None, between: str = "\n\n") -> str:
    """A docstring as Markdown, each paragraph on one line."""
    paragraphs = (doc or "").replace("``", "`").split("\n\n")
    return between.join(" ".join(paragraph.split()) for paragraph in paragraphs)


# --- the commands ------------------------------------------------------------------------------------
def commands() -> str:
    """The page of the commands."""
    parser = whole_parser()
    examples = {command.name: command.examples for command in COMMANDS}
    (choices,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    lines = [NOTE, "# Commands\n", f"{parser.description}\n", _usage(parser), *_exit_statuses()]
    for name, command in sorted(choices.choices.items()):
        lines += [f"## `{parser.prog} {name}`\n", f"{command.description}\n", _usage(command)]
        lines += [_argument(action) for action in command._actions if action.dest != "help"]
        lines += ["", "```sh", *(f".venv/bin/{example}" for example in examples[name]), "```", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _usage(parser: argparse.ArgumentParser) -> str:
    return f"```\n{' '.join(parser.format_usage().split()).removeprefix('usage: ')}\n```\n"


def _argument(action: argparse.Action) -> str:
    operand = action.metavar or action.dest.upper()
    named = [f"{option} {operand}" if action.nargs != 0 else option for option in action.option_strings]
    default = action.default if isinstance(action.default, Path | int) and action.nargs != 0 else None
    told = f" (default: {default})" if default is not None else ""
    return _item(", ".join(named) or str(operand), f"{action.help}{told}")


def _exit_statuses() -> Iterator[str]:
    yield "Every command has these exit statuses:\n"
    yield "| status | meaning |\n| --- | --- |"
    (statuses,) = (node for node, _ in _exported(_parsed("pelican_dossier.problems")) if _name(node) == "Exit")
    assert isinstance(statuses, ast.ClassDef)
    for member, doc in _definitions(statuses.body):
        assert isinstance(member, ast.Assign)
        yield f"| {ast.unparse(member.value)} | {_text(doc)} |"
    yield ""


def main() -> int:
    """Writes the pages, or says which are stale."""
    # Not broken into lines by the width of somebody's terminal, nor coloured.
    os.environ |= {"COLUMNS": "10000", "NO_COLOR": "1"}
    stale = []
    for name, text in (("commands.md", commands()), ("api.md", api())):
        page = PAGES / name
        if not page.is_file() or page.read_text("utf-8") != text:
            stale.append(page)
            if "--check" not in sys.argv[1:]:
                PAGES.mkdir(exist_ok=True)
                page.write_text(text, "utf-8")
    if stale and "--check" in sys.argv[1:]:
        print("stale:", *(page.relative_to(ROOT) for page in stale), "(`make docs` writes them anew)", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
