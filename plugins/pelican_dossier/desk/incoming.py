"""What ``dossier add`` is given: files, folders and archives, as the files and pages that may become dispatches."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from pelican_dossier.intake import DISPATCH_ENDINGS, PAGE_ENDINGS
from pelican_dossier.intake.archives import archive_ending, unpack
from pelican_dossier.intake.archives.archived import ArchivedPage, told
from pelican_dossier.intake.decoding import decode
from pelican_dossier.intake.documents import SAVED_PAGE_ENDINGS, read_document
from pelican_dossier.intake.encodings import codec_of
from pelican_dossier.intake.saved import captured_at, saved_from
from pelican_dossier.model.capture import Capture
from pelican_dossier.problems import Problem, Unreadable, unforeseen

SIDECAR = ".yaml"
_ADDRESS = re.compile(r"https?://\S+")
_FILES_OF_A_PAGE = "_files"
"""How browsers name the folder of what belongs to a saved page."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file, or a page out of an archive, that may become a dispatch."""

    shown_as: str
    """As problems name it."""
    data: bytes
    ending: str
    name: str
    """Of the file without its ending, or the address: what an id can be made of."""
    is_named: bool
    """Whether the editor named this very file, so that its name is to be its id."""
    sidecar: Path
    """Where one would stand beside it."""
    archived: ArchivedPage | None = None
    origin: str | None = None
    """Out of which archive it comes, in words."""

    def stated(self) -> dict[str, Any]:
        """What the file or its archive states for the sidecar. Raises Unreadable."""
        url = day = encoding = capture = None
        if self.archived is not None:
            url, day, encoding = self.archived.url, self.archived.retrieved, _encoding(self.archived)
            capture = self.archived.capture
        elif self.ending in PAGE_ENDINGS:
            url, day = saved_from(self.data.decode("utf-8", "replace"))
        elif self.ending in SAVED_PAGE_ENDINGS and (document := read_document(self.data, self.ending)):
            url, day = document.url, document.retrieved
        if url and (caught := captured_at(url)):
            own = capture or Capture("", sha256(self.data).hexdigest())
            capture, url = replace(own, time=caught[1], version=url), caught[0]
            day = day or date.fromisoformat(capture.day)
        stated = {
            **{"url": url if url and _ADDRESS.fullmatch(url) else None, "retrieved": day, "encoding": encoding},
            "capture": {key: value for key, value in asdict(capture).items() if value} if capture else None,
        }
        return {key: value for key, value in stated.items() if value is not None}


def _encoding(page: ArchivedPage) -> str | None:
    """What the server said, where the page's own bytes do not tell better."""
    if page.encoding is None or codec_of(page.encoding) is None:
        return None
    try:
        own = decode(page.data, None, page=True).encoding
    except Unreadable:
        return page.encoding
    return None if own == "utf-8" or codec_of(own) == codec_of(page.encoding) else page.encoding


@dataclass(slots=True)
class Gathered:
    """What was found in all that was given."""

    incoming: list[Incoming] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was left out, and why."""


def gather(paths: Sequence[Path], urls: Sequence[str]) -> Gathered:
    """Every file and page; of archives those of the addresses ``urls``, all where there are none."""
    gathered = Gathered()
    for path in paths:
        try:
            if path.is_dir():
                _folder(path, urls, gathered)
            elif path.suffix == SIDECAR and any(path.with_suffix(ending) in paths for ending in DISPATCH_ENDINGS):
                continue  # goes along with its dispatch
            else:
                _file(path, urls, gathered, is_named=True)
        except OSError as error:
            what = f"it cannot be read ({(error.strerror or str(error)).lower()})"
            gathered.problems.append(Problem(str(path), None, what, "name a file that can be"))
    return gathered


def _folder(folder: Path, urls: Sequence[str], gathered: Gathered) -> None:
    passed_over, before = Counter[str](), len(gathered.incoming)
    for path in sorted(_within(folder)):
        if path.suffix == SIDECAR and any(path.with_suffix(ending).is_file() for ending in DISPATCH_ENDINGS):
            continue
        if archive_ending(path) or path.suffix.lower() in DISPATCH_ENDINGS:
            _file(path, urls, gathered, is_named=False)
        else:
            passed_over[path.suffix.lower() or "no ending"] += 1
    if passed_over:
        kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(passed_over.items()))
        gathered.notes.append(f"{folder}: left out, of kinds that can be no dispatch: {kinds}")
    if len(gathered.incoming) == before:
        gathered.problems.append(Problem(str(folder), None, "no file in it can be a dispatch", "name another folder"))


def _within(folder: Path) -> Iterator[Path]:
    """The files in a folder and its folders, without hidden ones and what only belongs to a saved page."""
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if not path.is_dir():
            yield path
        elif not path.is_symlink() and not _belongs_to_a_page(path):
            yield from _within(path)


def _belongs_to_a_page(folder: Path) -> bool:
    page = folder.with_name(folder.name.removesuffix(_FILES_OF_A_PAGE))
    return page.name != folder.name and any(page.with_name(page.name + ending).is_file() for ending in PAGE_ENDINGS)


def _file(path: Path, urls: Sequence[str], gathered: Gathered, *, is_named: bool) -> None:
    if not path.is_file():
        gathered.problems.append(Problem(str(path), None, "there is no such file", "name a text or a saved page"))
    elif archive_ending(path):
        _archive(path, urls, gathered)
    elif path.suffix.lower() not in DISPATCH_ENDINGS:
        remedy = "save the article as .txt or .html"
        gathered.problems.append(Problem(str(path), None, "this is no file that can be a dispatch", remedy))
    else:
        ending, beside = path.suffix.lower(), path.with_suffix(SIDECAR)
        gathered.incoming.append(Incoming(str(path), path.read_bytes(), ending, path.stem, is_named, beside))


def _archive(path: Path, urls: Sequence[str], gathered: Gathered) -> None:
    try:
        unpacked = unpack(path, urls)
    except Unreadable as error:
        gathered.problems.append(Problem(str(path), error.line, error.what, error.remedy))
        return
    except (OSError, MemoryError):
        raise
    except Exception as error:
        gathered.problems.append(unforeseen(str(path), error))
        return
    gathered.problems += (Problem(f"{path}: {place}", why.line, why.what, why.remedy) for place, why in unpacked.broken)
    gathered.notes += (f"{path}: {line}" for line in told(unpacked.left_out))
    if not unpacked.pages and not unpacked.broken:
        gathered.problems.append(Problem(str(path), None, "there is no article in it", "name another archive"))
    if unpacked.pages:
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        stem = path.name[: -len(archive_ending(path) or "")]
        for page in unpacked.pages:
            origin = f"{path.name} (SHA-256 {digest}), {page.place}"
            shown_as, name = f"{path}: {page.url or page.place}", page.url or stem
            beside = path.with_name(stem + SIDECAR)
            gathered.incoming.append(Incoming(shown_as, page.data, ".html", name, False, beside, page, origin))
