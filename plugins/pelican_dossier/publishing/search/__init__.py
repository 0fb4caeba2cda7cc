"""The search of one edition: what it finds, the keys that it is found by, and the files that a browser asks for."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import source_link
from pelican_dossier.languages import searchkeys
from pelican_dossier.languages.searchkeys import Keys
from pelican_dossier.model.langstring import LangString, direction
from pelican_dossier.publishing.pages import Findable, result_headings
from pelican_dossier.publishing.search import engine
from pelican_dossier.text.unseen import told

_LETTERS_IN_A_FILE = 12_000
"""Letters of results that one file may hold; a reader loads one for each result that is shown."""
_TITLE_COUNTS = 3
"""How often a title is indexed: a word in it says more than one in the text."""


def search_files(edition: Edition, found: Sequence[Findable]) -> list[tuple[str, bytes]]:
    """Path and bytes of everything below the edition's ``search/`` but its pages."""
    files, ids = engine.index(_contents(found))
    texts = {id_: _text(edition, one) for id_, one in zip(ids, found, strict=True)}
    depth = _depth(sum(map(len, texts.values())))
    made = {f"pagefind/{path}": files[path] for path in sorted(files)}
    for shard, of_shard in groupby(sorted(ids), key=lambda id_: _shard(id_, depth)):
        held = ",".join(f"{_json(id_)}:{texts[id_]}" for id_ in of_shard)
        made[f"texts/{shard}.json"] = f"{{{held}}}".encode()
    made["search.json"] = _json(_told(edition, found, ids, depth)).encode()
    return [(addresses.in_search(edition.language, path), content) for path, content in made.items()]


def _contents(found: Sequence[Findable]) -> list[str]:
    """The keys of each result. What may be part of a word counts where the dossier has the rest as a word."""
    all_keys = [_keys(one) for one in found]
    words = {key for keys in all_keys for key in keys.words}
    return [
        engine.encoded((*keys.words, *(key for key in keys.perhaps if key in words), *keys.also)) for keys in all_keys
    ]


def _keys(one: Findable) -> Keys:
    texts = [text.words.text for text in one.texts if not text.is_repeated]
    titles = [one.title.text] * (_TITLE_COUNTS if texts else 1)
    each = [searchkeys.keys(text) for text in (*titles, *(words.text for words in one.about), *texts, *one.also)]
    return Keys(
        words=tuple([key for keys in each for key in (*keys.words, engine.BETWEEN)]),
        perhaps=tuple([key for keys in each for key in keys.perhaps]),
        also=tuple([key for keys in each for key in keys.also]),
    )


def _text(edition: Edition, one: Findable) -> str:
    """A result as the script shows it."""
    own = edition.language
    texts = [[text.anchor or "", text.words.text, *_language(text.words, own)] for text in one.texts]
    return _json([one.href, _said(one.title, own), [_said(words, own) for words in one.about], texts])


def _said(words: LangString, own: str) -> list[str]:
    return [words.text, *_language(words, own)]


def _language(words: LangString, own: str) -> list[str]:
    return [] if words.language == own else [words.language]


def _told(edition: Edition, found: Sequence[Findable], ids: Sequence[str], depth: int) -> dict[str, Any]:
    """What the script knows before it is asked: the rules of keys, and what results may be narrowed down by."""
    readings = edition.dossier.readings
    number = {reading.dispatch.id: at for at, reading in enumerate(readings)}
    kinds = list(result_headings())
    languages = {edition.language, edition.interface.language} | {
        text.words.language for one in found for text in one.texts
    }
    return {
        "rules": searchkeys.rules(),
        "end": engine.END,
        "digits": engine.DIGITS,
        "depth": depth,
        "kinds": kinds,
        "directions": {language: direction(language) for language in sorted(languages)},
        "sources": [_said(source_link(edition, reading).title, edition.language) for reading in readings],
        "records": {
            id_: [kinds.index(one.kind), [number[source] for source in one.sources], list(one.years)]
            for id_, one in zip(ids, found, strict=True)
        },
    }


def _depth(size: int) -> int:
    """How many letters of an id name the file that holds a result."""
    depth = 0
    while size > _LETTERS_IN_A_FILE * 16**depth:
        depth += 1
    return depth


def _shard(id_: str, depth: int) -> str:
    return id_.rpartition("_")[2][:depth] or "all"


def _json(data: object) -> str:
    return told(json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
