"""What is found of a bag: a verdict on each file, the problems, and what is worth knowing besides."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from pelican_dossier.problems import Problem


class Verdict(StrEnum):
    """What is known of a file."""

    GOOD = "good"
    """It is there and has the digest that a manifest lists, which has not changed itself as far as can be told."""
    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    """It is there, and should not be."""
    NOT_VERIFIABLE = "not verifiable"
    """Nothing that can be relied upon says what it should be."""


@dataclass(slots=True)
class Verification:
    """All that is found of a bag, gathered while it is judged."""

    verdicts: dict[str, Verdict] = field(default_factory=dict)
    """Path -> what is known of the file, for all that are there or should be."""
    problems: list[Problem] = field(default_factory=list)
    """None where the bag is whole, as far as it can be checked."""
    notes: list[str] = field(default_factory=list)
    """What is no defect, and yet to be known."""
    proofs: list[str] = field(default_factory=list)
    """What is proven of the bag as a whole, such as who signed it."""

    def accuse(self, path: str, verdict: Verdict, what: str, remedy: str) -> None:
        """Judges a file, with a problem."""
        self.verdicts[path] = verdict
        self.problems.append(Problem(path, None, what, remedy))

    def counts(self) -> Iterator[str]:
        """How many files have which verdict, in words, such as “3 good”."""
        counted = Counter(self.verdicts.values())
        yield from (f"{counted[verdict]:,} {verdict}" for verdict in Verdict if counted[verdict])
