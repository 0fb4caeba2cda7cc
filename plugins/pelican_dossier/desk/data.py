"""Plain data: what ``dossier read`` prints of a dispatch, and how ``dossier.json`` holds everything.

A field is spelt where its class is. Where the data have another name for it, or lack it, that stands here.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from datetime import date
from json.encoder import encode_basestring
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from pelican_dossier.model import (
    Answer,
    AnsweredQuestion,
    Dispatch,
    Entity,
    Event,
    Finding,
    Published,
    Question,
    Reading,
    Role,
    Sidecar,
)
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.states import State
from pelican_dossier.problems import NOWHERE, Place, Unreadable
from pelican_dossier.text.unseen import in_json

FORMAT = 1
IN_DATA: Mapping[type, Mapping[str, str]] = {
    Answer: {"speaker": "voice"},
    Event: {"value": "date"},
    Finding: {"ground": "grounds"},
    Published: {"source": "from"},
    Role: {"since": "from"},
}
"""Class -> its fields that have another name there."""
NOT_IN_DATA: Mapping[type, tuple[str, ...]] = {
    Answer: ("earliest", "latest", "passage"),
    AnsweredQuestion: ("question", "answers"),
    Dispatch: ("original", "published", "sidecar"),
    Entity: ("timezone",),
    Question: ("marks", "units"),
    Reading: ("dispatch", "published", "findings", "layer"),
    # what the reading holds already, perhaps from there
    Sidecar: ("publisher", "via", "published", "language", "encoding", "errors", "date_order"),
}
"""What stays in the editors' files, and what stands elsewhere in the data."""
SELDOM: Mapping[type, tuple[str, ...]] = {
    Answer: ("measure",),
    Reading: ("review",),
    Sidecar: ("capture",),
    State: ("id",),
}
"""What stands in the data only where there is something to say."""


def as_json(data: object, *, indent: int | None = None) -> str:
    """The data as JSON, keys sorted, letters as themselves, so that the same data are the same bytes.

    Signs that turn a line round or hide in it are escaped, for JSON is looked at in terminals and editors too.
    """
    return in_json(_encoded(data) if indent is None else _indented(data, "\n", " " * indent))


def from_json(data: bytes) -> Any:
    """What a JSON file of ours says. Raises ValueError, also for half letters and for what is no number (NaN), and
    RecursionError."""
    said = json.loads(data)
    json.dumps(said, ensure_ascii=False, allow_nan=False).encode()
    return said


def misread(error: Exception) -> tuple[Place, str]:
    """What was said of a JSON file that cannot be read: of which place, as far as that is told, and the words."""
    if isinstance(error, json.JSONDecodeError):
        return Place(error.lineno, error.colno), error.msg
    return NOWHERE, str(error)


_encoded = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def _indented(data: object, margin: str, step: str) -> str:
    """A value a line. Python's encoder writes the same, but more than twice as long, for it does this in no C."""
    if type(data) is str:
        return encode_basestring(data)
    if type(data) is int:
        return str(data)
    inner = margin + step
    if type(data) is dict and data:
        members = [f"{encode_basestring(key)}: {_indented(data[key], inner, step)}" for key in sorted(data)]
        return f"{{{inner}{f',{inner}'.join(members)}{margin}}}"
    if (type(data) is list or type(data) is tuple) and data:
        return f"[{inner}{f',{inner}'.join([_indented(one, inner, step) for one in data])}{margin}]"
    return "null" if data is None else _encoded(data)


def reading_data(reading: Reading) -> dict[str, Any]:
    """One reading, as ``schemas/reading.schema.json`` describes it."""
    return {**dispatch_data(reading.dispatch, reading.published), **plain(reading)}


def dispatch_data(dispatch: Dispatch, published: Published) -> dict[str, Any]:
    """What is known of a dispatch before anything is read from it but its day."""
    given = {"format": FORMAT, "sha256": dispatch.original.sha256, "published": plain(published)}
    return {**given, **plain(dispatch)}


def unreadable_data(id_: str | None, error: Unreadable) -> dict[str, Any]:
    """A dispatch that cannot be read, on its line."""
    return {"id": id_, "error": {"rule": error.rule, "args": error.args_, "text": str(error)}}


def plain(value: object) -> Any:
    """The value in the types of JSON, days and dates as ISO 8601 and EDTF spell them."""
    return _DATA.unstructure(value)


def _plain_object(kind: Any) -> Callable[[Any], dict[str, Any]]:
    renamed: dict[str, Any] = {name: override(rename=other) for name, other in IN_DATA.get(kind, {}).items()}
    seldom: dict[str, Any] = {name: override(omit_if_default=True) for name in SELDOM.get(kind, ())}
    left_out: dict[str, Any] = {name: override(omit=True) for name in NOT_IN_DATA.get(kind, ())}
    return make_dict_unstructure_fn(kind, _DATA, **renamed, **seldom, **left_out)


_DATA = Converter(unstruct_collection_overrides={tuple: list})
_DATA.register_unstructure_hook(date, date.isoformat)
_DATA.register_unstructure_hook(Edtf, str)
_DATA.register_unstructure_hook_factory(is_dataclass, _plain_object)
