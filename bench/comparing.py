"""``python -m bench.comparing``: what comparing the dispatches takes beyond reading them, and how that grows."""

import gc
import resource
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

from bench.corpus import made_up
from bench.site import PROJECT
from pelican_dossier.comparing import compare
from pelican_dossier.desk.content import load
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Entity, Reading, Settings
from pelican_dossier.reading import read

SIZES = (1_000, 10_000)
LIMIT_MS, LIMIT_KIB = 3.0, 46.0
"""Milliseconds of computing and KiB of memory that comparing may take for each dispatch."""
FIRST = date(2023, 1, 1)
TOO_MUCH = 1


def main() -> int:
    """Prints a line a size and returns the exit status."""
    content = load(PROJECT / "content")
    readings: list[Reading] = []
    status = 0
    for dispatch in islice(made_up(1), SIZES[-1]):
        day = FIRST + timedelta(days=len(readings) % 1000)
        text = "\n".join(dispatch.paragraphs)
        readings.append(read(receive_text(text, f"d{len(readings):05d}", "ar", day), content.registry))
        if len(readings) in SIZES:
            milliseconds, kibibytes = measured(readings, content.registry.entities, content.settings)
            print(f"{len(readings):6} dispatches   {milliseconds:.3f} ms and {kibibytes:.1f} KiB each")
            if milliseconds > LIMIT_MS or kibibytes > LIMIT_KIB:
                status = TOO_MUCH
    print(f"limit: {LIMIT_MS} ms and {LIMIT_KIB} KiB each, beyond reading")
    return status


def measured(readings: Sequence[Reading], entities: Sequence[Entity], settings: Settings) -> tuple[float, float]:
    """Computing time, and by how much the process has grown at its largest, for each dispatch."""
    gc.collect()
    before, started = _peak(), time.process_time()
    compare(readings, (), entities, settings)
    return (time.process_time() - started) * 1000 / len(readings), (_peak() - before) / len(readings)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    sys.exit(main())
