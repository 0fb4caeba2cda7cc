"""What many pages of an edition show, made once for all of them."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from pelican_dossier.editions.edition import Edition
from pelican_dossier.model import Reading

_Make = TypeVar("_Make", bound=Callable[..., Any])


def once(make: _Make) -> _Make:
    """Has what is made of an edition, or of a reading of its dossier, kept by the edition."""

    @wraps(make)
    def kept(edition: Edition, *readings: Reading) -> Any:
        ids = [reading.dispatch.id for reading in readings]
        if any(edition.readings.get(id_) is not reading for id_, reading in zip(ids, readings, strict=True)):
            return make(edition, *readings)  # that of a translation, say, which is asked for once
        key = make, *ids
        if key not in edition.kept:
            edition.kept[key] = make(edition, *readings)
        return edition.kept[key]

    return cast(_Make, kept)
