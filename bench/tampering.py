"""What may befall a snapshot: every kind of change to its files, and whether ``dossier verify`` tells each of them."""

import os
import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pelican_dossier.archive.verify import verify

Tree = Mapping[str, bytes]
"""Path -> bytes of every file of a bag."""
Tampering = Callable[[Path, Tree, random.Random], list[str]]
"""Changes something in a bag of these files and returns those that have to be named."""


def folders(files: Tree) -> list[str]:
    """All folders of a bag."""
    return sorted({name[: match.start()] for name in files for match in re.finditer("/", name)})


def one_byte(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    """Every byte of the bag is as likely as any other, so that long manifests get their share."""
    return _changed(bag, files, chance.choices(list(files), [len(data) for data in files.values()])[0], chance)


def one_byte_of_any_file(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    return _changed(bag, files, chance.choice([name for name, data in files.items() if data]), chance)


def _changed(bag: Path, files: Tree, name: str, chance: random.Random) -> list[str]:
    data = bytearray(files[name])
    data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    (bag / name).write_bytes(data)
    return [name]


def cut_short(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice([name for name, data in files.items() if data])
    data = files[name]
    (bag / name).write_bytes(data[: chance.randrange(len(data))])
    return [name]


def emptied(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice([name for name, data in files.items() if data])
    (bag / name).write_bytes(b"")
    return [name]


def extended(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(list(files))
    more = chance.choice([b"\n", b" ", b"\0", b"# a comment\n", b"0" * 64 + b"  data/x\n", chance.randbytes(9)])
    (bag / name).write_bytes(files[name] + more)
    return [name]


def line_taken_out(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(sorted(path.name for path in bag.glob("*.txt")))
    lines = files[name].splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    (bag / name).write_bytes(b"".join(lines))
    return [name]


def line_doubled(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(sorted(path.name for path in bag.glob("*manifest-*.txt")))
    lines = files[name].splitlines(keepends=True)
    (bag / name).write_bytes(b"".join([*lines, chance.choice(lines)]))
    return [name]


def swapped(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    one, other = chance.sample(list(files), 2)
    if files[one] == files[other]:
        return []
    (bag / one).write_bytes(files[other])
    (bag / other).write_bytes(files[one])
    return [one, other]


def taken_away(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(list(files))
    (bag / name).unlink()
    return [name]


def added(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    path = (
        bag
        / chance.choice(["", *folders(files)])
        / chance.choice(["new.txt", ".hidden", "Thumbs.db", "tagmanifest-md5.txt", "خبر.txt", "a b"])
    )
    path.write_bytes(chance.choice([b"", b"x"]))
    return [path.relative_to(bag).as_posix()]


def empty_folder(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    path = bag / chance.choice(["", *folders(files)]) / "nothing/in/here"
    path.mkdir(parents=True)
    return [path.relative_to(bag).as_posix()]


def in_capitals(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(list(files))
    path = bag / name
    path.rename(path.with_name(path.name.swapcase()))
    return [name]


def folder_in_other_capitals(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    folder = chance.choice(folders(files))
    (bag / folder).rename((bag / folder).with_name(Path(folder).name.swapcase()))
    return [name for name in files if name.startswith(f"{folder}/")]


def made_a_link(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(list(files))
    (bag / name).unlink()
    (bag / name).symlink_to(chance.choice(["nowhere", "/dev/zero", "bagit.txt"]))
    return [name]


def made_a_folder(bag: Path, files: Tree, chance: random.Random) -> list[str]:
    name = chance.choice(list(files))
    (bag / name).unlink()
    (bag / name).mkdir()
    return [name]


TAMPERINGS = (
    *(one_byte, one_byte_of_any_file, cut_short, emptied, extended, line_taken_out, line_doubled, swapped, taken_away),
    *(added, empty_folder, in_capitals, folder_in_other_capitals, made_a_link, made_a_folder),
)


def tree(bag: Path) -> Tree:
    """Every file of a folder."""
    return {path.relative_to(bag).as_posix(): path.read_bytes() for path in bag.rglob("*") if path.is_file()}


def restore(bag: Path, files: Tree, touched: list[str]) -> None:
    """Undoes what was done to a bag."""
    kept = {bag, *(bag / folder for folder in folders(files))}
    for inside, below, names in os.walk(bag, topdown=False):
        folder = Path(inside)
        for name in (*names, *(name for name in below if (folder / name).is_symlink())):
            path = (folder / name).relative_to(bag).as_posix()
            if path not in files or path in touched:
                (folder / name).unlink()
        if folder not in kept:
            folder.rmdir()
    for name in touched:
        if name in files:
            (bag / name).parent.mkdir(parents=True, exist_ok=True)
            (bag / name).write_bytes(files[name])


def unnoticed(bag: Path, tampering: Tampering, times: int) -> list[str]:
    """What is told otherwise than it should be, of so many tamperings of one kind."""
    amiss: list[str] = []
    files = dict(sorted(tree(bag).items()))
    for time in range(times):
        expected = tampering(bag, files, random.Random(f"{tampering.__name__} {time}"))
        told = [problem.file for problem in verify(bag).problems]
        if sorted(told) != sorted(expected):
            amiss.append(f"{tampering.__name__} {time}: {told} instead of {expected}")
        restore(bag, files, expected)
    assert tree(bag) == files
    return amiss
