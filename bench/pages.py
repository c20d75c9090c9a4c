"""Weigh geomap's page of many claims beside the maps that geopandas and folium make of them.

    PYTHONPATH=. python bench/pages.py [--claims 100000] [--rounds 3] [--assert]
    PYTHONPATH=. python bench/pages.py --only geomap       the others as they were last time
    PYTHONPATH=. python bench/pages.py --claims 1000000    geomap alone

Each page is built in a process of its own and opened in a fresh headless Chromium; the medians of
some rounds are printed, and kept in a folder with the pages. What the figures mean, and how they
are taken, stands in bench/README.md.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from browser_marks import measure
from page_aims import FIGURES, PEERS_UP_TO, verdicts
from page_builders import CONTENDERS, build
from playwright.sync_api import Error as BrowserError

Run = dict[str, float | str]
Runs = dict[str, list[Run]]


def run(name: str, options: argparse.Namespace) -> Run:
    """Build and open one page; what dies of it is told under `died`."""
    count = options.claims
    path = Path(options.folder) / f"{name.replace(' ', '-')}-{count}.html"
    try:
        seconds = build(name, count, path)
        figures = measure(path, CONTENDERS[name].marks, options.timeout)
    except (BrowserError, MemoryError, RuntimeError) as error:
        return {"died": str(error).strip().splitlines()[0] if str(error) else repr(error)}
    return {"build_s": seconds, "file_mb": path.stat().st_size / 1e6, **figures}


def run_all(names: list[str], runs: Runs, options: argparse.Namespace) -> None:
    """Let the contenders take turns, and keep every run as soon as it is done."""
    for number in range(options.rounds):
        for name in names:
            done = runs.setdefault(name, [])
            if name in died(runs):
                continue
            done.append(run(name, options))
            print(f"round {number + 1}, {name}: {_in_short(done[-1])}", file=sys.stderr)
            _kept(options).write_text(json.dumps(runs, indent=1), encoding="utf-8")


def medians(runs: Runs) -> dict[str, dict[str, float]]:
    """Return the median of each figure for all contenders that lived."""
    return {
        name: {key: statistics.median(float(one[key]) for one in done) for key in FIGURES}
        for name, done in runs.items()
        if done and name not in died(runs)
    }


def died(runs: Runs) -> set[str]:
    """Return who died in any round."""
    return {name for name, done in runs.items() if any("died" in one for one in done)}


def table(runs: Runs) -> None:
    """Print the medians, and behind each peer's how many times geomap's it is."""
    found = medians(runs)
    names = [name for name in CONTENDERS if name in runs]
    print(f"{'':24}" + "".join(f"{name:>24}" for name in names))
    for key, (label, decimals) in FIGURES.items():
        own = found.get("geomap", {}).get(key)
        cells = [_cell(found.get(name, {}).get(key), own, name, decimals) for name in names]
        print(f"{label:24}" + "".join(f"{cell:>24}" for cell in cells))
    for name in sorted(died(runs)):
        print(f"{name} died: {next(one['died'] for one in runs[name] if 'died' in one)}")


def _cell(value: float | None, own: float | None, name: str, decimals: int) -> str:
    if value is None:
        return "died"
    ratio = f" {value / own:8.1f} x" if own and name != "geomap" else ""
    return f"{value:,.{decimals}f}{ratio}"


def _in_short(one: Run) -> str:
    return ", ".join(
        f"{key} {value:.3g}" if isinstance(value, float) else f"{key}: {value}"
        for key, value in one.items()
    )


def _others_of_last_time(names: list[str], options: argparse.Namespace) -> Runs:
    if not _kept(options).exists():
        return {}
    kept: Runs = json.loads(_kept(options).read_text(encoding="utf-8"))
    others = {name: done for name, done in kept.items() if name not in names}
    if others:
        print("measured earlier:", ", ".join(others))
    return others


def _kept(options: argparse.Namespace) -> Path:
    return Path(options.folder) / f"pages-{options.claims}.json"


def _options() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--claims", type=int, default=100_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--only", nargs="+", choices=CONTENDERS, help="measure these anew")
    arguments.add_argument("--timeout", type=float, default=300, help="seconds for a drawing")
    aims = "exit with 1 when an aim is missed"
    arguments.add_argument("--assert", action="store_true", dest="asserting", help=aims)
    folder = Path(tempfile.gettempdir()) / "bench_pages"
    arguments.add_argument("--folder", type=Path, default=folder, help="for pages and results")
    return arguments.parse_args()


def main() -> int:
    """Print the table and whether the aims are met."""
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    everybody = list(CONTENDERS) if options.claims <= PEERS_UP_TO else ["geomap"]
    names = options.only or everybody
    runs = _others_of_last_time(names, options)
    print(f"{options.claims:,} claims, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    run_all(names, runs, options)
    table(runs)
    told = verdicts(medians(runs), died(runs), options.claims)
    print(*told, sep="\n")
    return int(options.asserting and not all(one.met for one in told))


if __name__ == "__main__":
    sys.exit(main())
