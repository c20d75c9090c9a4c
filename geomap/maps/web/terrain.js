/* What the land itself looks like: relief, rivers, and districts from the zoom at which they help. */

/** A layer that is on the map only between two zooms. */
class BetweenZooms extends L.Layer {
  /** @param {L.Layer} inner @param {number} least @param {number} [most] */
  constructor(inner, least, most = Infinity) {
    super();
    this.inner = inner;
    this.least = least;
    this.most = most;
  }

  /** @override */
  getEvents() {
    return { zoomend: () => this.update() };
  }

  /** @override @param {L.Map} map */
  onAdd(map) {
    this.map = map;
    this.update();
    return this;
  }

  /** @override @param {L.Map} map */
  onRemove(map) {
    map.removeLayer(this.inner);
    return this;
  }

  update() {
    const zoom = this.map?.getZoom() ?? -1;
    if (zoom >= this.least && zoom <= this.most) this.map?.addLayer(this.inner);
    else this.map?.removeLayer(this.inner);
  }
}

/** From which zoom on rivers of a rank are drawn, and how wide. @type {Record<number, [number, number]>} */
const RIVERS = { 1: [0, 1.1], 2: [5, 1], 3: [6.5, 0.8], 4: [8, 0.7] };
/** Beyond the last zoom the drawing of districts would promise more than it knows. */
const DISTRICT_ZOOMS = /** @type {const} */ ([7.5, 11]);
/** The picture knows slopes of some kilometres; enlarged further it is fog. */
const RELIEF_ZOOMS = /** @type {const} */ ([0, 8.5]);

/** Draw the land into its layer. @param {L.FeatureGroup} layer */
function drawTerrain(layer) {
  const { relief, rivers, district_lines: districts } = data.basemap;
  if (relief) layer.addLayer(new BetweenZooms(reliefOf(relief), ...RELIEF_ZOOMS));
  if (rivers) drawRivers(layer, rivers);
  if (!districts) return;
  const lines = hairlinesOf(districts, L.canvas({ pane: 'districts', padding: 0.4 }), {
    color: ink('district'), weight: 0.9, dashArray: '2 3',
  });
  layer.addLayer(new BetweenZooms(lines, ...DISTRICT_ZOOMS));
}

/** @param {Relief} relief */
function reliefOf({ picture, bounds }) {
  return L.imageOverlay(picture, bounds, { pane: 'relief', interactive: false, alt: '' });
}

/** @param {L.FeatureGroup} layer @param {Rivers} rivers */
function drawRivers(layer, rivers) {
  const renderer = L.canvas({ pane: 'rivers', padding: 0.4 });
  for (const [rank, [least, weight]] of Object.entries(RIVERS)) {
    const features = rivers.features.filter((river) => river.properties.rank === Number(rank));
    const lines = hairlinesOf({ ...rivers, features }, renderer, { color: ink('river'), weight });
    layer.addLayer(new BetweenZooms(lines, least));
  }
}

/**
 * Lines that take no click, on a canvas of their own pane.
 * @param {GeoJSON.FeatureCollection} shapes @param {L.Canvas} renderer @param {L.PathOptions} style
 */
function hairlinesOf(shapes, renderer, style) {
  const pane = renderer.options.pane;
  return L.geoJSON(shapes, /** @type {GroundOptions} */ ({
    renderer, pane, interactive: false, style: { ...style, fill: false },
  }));
}
