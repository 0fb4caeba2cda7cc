"""The cases of the BagIt conformance suite by their names, each as a bag of our own that has what it is about."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tests.archive.otherbags import LETTERS, line, make

_COMPOSED, _APART = "data/N\u00fa\u00f1ez", "data/Nu\u0301n\u0303ez"
_TWICE = "Source-Organization: A\nSource-Organization: B\nContact-Name: C\nContact-Name: D\n"
_PLAIN: Mapping[str, Any] = {"tags": {"bag-info.txt": "Payload-Oxum: 6.3\n"}}
_OUTSIDE: Mapping[str, str] = {
    "using-dot-notation": "../../../README.md",
    "using-absolute-path": "/tmp/foo",
    "using-shortcut": "~/foo",
    "using-shortcut-username": "~root/foo",
    "using-absolute-path-on-windows": r"C:\Windows\System32\setx.exe",
    "using-shortcut-on-windows": r"%HomeDrive%\Windows\System32\setx.exe",
    "using-unc": r"\\?\UNC\server\Windows\System32\setx.exe",
}


def _without(file: str) -> Callable[[Path], object]:
    return lambda bag: (bag / file).unlink()


def _with(file: str, text: str) -> Callable[[Path], object]:
    return lambda bag: (bag / file).write_text(text)


CASES: Mapping[str, Mapping[str, Any]] = {
    "v0.93/valid/basic-bag": {"version": "0.93", "tags": {"package-info.txt": "Contact-Name: A\n"}},
    "v0.93/valid/duplicate-metadata-entries": {"version": "0.93", "tags": {"package-info.txt": _TWICE}},
    "v0.94/valid/duplicate-metadata-entries": {"version": "0.94", "tags": {"package-info.txt": _TWICE}},
    "v0.95/valid/basic-bag": {"version": "0.95", "tags": {"package-info.txt": "Contact-Name: A\n"}},
    "v0.95/valid/basic-bag-md5": {"version": "0.95", "has_tag_manifests": False},
    "v0.95/valid/duplicate-metadata-entries": {"version": "0.95", "tags": {"package-info.txt": _TWICE}},
    "v0.96/valid/duplicate-metadata-entries": {"version": "0.96", "tags": {"bag-info.txt": _TWICE}},
    "v0.97/valid/ISO-8859-1-encoded-tag-files": {"encoding": "ISO-8859-1", "tags": {"bag-info.txt": "A: Grün\n"}},
    "v0.97/valid/UTF-16-encoded-tag-files": {"encoding": "UTF-16BE", "tags": {"bag-info.txt": "A: ليلى\n"}},
    "v0.97/valid/bag-in-a-bag": {
        "payload": {"data/bagit.txt": b"x", "data/manifest-md5.txt": b"y", "data/data/z": b""}
    },
    "v0.97/valid/bag-with-encoded-names": {
        "payload": {"data/a\nb": b"1", "data/c\rd": b"2"},
        "listed_as": {"data/a\nb": "data/a%0Ab", "data/c\rd": "data/c%0Dd"},
    },
    "v0.97/valid/bag-with-escapable-characters": {
        "payload": {"data/[5%] {a}'b\"c$d&e": b"1", "data/hello world\\": b""}
    },
    "v0.97/valid/bag-with-leading-dot-slash-in-manifest": {"listed_as": {name: f"./{name}" for name in LETTERS}},
    "v0.97/valid/bag-with-space": {"payload": {"data/a b/  c": b"1"}},
    "v0.97/valid/basic-bag": _PLAIN,
    **{
        f"v0.97/valid/basic-bag-{algorithm}": {"algorithms": (algorithm,), **_PLAIN}
        for algorithm in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
    },
    "v0.97/valid/duplicate-metadata-entries": {"tags": {"bag-info.txt": _TWICE}},
    "v0.97/valid/holey-bag": {"tags": {"fetch.txt": "https://example.org/alif.txt 3 data/alif.txt\n"}},
    "v0.97/valid/local-fetch": {"tags": {"fetch.txt": "file:///Volumes/a/sachiel.png 42000 sachiel.png\n"}},
    "v0.97/valid/minimal-bag": {"payload": {}, "has_tag_manifests": False},
    "v0.97/valid/uncommon-metadata-separators": {"tags": {"bag-info.txt": "A : b\nC:d\nE\t:\tf\nG:  h\n"}},
    "v0.97/invalid/bagit-with-invalid-whitespace": {
        "declaration": "BagIt-Version : 0.97\nTag-File-Character-Encoding : UTF-8\n",
        **{"between": " ", "algorithms": ("sha256", "sha512")},
    },
    "v0.97/invalid/baginfo-missing-encoding": {"declaration": "BagIt-Version: 0.97\n"},
    "v0.97/invalid/bom-in-bagit.txt": {
        "declaration": "\ufeffBagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"
    },
    "v0.97/invalid/corrupt-data-file": {**_PLAIN, "spoil": _with("data/alif.txt", "One")},
    "v0.97/invalid/corrupt-tag-file": {**_PLAIN, "spoil": _with("bag-info.txt", "Payload-Oxum: 6.3\n\n")},
    "v0.97/invalid/extra-file-in-bag": {"spoil": _with("data/bar", "x")},
    "v0.97/invalid/invalid-version-number": {"version": ".97"},
    "v0.97/invalid/missing-baginfo": {**_PLAIN, "spoil": _without("bag-info.txt")},
    "v0.97/invalid/missing-bagit.txt": {"spoil": _without("bagit.txt")},
    "v0.97/invalid/missing-manifest": {"spoil": _without("manifest-md5.txt")},
    **{
        f"v0.97/invalid/out-of-scope-file-paths-{how}{where}": asked
        for how, path in _OUTSIDE.items()
        for where, asked in (
            ("", {"more_listed": line("md5", b"", path)}),
            ("-for-fetch", {"tags": {"fetch.txt": f"https://example.org/x - {path}\n"}}),
        )
    },
    "v0.97/invalid/same-filename-listed-twice-with-different-hashes": {
        "more_listed": line("md5", b"", "data/alif.txt")
    },
    "v0.97/warning/duplicate-file-with-different-case": {"payload": {"data/hello.txt": b"", "data/HELLO.txt": b""}},
    "v0.97/warning/filename-normalization": {
        "payload": {_COMPOSED: b""},
        "listed_as": {_COMPOSED: _APART},
        **{"between": " ", "algorithms": ("sha512",)},
    },
    "v0.97/warning/made-with-md5sum-tools": {"between": " *"},
    "v0.97/warning/relative-path": {"listed_as": {"data/alif.txt": "./data/alif.txt"}},
    "v0.97/warning/same-filename-listed-twice-with-different-normalization": {
        "payload": {_COMPOSED: b""},
        "more_listed": line("sha512", b"", _APART),
        "algorithms": ("sha512",),
    },
    "v0.97/warning/same-filename-listed-twice-with-the-same-hash": {
        "more_listed": line("md5", b"one", "data/alif.txt")
    },
    "v0.97/warning/special-system-files": {"payload": {"data/.DS_Store": b"", "data/Thumbs.db": b""}},
    "v1.0/valid/basicBag": {"version": "1.0", "algorithms": ("sha256", "sha512"), **_PLAIN},
    "v1.0/invalid/bagit-with-invalid-whitespace": {
        "declaration": "BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n",
        **{"between": " ", "algorithms": ("sha256", "sha512")},
    },
    "v1.0/invalid/missing-from-manifest": {
        **{"version": "1.0", "algorithms": ("sha512",)},
        "spoil": _with("data/missingFromManifest.txt", "x"),
    },
    "v1.0/invalid/same-filename-listed-twice-with-different-hashes": {
        "version": "1.0",
        "more_listed": line("md5", b"", "data/alif.txt"),
    },
}


def make_case(suite: Path, name: str) -> Path:
    """The bag of a case, at its place in the folder of the suite."""
    asked = dict(CASES[name])
    spoil = asked.pop("spoil", None)
    bag = make(suite / name, **asked)
    if spoil:
        spoil(bag)
    return bag
