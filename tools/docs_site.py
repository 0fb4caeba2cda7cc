"""What the site of the documents needs beyond MkDocs: titles of blocks that hold a file, and pages in Arabic.

MkDocs calls these functions by their names (https://www.mkdocs.org/user-guide/configuration/#hooks).
"""

import re
from typing import Any

_BLOCK = re.compile(r"^```(\w+) ([^\n]+)$", re.M)
"""A block with the name of its file, or with what a test reads it by."""
_DIRECTIONS = {"ar/": ("ar", "rtl")}
"""A folder of pages in another language -> its code and its direction."""


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The name of a block's file becomes its title."""
    return _BLOCK.sub(r'```\1 title="\2"', markdown)


def on_post_page(output: str, page: Any, **_: Any) -> str:
    """A page says its language and runs in the direction of it."""
    for folder, (code, direction) in _DIRECTIONS.items():
        if page.file.src_uri.startswith(folder):
            output = output.replace('<html lang="en"', f'<html lang="{code}"', 1)
            return output.replace('<body dir="ltr"', f'<body dir="{direction}"', 1)
    return output
