"""The least and the most that a number may mean, with its hedge: about 15, at least 30."""

from fractions import Fraction

_ABOUT = Fraction(1, 10)
"""By how much an «about» may be off."""

NumberBounds = tuple[Fraction | float, Fraction | float]
"""The least and the most."""


def number_bounds(value: object, mod: str | None) -> NumberBounds:
    """Those of a figure's value, a number or ``LOW/HIGH``, and its hedge. Raises ValueError of a duration."""
    low, high = (Fraction(part) for part in (str(value).split("/") * 2)[:2])
    if mod == "APPROX":
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    if mod in ("LESS_THAN", "EQUAL_OR_LESS"):
        return 0, high
    if mod in ("MORE_THAN", "EQUAL_OR_MORE"):
        return low, float("inf")
    return low, high
