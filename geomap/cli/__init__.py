"""The command line: one file a command, and no logic of its own."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from geomap import __version__
from geomap.cli.options import plain
from geomap.errors import GeomapError

#: Every command with the module that holds it. Modules are imported when they are asked for:
#: a place must be found faster than geopandas can be imported.
COMMANDS = {
    "import": "import_sheets",
    "build": "build",
    "report": "report",
    "embed": "embed",
    "check": "check",
    "claims": "claims",
    "locate": "locate",
    "gazetteer": "gazetteer",
    "add": "add",
    "export": "export",
    "spans": "spans",
}


class _Commands(click.Group):
    """A group that imports a command only when it is run or when its help is shown."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"geomap.cli.{COMMANDS[cmd_name]}").command
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="geomap")
def geomap() -> None:
    r"""Turn contested reports of border incidents along the Durand Line into sourced maps.

    Claims live in a ledger: one file, named by --ledger or GEOMAP_LEDGER, else
    geomap-ledger.sqlite in the current folder.

    \b
    A first map:
      geomap import --seeds     take in the claims that come with geomap
      geomap build              write the pages into maps/
    """


def main() -> None:
    """Run the command line; a fault in the input is one message and exit status 2."""
    try:
        geomap()
    except GeomapError as error:
        # A fault is one line, also where the name of a file would make two of it.
        for line in getattr(error, "faults", None) or str(error).splitlines():
            click.echo(f"geomap: {plain(line)}", err=True)
        sys.exit(2)
