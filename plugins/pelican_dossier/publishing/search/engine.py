"""Pagefind, the search engine, as a program that is spoken to: which records hold a word, answered in the browser.

It is asked to index keys, not words (``languages/searchkeys.py``): it knows no Arabic spelling and would lead a word to
every longer one. Its Python package waits a tenth of a second for each answer; the program itself does not.
"""

import gzip
import json
import os
import subprocess
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pelican_dossier.problems import MachineFailed

LANGUAGE = "und"
"""One that Pagefind has no stemmer for: it takes every word as it is."""
END = "ж"
"""Ends every key, so that none is the beginning of another: Pagefind finds words by how they begin."""
BETWEEN = ""
"""The key between two texts, so that no phrase reaches from one into the next."""
DIGITS = "абвгдезикл"
"""Letters for the digits 0 to 9: Pagefind divides a word where digits and letters meet."""
_KEPT = ("pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind", "pagefind-entry.json")
"""Of its files, beside the index itself: no user interface, and no texts, of which we keep our own."""
_SIGNATURE = b"pagefind_dcd"


def encoded(keys: Sequence[str]) -> str:
    """Keys as a text that Pagefind leaves alone."""
    text = f"{END} ".join(keys) + END
    for digit, letter in enumerate(DIGITS):  # translate() would take ten times as long
        text = text.replace(str(digit), letter)
    return text


def index(contents: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """The files of an index by their path in its folder, and the id that it gives to each of the texts.

    Raises MachineFailed where the program is missing or fails.
    """
    requests: list[dict[str, Any]] = [{"type": "NewIndex", "config": {"force_language": LANGUAGE}}]
    requests += [
        {"type": "AddRecord", "index_id": 0, "url": str(number), "content": content, "language": LANGUAGE}
        for number, content in enumerate(contents)
    ]
    last = _answers([*requests, {"type": "GetFiles", "index_id": 0}])[-1]
    files = {file["path"]: b64decode(file["content"]) for file in last["files"]}
    ids = [""] * len(contents)
    for path, data in files.items():
        if path.startswith("fragment/"):
            told = json.loads(gzip.decompress(data).removeprefix(_SIGNATURE))
            ids[int(told["url"])] = path.removeprefix("fragment/").removesuffix(".pf_fragment")
    kept = {path: data for path, data in files.items() if path in _KEPT or path.endswith((".pf_index", ".pf_meta"))}
    # it writes a table without an order of its own
    entry = json.loads(kept["pagefind-entry.json"])
    kept["pagefind-entry.json"] = json.dumps(entry, ensure_ascii=False, sort_keys=True).encode()
    return kept, ids


def _answers(requests: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """All requests at once, and an answer to each."""
    with subprocess.Popen([_program(), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service:
        assert service.stdin
        assert service.stdout
        asking = threading.Thread(target=_ask, args=(service, requests))
        asking.start()
        found: dict[int, Mapping[str, Any]] = {}
        for answer in _messages(service):
            found[answer["message_id"]] = answer["payload"]
            if answer["payload"]["type"] == "Error":
                service.kill()
                raise MachineFailed(f"pagefind could not make the index of the search: {answer['payload']['message']}.")
            if len(found) == len(requests):
                break
        asking.join()
        # it goes on waiting for more, and ends with its input
        service.stdin.close()
    if len(found) < len(requests):
        raise MachineFailed("pagefind ended before the index of the search was made; run the build again.")
    return [found[number] for number in range(len(requests))]


def _ask(service: "subprocess.Popen[bytes]", requests: Sequence[Mapping[str, Any]]) -> None:
    assert service.stdin
    try:
        for number, request in enumerate(requests):
            service.stdin.write(b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b",")
        service.stdin.flush()
    except OSError:
        return  # it has ended, which its answers tell


def _messages(service: "subprocess.Popen[bytes]") -> Iterator[dict[str, Any]]:
    assert service.stdout
    rest = b""
    while chunk := os.read(service.stdout.fileno(), 1 << 20):
        *whole, rest = (rest + chunk).split(b",")
        yield from (json.loads(b64decode(message)) for message in whole)


def _program() -> str:
    try:
        from pagefind_bin import get_executable

        return str(get_executable())
    except (ImportError, FileNotFoundError):
        remedy = "install pagefind-bin, or set DOSSIER_SEARCH = False in pelicanconf.py for a site without search"
        raise MachineFailed(f"pagefind, which makes the index of the search, is missing; {remedy}.") from None
