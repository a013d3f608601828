"""How is Redthread set up, tried and tested on this machine?

Standard library only: it makes ``.venv``, installs what the verb needs and hands over.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is also started by Pythons that are too old
    sys.exit("Redthread needs Python 3.11 or newer; this is %d.%d. Try: python3.11 run.py" % sys.version_info[:2])  # noqa: UP031

import argparse
from collections.abc import Callable, Sequence

from tools import bench, checks, demo, environment, frontend
from tools.process import Stopped, stop_signals
from tools.say import Stop, say


def demo_verb(arguments: argparse.Namespace) -> int:
    if not arguments.setup_only:
        demo.require_free_port(arguments.port)
    environment.ensure("core")
    frontend.ensure()
    if arguments.setup_only:
        say("Set up. Start it with: python3 run.py demo")
        return 0
    return demo.start(
        port=arguments.port,
        stage=arguments.stage,
        extra=["--fresh"] if arguments.fresh else [],
        browser=not arguments.no_browser,
    )


def test_verb(arguments: argparse.Namespace) -> int:
    steps = checks.chosen(arguments.only)
    prepare_for_tests()
    return checks.run(steps, matching=arguments.k)


def lint_verb(_: argparse.Namespace) -> int:
    prepare_for_tests()
    return checks.run(checks.chosen(checks.LINT))


def bench_verb(arguments: argparse.Namespace) -> int:
    workload = bench.find(arguments.name)
    prepare_for_tests()
    return bench.start(workload, arguments.rest)


def prepare_for_tests() -> None:
    environment.ensure("test")
    frontend.ensure()


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="run.py", description="Set up, try and test Redthread.", allow_abbrev=False)
    verbs = top.add_subparsers(metavar="VERB", required=True)

    def verb(name: str, work: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=about, description=about, allow_abbrev=False)
        made.set_defaults(work=work)
        return made

    trial = verb("demo", demo_verb, "set up and start the demo: server, worker and sample data, kept in var/")
    trial.add_argument("--port", type=int, default=8000, help="where the pages are served (default: 8000)")
    trial.add_argument("--stage", metavar="NAME", help="begin with the purchase at this stage of the thread")
    trial.add_argument("--fresh", action="store_true", help="throw away what was entered and begin anew")
    trial.add_argument("--no-browser", action="store_true", help="print the address and open nothing")
    trial.add_argument("--setup-only", action="store_true", help="set up and stop")

    test = verb("test", test_verb, "run everything that CI asks for")
    test.add_argument("--only", action="append", metavar="STEP", choices=checks.NAMES, help=", ".join(checks.NAMES))
    test.add_argument("-k", metavar="EXPRESSION", help="only the tests that match, as in pytest")

    verb("lint", lint_verb, "format, lint, types and import contracts")

    measure = verb("bench", bench_verb, "run one workload, bench/NAME.py, with what follows its name")
    measure.add_argument("name", metavar="NAME", nargs="?", default="", help="without it, the workloads are listed")

    soak = verb("soak", bench_verb, "kill everything at random while clients write, and look for what was lost")
    soak.set_defaults(name="soak")
    return top


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """What a workload is given is for the workload to understand; anywhere else an unknown word is an error."""
    known = parser()
    arguments, rest = known.parse_known_args(words)
    if rest and arguments.work is not bench_verb:
        known.error(f"unrecognized arguments: {' '.join(rest)}")
    arguments.rest = rest
    return arguments


def main(words: Sequence[str]) -> int:
    arguments = parsed(words)
    work: Callable[[argparse.Namespace], int] = arguments.work
    try:
        with stop_signals():
            return work(arguments)
    except Stop as reason:
        print(reason, file=sys.stderr)
        return 1
    except Stopped as stopped:
        say("Stopped.")
        return stopped.status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
