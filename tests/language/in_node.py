"""The page's own words scripts, run in Node.js beside their Python twins."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings

from geomap.language.catalogues import LANGUAGES, catalogue
from geomap.maps.assets import web_file

#: Each example starts Node.js once, for many calls together.
FEW = settings(max_examples=6, deadline=None, phases=(Phase.explicit, Phase.generate))
SCRIPTS = ("words.js", "dates.js", "amounts.js")
FUNCTIONS = "t, isolate, formatNumber, formatList, formatDay, formatDays, formatMonths, datePhrase"
_RUN = """
const { code, names, words, calls } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
const own = new Function('WORDS', `${code}; return { speak, LANGUAGES, ${names} };`)(words);
console.log(JSON.stringify(calls.map(([language, name, ...values]) => {
  own.speak(language);
  return name === 'LANGUAGES' ? own.LANGUAGES : own[name](...values);
})));
"""


def in_node(calls: Sequence[Sequence[Any]]) -> list[Any]:
    """Return what the scripts say to each call: (language, function, argument, …)."""
    beside = Path(sys.executable).with_name("node")
    node = str(beside) if beside.is_file() else shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    told = {
        "code": "".join(web_file(name) for name in SCRIPTS),
        "names": f"{FUNCTIONS}, formatAmount, fillAmount",
        "words": {language: dict(catalogue(language)) for language in LANGUAGES},
        "calls": calls,
    }
    run = subprocess.run(
        [node, "-e", _RUN], input=json.dumps(told), capture_output=True, text=True, check=True
    )
    answers: list[Any] = json.loads(run.stdout)
    return answers
