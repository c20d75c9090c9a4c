/* The quiet ground: countries, neighbours, provinces. It never takes a click. */

const HOME = ['AF', 'PK'];

/** Panes from the ground up; claims lie over the line, names over all. */
const PANES = [
  'tiles', 'ground', 'relief', 'rivers', 'districts', 'provinces',
  'glow', 'area', 'line', 'rails', 'circles', 'specks', 'names',
];

/** @param {L.Map} map */
function makePanes(map) {
  PANES.forEach((name, i) => {
    map.createPane(name).style.zIndex = String(200 + 15 * i);
  });
  const names = /** @type {HTMLElement} */ (map.getPane('names'));
  names.style.zIndex = '620';
  names.setAttribute('aria-hidden', 'true');
}

/** Colours live in the style sheet; the canvas asks for them by name. @param {string} name */
function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** How surfaces are drawn on a canvas. @typedef {L.GeoJSONOptions & L.PathOptions} GroundOptions */

/** Draw countries and provinces into their layer. @param {L.FeatureGroup} layer */
function drawBasemap(layer) {
  const ground = L.canvas({ pane: 'ground', padding: 0.4 });
  const hairlines = L.canvas({ pane: 'provinces', padding: 0.4 });
  for (const home of [true, false]) {
    L.geoJSON(data.basemap.countries, /** @type {GroundOptions} */ ({
      renderer: ground, pane: 'ground', interactive: false, style: countryStyle,
      filter: (feature) => isSurface(feature) && isHome(feature) === home,
    })).addTo(layer);
  }
  L.polyline(frontiers(), {
    renderer: ground, pane: 'ground', interactive: false, color: ink('frontier'), weight: 0.8,
  }).addTo(layer);
  drawTerrain(layer);
  const style = { color: ink('province'), weight: 0.8, fill: false };
  for (const shape of [data.basemap.province_lines, outlines()]) {
    if (!shape) continue;
    L.geoJSON(shape, /** @type {GroundOptions} */ ({
      renderer: hairlines, pane: 'provinces', interactive: false, style, filter: isNotPoint,
    })).addTo(layer);
  }
}

/** Provinces with surfaces are outlined unless their lines come by themselves. */
function outlines() {
  return data.basemap.province_lines ? null : data.basemap.provinces;
}

/** @typedef {GeoJSON.Polygon | GeoJSON.MultiPolygon} Polygons */

/** @param {Surface} feature @returns {feature is GeoJSON.Feature<Polygons, SurfaceProperties>} */
function isSurface(feature) {
  return Boolean(feature.geometry) && /Polygon/.test(feature.geometry?.type || '');
}

/** @param {Surface} feature */
function isNotPoint(feature) {
  return Boolean(feature.geometry) && !/Point/.test(feature.geometry?.type || '');
}

/** @param {Surface} feature */
function isHome(feature) {
  return HOME.includes(feature.properties.iso_a2 || '');
}

/**
 * The border between the two is left to the line, which is drawn more finely.
 * @param {Surface} [feature]
 */
function countryStyle(feature) {
  const home = feature !== undefined && isHome(feature);
  const fill = ink(home ? 'home' : 'neighbour');
  return { color: fill, weight: home ? 1.2 : 0, fillOpacity: 1, fillColor: fill };
}

/** The neighbours' outlines without the straight edges at which the data were cut off. */
function frontiers() {
  const rings = data.basemap.countries.features
    .filter(isSurface).filter((feature) => !isHome(feature))
    .flatMap((feature) => ringsOf(feature.geometry));
  const edge = edgeTest(rings.flat());
  return rings.flatMap((ring) => pieces(ring, edge));
}

/** @param {Polygons} geometry */
function ringsOf(geometry) {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** A test whether a position lies on the outer frame of all positions. @param {GeoJSON.Position[]} positions */
function edgeTest(positions) {
  /** @param {0 | 1} axis */
  const range = (axis) => positions.reduce(([least, most], position) => (
    [Math.min(least, position[axis]), Math.max(most, position[axis])]), [Infinity, -Infinity]);
  const frame = [range(0), range(1)];
  /** @param {GeoJSON.Position} position */
  return (position) => frame.some((ends, axis) => (
    ends.some((end) => Math.abs(position[axis] - end) < 0.01)));
}

/**
 * Runs of a ring that leave out the positions on the frame.
 * @param {GeoJSON.Position[]} ring @param {(position: GeoJSON.Position) => boolean} onEdge
 */
function pieces(ring, onEdge) {
  /** @type {L.LatLngTuple[][]} */
  const runs = [[]];
  for (const position of ring) {
    if (onEdge(position)) runs.push([]);
    else runs[runs.length - 1].push([position[1], position[0]]);
  }
  return runs.filter((run) => run.length > 1);
}
