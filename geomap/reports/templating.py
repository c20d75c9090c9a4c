"""Templates of reports: those that ship, or a newsroom's own, rendered in a sandbox.

A template may come from a stranger, and so may every text that it is given. It can write text
and nothing else: it reaches no attribute of Python's own and no file outside its folder. What it
can waste is time.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from geomap.errors import ReportError

SHIPPED = Path(__file__).with_name("templates")
_FOLDED = re.compile(r"\s+")


class _Folder(FileSystemLoader):
    """Templates of one folder; a link in it that leads out of it leads nowhere."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Any]:
        """Return the text of a template of the folder; raises ``TemplateNotFound``."""
        home = Path(self.searchpath[0]).resolve()
        if home not in (home / template).resolve().parents:
            raise TemplateNotFound(template)
        try:
            text, name, fresh = super().get_source(environment, template)
        except UnicodeDecodeError:
            raise TemplateSyntaxError("not UTF-8", 1, template, str(home / template)) from None
        return text, name, fresh


def templates(folder: Path | None, escape: Callable[[str], str] | None = None) -> Environment:
    """Return the templates that ship, each replaced by that of its name in ``folder``.

    What ships can be extended as ``shipped/NAME``. ``escape`` makes a text safe for the format;
    without it texts are escaped for HTML. Raises ``ReportError`` when there is no such folder.
    """
    if folder is not None and not folder.is_dir():
        raise ReportError(f"{folder}: no such folder of templates")
    shipped = _Folder(SHIPPED)
    own: list[BaseLoader] = [_Folder(folder)] if folder else []
    options: dict[str, Any] = {} if escape is None else {"finalize": _finalizer(escape)}
    return ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*own, shipped, PrefixLoader({"shipped": shipped})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **options,
    )


def _finalizer(escape: Callable[[str], str]) -> Callable[[Any], Any]:
    def finalize(value: Any) -> Any:
        """Escape a text once; what a macro has made of escaped texts stays as it is."""
        return value if isinstance(value, Markup) else Markup(escape(str(value)))  # noqa: S704

    return finalize


def render(environment: Environment, name: str, values: Mapping[str, Any]) -> str:
    """Return what a template makes of the values; raises ``ReportError`` with file and line."""
    try:
        return environment.get_template(name).render(**values)
    except TemplateSyntaxError as error:
        where = f"{error.filename or error.name or name}:{error.lineno}"
        raise ReportError(f"{where}: {_one_line(error.message)}") from None
    except TemplateNotFound as error:
        raise ReportError(f"{_where(error, name)}: no template is named {error.name!r}") from None
    # A template can fail in every way that an expression can: whatever it is, the fault is its own.
    except Exception as error:  # noqa: BLE001
        raise ReportError(f"{_where(error, name)}: {_one_line(error)}") from None


def _where(error: BaseException, name: str) -> str:
    """Return the file and line of the template that a fault comes from."""
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if not frame.filename.endswith(".py")]
    places = [f"{frame.filename}:{frame.lineno}" for frame in inside if "<" not in frame.filename]
    return places[-1] if places else name


def _one_line(error: object) -> str:
    text = _FOLDED.sub(" ", str(error)).strip()
    return text or type(error).__name__
