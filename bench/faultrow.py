"""What is counted of a promise that is tried."""

from dataclasses import dataclass


@dataclass(slots=True)
class Row:
    """One promise, tried."""

    promise: str
    tries: int = 0
    struck: int = 0
    """Tries in which the fault came before the command was done."""
    lost: int = 0
    seconds: float = 0

    def __str__(self) -> str:
        return f"| {self.promise} | {self.tries} | {self.struck} | {self.lost} | {self.seconds:.0f} |"
