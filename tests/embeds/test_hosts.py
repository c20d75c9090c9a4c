from __future__ import annotations

import pytest

from geomap.cli import embed as command
from geomap.embeds import HOSTS, Map, Placement, embed_files, embed_text, included

HERE = Placement("all-claims")
THERE = Placement("all-claims", "https://example.org/a.html")


def test_the_command_line_names_the_hosts_in_their_order() -> None:
    assert tuple(HOSTS) == command.HOSTS


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch, printed: bytes) -> None:
    """Draw the picture once for all hosts."""
    monkeypatch.setattr("geomap.embeds.hosts.draw", lambda *_: printed)


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_gets_its_text_the_page_and_the_picture(shown: Map, host: str) -> None:
    files = embed_files(host, shown, THERE)
    own, page, picture = list(files)[:3]
    assert own in ("all-claims.oembed.json", f"all-claims-for-{host}{HOSTS[host].ending}")
    assert (page, picture) == ("all-claims.html", "all-claims.png")
    assert files["all-claims.html"].startswith(b"<!DOCTYPE html>")
    assert files["all-claims.png"] == shown.png
    assert ("all-claims.pdf" in files) is (host in ("latex", "quarto"))
    text = embed_text(host, shown, THERE)
    assert files[own] == (text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize("host", HOSTS)
def test_what_a_text_includes_is_written_beside_it(shown: Map, host: str) -> None:
    placement = THERE if host == "oembed" else HERE
    text = embed_text(host, shown, placement)
    names = [placement.page, placement.picture, "all-claims.pdf"]
    named = [name for name in names if isinstance(text, str) and name in text]
    assert set(included(host, placement)) == set(named)
    if host != "oembed":
        assert set(named) <= set(embed_files(host, shown, placement))


@pytest.mark.parametrize("host", ["html", "quarto", "docx"])
def test_the_same_map_gives_the_same_bytes(shown: Map, host: str) -> None:
    assert embed_files(host, shown, HERE) == embed_files(host, shown, HERE)
