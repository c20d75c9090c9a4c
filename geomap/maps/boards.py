"""The maps of a page as folium objects: a board, its layers, and how the page's script finds them.

Everything here is text of the project's own, because folium compiles what it renders as a
template once more. The claims themselves are filled in by the page's script.
"""

from __future__ import annotations

import folium
from branca.element import MacroElement
from folium.template import Template

#: The layers of every board, in drawing order. The page's script names them.
LAYERS = ("provinces", "uncertainty", "line", "third_party", "PK", "AF")

_CENTRE = (33.4, 68.2)
_FIRST_ZOOM = 6
_MIN_ZOOM = 4
_MAX_ZOOM = 12


class Board(folium.Map):
    """A Leaflet map without tiles and without anything that folium would load from a network."""

    _template = Template(
        """
        {% macro html(this, kwargs) %}
<figure class="board" id="board-{{ this.key }}">
<figcaption class="board-voice" id="voice-{{ this.key }}"></figcaption>
<div class="folium-map" id={{ this.get_name()|tojson }}></div>
</figure>
        {% endmacro %}
        {% macro script(this, kwargs) %}
var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {
  center: {{ this.location|tojson }},
  ...{{ this.options|tojavascript }}
});
        {% endmacro %}
        """
    )

    def __init__(self, key: str) -> None:
        super().__init__(
            location=_CENTRE,
            zoom_start=_FIRST_ZOOM,
            tiles=None,
            min_zoom=_MIN_ZOOM,
            max_zoom=_MAX_ZOOM,
            zoom_snap=0.5,
            attribution_control=False,
            scroll_wheel_zoom=False,
            maxZoom=_MAX_ZOOM,
            minZoom=_MIN_ZOOM,
        )
        self.key = key
        self._id = key
        self.default_js, self.default_css = [], []


class BoardLayer(folium.FeatureGroup):
    """A named layer that a reader can switch on and off."""

    def __init__(self, board: Board, key: str) -> None:
        super().__init__(name=key)
        self._id = f"{board.key}_{key.lower()}"
        self.add_to(board)


class BoardControl(folium.LayerControl):
    """folium's layer control with a fixed id. Add it after the layers."""

    def __init__(self, board: Board) -> None:
        super().__init__(position="topright", collapsed=True)
        self._id = board.key
        self.add_to(board)


class Registration(MacroElement):
    """Tells the page's script which Leaflet objects folium has made for a board."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
window.geomap.boards.push({
  key: {{ this.board.key|tojson }},
  map: {{ this.board.get_name() }},
  control: {{ this.control.get_name() }},
  layers: { {%- for key, layer in this.layers.items() %}
    {{ key|tojson }}: {{ layer.get_name() }},{% endfor %}
  }
});
        {% endmacro %}
        """
    )

    def __init__(self, board: Board, layers: dict[str, BoardLayer], control: BoardControl) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Registration"
        self._id = board.key
        self.board = board
        self.layers = layers
        self.control = control
        self.add_to(board)


def make_board(key: str) -> Board:
    """Return a board with its empty layers, its layer control and its registration."""
    board = Board(key)
    layers = {name: BoardLayer(board, name) for name in LAYERS}
    Registration(board, layers, BoardControl(board))
    return board
