"""How light a page is to be, beside the others and on its own."""

from __future__ import annotations

from dataclasses import dataclass

#: The figures of a run: in words, and with how many decimals.
FIGURES = {
    "build_s": ("build and save, s", 2),
    "file_mb": ("file, MB", 1),
    "first_ms": ("first marks drawn, ms", 0),
    "zoom_ms": ("a zoom step settles, ms", 0),
    "private_mb": ("renderer's memory, MB", 0),
    "heap_mb": ("of it JavaScript's, MB", 0),
}
#: Beyond so many claims the peers are left out.
PEERS_UP_TO = 200_000

Medians = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Aim:
    """A figure of geomap's, times this, is to be no more than the peer's."""

    figure: str
    peer: str
    times: float


@dataclass(frozen=True)
class Verdict:
    """One aim, whether it is met, and the sentence that says so."""

    met: bool
    text: str

    def __str__(self) -> str:
        return f"{'met   ' if self.met else 'MISSED'}  {self.text}"


AIMS = (
    Aim("build_s", "explore", 10),
    Aim("build_s", "FastMarkerCluster", 8),
    Aim("file_mb", "explore", 5),
    Aim("file_mb", "FastMarkerCluster", 4),
    Aim("first_ms", "explore", 100),
    Aim("first_ms", "coordinates only", 4),
    Aim("zoom_ms", "explore", 50),
    Aim("zoom_ms", "FastMarkerCluster", 1),
    Aim("private_mb", "explore", 3),
    Aim("private_mb", "FastMarkerCluster", 1.7),
)
#: "Within a second or so of opening", for a million claims.
MILLION, MILLION_DRAWN_MS = 1_000_000, 1500


def verdicts(found: Medians, died: set[str], claims: int) -> list[Verdict]:
    """Return what the medians say of the aims; a peer that died is beaten."""
    own = found.get("geomap")
    if own is None:
        return [Verdict(met=False, text="geomap has no page that could be measured")]
    if claims >= MILLION:
        drawn = own["first_ms"]
        text = f"first marks drawn after {drawn:.0f} ms, at most {MILLION_DRAWN_MS}"
        return [Verdict(drawn <= MILLION_DRAWN_MS, text)]
    return [_verdict(aim, own, found.get(aim.peer), died) for aim in AIMS]


def _verdict(
    aim: Aim, own: dict[str, float], peer: dict[str, float] | None, died: set[str]
) -> Verdict:
    label = FIGURES[aim.figure][0].split(",")[0]
    if peer is None:
        dead = aim.peer in died
        return Verdict(dead, f"{label}: {aim.peer} {'died' if dead else 'was not measured'}")
    times = peer[aim.figure] / own[aim.figure]
    text = f"{label}: {aim.peer} {times:.1f} x geomap, at least {aim.times:g} x"
    return Verdict(times >= aim.times, text)
