"""A difference between an original and its translation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """What one side says and the other does not."""

    rule: str
    original: tuple[str, ...]
    """The words of the original, as received."""
    translation: tuple[str, ...]
    """Those of the translation."""
