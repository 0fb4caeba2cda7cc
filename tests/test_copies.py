"""Work done by copies of the process: in order, with what it says, and never taken for done when it was not."""

import logging
import os
import signal
from collections.abc import Callable
from functools import partial

import pytest

from pelican_dossier.copies import HAS_COPIES, in_copies
from pelican_dossier.problems import MachineFailed, Problem, ProblemsFound

pytestmark = pytest.mark.skipif(not HAS_COPIES, reason="this system makes no copies of processes")
PROBLEM = Problem("pages/a.md", 3, "it has no title", "give it one")


def number(value: int) -> int:
    return value


def who(_: int) -> int:
    return os.getpid()


def of(job: Callable[[int], int], count: int = 3) -> list[Callable[[], int]]:
    return [partial(job, value) for value in range(count)]


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_results_come_in_the_order_of_the_jobs(workers: int) -> None:
    assert in_copies(of(number, 5), workers) == [0, 1, 2, 3, 4]


def test_each_job_has_a_process_of_its_own_and_one_worker_is_this_process() -> None:
    assert len({*in_copies(of(who), 3), os.getpid()}) == 4
    assert set(in_copies(of(who), 1)) == {os.getpid()}
    assert in_copies(of(who, 1), 3) == [os.getpid()]


def test_problems_come_as_they_were_found() -> None:
    def found(value: int) -> int:
        if value:
            raise ProblemsFound([PROBLEM])
        return value

    with pytest.raises(ProblemsFound) as raised:
        in_copies(of(found), 2)
    assert raised.value.problems == (PROBLEM,)


def test_a_defect_tells_where_it_is() -> None:
    def divided(value: int) -> int:
        return 1 // value

    with pytest.raises(ZeroDivisionError) as raised:
        in_copies(of(divided), 2)
    assert "in divided" in "".join(raised.value.__notes__)


def test_what_a_copy_logs_is_logged_here(caplog: pytest.LogCaptureFixture) -> None:
    # A logger of its own: what builds of other tests have set for Pelican's must not decide.
    caplog.set_level(logging.WARNING, "tests.copies")

    def logged(value: int) -> int:
        logging.getLogger("tests.copies").warning("page %d", value)
        return value

    in_copies(of(logged, 2), 2)
    assert [(record.name, record.getMessage()) for record in caplog.records] == [
        ("tests.copies", "page 0"),
        ("tests.copies", "page 1"),
    ]


def test_a_copy_that_is_killed_is_the_machines_failure() -> None:
    def killed(value: int) -> int:
        if value:
            os.kill(os.getpid(), signal.SIGKILL)
        return value

    with pytest.raises(MachineFailed, match="ended from outside"):
        in_copies(of(killed, 2), 2)
