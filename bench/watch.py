"""Runs one command in a process that has done nothing else, and prints what the command took as JSON.

The system counts a process's peak memory from its birth as a copy of its parent, so a parent that has held a
corpus would be measured with it. This one is started afresh for each command, without ``site`` and the like.
"""

import json
import resource
import subprocess
import sys
import time


def main() -> None:
    """Prints wall-clock and processor seconds, peak bytes, and the exit status with the last words of a failure."""
    started = time.perf_counter()
    done = subprocess.run(
        sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    seconds = time.perf_counter() - started
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = {
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        "status": done.returncode,
        "said": done.stdout.decode(errors="replace")[-2000:] if done.returncode else "",
    }
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
