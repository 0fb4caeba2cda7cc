"""The sign of each outlet: a shape and a colour, the same on every page and in every edition.

Eight shapes and eight colours, given out in the order in which outlets first published. From the ninth on a colour
comes back with another shape, so that sixty-four outlets have signs of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from pelican_dossier.comparing.outlets import publisher_key
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.model import Dispatch

SHAPES: Mapping[str, str] = {
    "diamond": "M5 0 10 5 5 10 0 5z",
    "disc": "M5 .4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2z",
    "triangle": "M5 .4 10 9.4H0z",
    "star": "M5 0 6 2.6 8.5 1.5 7.4 4 10 5 7.4 6 8.5 8.5 6 7.4 5 10 4 7.4 1.5 8.5 2.6 6 0 5 2.6 4 1.5 1.5 4 2.6z",
    "square": "M.8.8h8.4v8.4H.8z",
    "cross": "M3.3 0h3.4v3.3H10v3.4H6.7V10H3.3V6.7H0V3.3h3.3z",
    "wedge": "M0 .6h10L5 9.6z",
    "hourglass": "M.6 0h8.8L6 5l3.4 5H.6L4 5z",
}
"""Shape -> its outline in a box of ten by ten. All are filled: a hollow mark says that a day is inferred."""


@dataclass(frozen=True, slots=True)
class OutletSign:
    """How an outlet is told from others at a glance."""

    colour: str
    """The class that sets ``--c`` to the outlet's colour and writes in it: ``c1`` to ``c8``."""
    shape: str
    """A key of ``SHAPES``."""

    @property
    def path(self) -> str:
        """The shape's outline in a box of ten by ten, for a picture that draws it."""
        return SHAPES[self.shape]


def sign_of(edition: Edition, dispatch: Dispatch) -> OutletSign | None:
    """The sign of the outlet that published a dispatch; None where that is not known."""
    return _signs(edition).get(outlet_of(edition, dispatch))


def outlet_of(edition: Edition, dispatch: Dispatch) -> str | None:
    """What an outlet is told from others by: its id in the registry, else the key of its name."""
    entity = edition.by_name.get((dispatch.language, dispatch.publisher)) if dispatch.publisher else None
    return entity.id if entity else publisher_key(dispatch)


@once
def _signs(edition: Edition) -> Mapping[str | None, OutletSign]:
    dispatches = [*(reading.dispatch for reading in edition.dossier.readings), *edition.dossier.withdrawn]
    outlets = dict.fromkeys(outlet_of(edition, dispatch) for dispatch in dispatches)
    return {outlet: _sign(at) for at, outlet in enumerate(outlet for outlet in outlets if outlet)}


def _sign(at: int) -> OutletSign:
    """That of the outlet which came so many after the first."""
    shapes = tuple(SHAPES)
    turn, colour = divmod(at, len(shapes))
    return OutletSign(f"c{colour + 1}", shapes[(colour + turn) % len(shapes)])
