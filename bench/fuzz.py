"""``python -m bench.fuzz``: mutated texts, pages, sidecars, catalogs and archives, none of which may crash anything.

A mutation is told by its target and number alone, so that a crash can be had again: ``--only TARGET --first N
--inputs 1``.
"""

import argparse
import random
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.site import PROJECT
from pelican_dossier.archive.bag import seconds_of, write_bag
from pelican_dossier.archive.bagpacking import pack
from pelican_dossier.archive.verify import verify
from pelican_dossier.desk import yamlfile
from pelican_dossier.desk.content import Content, load
from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch, Settings, Sidecar
from pelican_dossier.problems import ProblemsFound, Unreadable
from pelican_dossier.reading import read
from pelican_dossier.translation.catalogs import read_translation

CRASHED = 1
_DAY = date(2025, 11, 7)
_CUTS = 6
"""Mutations of one input, at most."""
_SPANS = 400
"""Bytes that are taken out, said twice or moved at once, at most."""
_HOSTILE: tuple[bytes, ...] = (
    *(b"\x00", b"\xff", b"\xe2\x80\xae", b"\xe2\x80\x8f", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\n", b"\t"),
    *(b"<div>", b"</p>", b"<!--", b"]]>", b"&#x110000;", b"<script>", b'"', b"'", b"{{", b"%s", b"&", b"*a", b"!!int "),
    *(b"msgid ", b'msgstr ""\n', b"#~ ", b": ", b"- ", b"|\n", b"9" * 40, b"0" * 20, b"1/1/", b"\xd9\xa3", b"../"),
)


@dataclass(frozen=True, slots=True)
class Target:
    """Something that reads what strangers give."""

    seeds: Sequence[bytes]
    tried: Callable[[bytes], object]


def main(argv: Sequence[str] | None = None) -> int:
    """Prints a line a target, and each crash with how to have it again; returns the exit status."""
    arguments = _parser().parse_args(argv)
    crashes = 0
    with tempfile.TemporaryDirectory() as folder:
        targets = _targets(Path(folder))
        for name in arguments.only or targets:
            numbers = range(arguments.first, arguments.first + arguments.inputs)
            failed = [number for number in numbers if _crashes(name, targets[name], number)]
            print(f"{name:9} {len(numbers):7} inputs, {len(failed)} crashes", flush=True)
            crashes += len(failed)
    return CRASHED if crashes else 0


def _crashes(name: str, target: Target, number: int) -> bool:
    try:
        target.tried(_mutated(target.seeds, random.Random(f"{name} {number}")))
    except (ProblemsFound, Unreadable):
        return False
    except Exception:
        print(f"--only {name} --first {number} --inputs 1\n{traceback.format_exc()}", file=sys.stderr)
        return True
    return False


def _mutated(seeds: Sequence[bytes], chance: random.Random) -> bytes:
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, _CUTS)):
        at, span = chance.randrange(len(data) + 1), chance.randint(1, _SPANS)
        match chance.randrange(6):
            case 0:
                del data[at : at + span]
            case 1:
                data[at:at] = data[at : at + span]
            case 2:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 3:
                other = chance.choice(seeds)
                begin = chance.randrange(len(other) + 1)
                data[at:at] = other[begin : begin + span]
            case 4:
                data[at:] = b""
            case _:
                data[at:at] = chance.choice(_HOSTILE) * chance.choice((1, 1, 1, 50))
    return bytes(data)


# --- what is tried -----------------------------------------------------------------------------------
def _targets(folder: Path) -> dict[str, Target]:
    content = load(PROJECT / "content")
    texts = [dispatch.original.data for dispatch in content.dispatches]
    files = PROJECT / "content"
    sidecars = [path.read_bytes() for path in [*files.glob("dispatches/*.yaml"), files / "dossier.yaml"]]
    catalogs = [path.read_bytes() for path in files.glob("translations/*/*.po")]
    return {
        "texts": Target(texts, lambda data: _read(content, data, "fuzzed.txt")),
        "pages": Target([_page(text) for text in texts], lambda data: _read(content, data, "fuzzed.html")),
        "sidecars": Target(sidecars, lambda data: _yaml(folder / "fuzzed.yaml", data)),
        "catalogs": Target(catalogs, lambda data: _catalog(folder / "fuzzed.po", data, content.dispatches[0])),
        "archives": Target([_bag(folder, texts)], lambda data: verify(_written(folder / "fuzzed.tar", data))),
    }


def _read(content: Content, data: bytes, name: str) -> None:
    """Takes in and reads; every span has to be of the text as received."""
    reading = read(receive(data, name, given=_DAY), content.registry)
    paragraphs = reading.dispatch.paragraphs
    spans = [(one.paragraph, one.start, one.end, one.text) for one in reading.dates]
    spans += [(one.paragraph, one.start, one.end, one.text) for one in reading.figures]
    for paragraph, start, end, text in spans:
        assert paragraphs[paragraph].text[start:end] == text


def _page(text: bytes) -> bytes:
    words = b"".join(b"<p>%b</p>\n" % line for line in text.splitlines() if line.strip())
    head = b'<!doctype html><html><head><meta charset="utf-8"><title>News</title></head><body>'
    menu = b'<nav><ul><li><a href="/">Home</a></li></ul></nav><aside>More</aside><article><h1>News</h1>'
    return head + menu + words + b"</article></body></html>"


def _yaml(path: Path, data: bytes) -> None:
    for kind in (Sidecar, Settings):
        try:
            yamlfile.read(_written(path, data), kind, path.name)
        except ProblemsFound as found:
            str(found)


def _catalog(path: Path, data: bytes, dispatch: Dispatch) -> None:
    read_translation(_written(path, data), path.name, dispatch, "en")


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _bag(folder: Path, texts: Sequence[bytes]) -> bytes:
    """A packed bag."""
    bag, archive = folder / "bag", folder / "bag.tar"
    write_bag(bag, {f"{at}.txt": text for at, text in enumerate(texts)}, [], _DAY)
    pack(bag, archive, "bag", "tar", seconds_of(_DAY))
    return archive.read_bytes()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description="Mutate what strangers give.")
    parser.add_argument("--inputs", type=int, default=1000, metavar="N", help="of each target (default: 1000)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first (default: 0)")
    parser.add_argument("--only", nargs="+", metavar="TARGET", help="texts, pages, sidecars, catalogs, archives")
    return parser


if __name__ == "__main__":
    sys.exit(main())
