"""Runs ``geomap`` and writes down what it did to the machine: ``python -m … NOTES ARGUMENT …``."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from tests.maps.sinks import FIRE, MARK

#: What drawing needs none of: other programs, a network, libraries, another process.
BARRED = (
    "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.kill", "pty.", "webbrowser.", "sqlite3.enable_load_extension", "socket.connect",
    "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.", "http.", "ftplib.",
    "smtplib.", "poplib.", "imaplib.", "telnetlib.",
)  # fmt: skip
#: What changes files: which of the arguments are paths.
WRITES = {
    "os.mkdir": (0,), "os.rmdir": (0,), "os.remove": (0,), "os.rename": (0, 1), "os.link": (1,),
    "os.symlink": (1,), "os.chmod": (0,), "os.chown": (0,), "os.truncate": (0,), "os.utime": (0,),
    "shutil.rmtree": (0,), "shutil.move": (0, 1), "shutil.copyfile": (1,), "sqlite3.connect": (0,),
}  # fmt: skip
_TELLING = (FIRE, MARK, "1337", "__fired")


def notes() -> dict[str, list[str]]:
    """Begin to listen and return what will have been heard, by its kind."""
    heard: dict[str, list[str]] = {"barred": [], "written": [], "compiled": []}

    def hear(event: str, given: tuple[Any, ...]) -> None:
        if event.startswith(BARRED):
            heard["barred"].append(f"{event} {given!r}"[:300])
        elif event == "open" and _writes(given):
            heard["written"].append(_path(given[0]))
        elif event in WRITES:
            heard["written"] += [_path(given[at]) for at in WRITES[event]]
        elif event == "compile" and any(word in _path(given[0]) for word in _TELLING):
            heard["compiled"].append(_path(given[0])[:300])

    sys.addaudithook(hear)
    return heard


def _writes(given: tuple[Any, ...]) -> bool:
    _, mode, flags = given
    wanted = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
    return bool(flags & wanted) if mode is None else bool(set("wax+") & set(mode))


def _path(given: Any) -> str:
    return os.fsdecode(given) if isinstance(given, str | bytes | os.PathLike) else repr(given)


if __name__ == "__main__":
    notes_file = Path(sys.argv.pop(1))
    heard = notes()
    from geomap.cli import main

    try:
        main()
    finally:
        kept = {kind: list(each) for kind, each in heard.items()}
        notes_file.write_text(json.dumps(kept), "utf-8")
