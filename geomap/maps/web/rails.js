/* The line, the rails beside it and the glow along all of it. */

const LANE = 5;
const FIRST_LANE = 6;
const SIMPLIFY = 1;
const STEP = 3;
const WINDOW = 4;

/** The line, as Leaflet wants it. @type {() => L.LatLngTuple[]} */
const lineLatLngs = once(() => data.line.coordinates.map(([longitude, latitude]) => [latitude, longitude]));

/** Pixels of a path at this zoom, thinned to what can be seen. @param {L.Map} map @param {L.LatLngTuple[]} latlngs */
function pixelsOf(map, latlngs) {
  const pixels = latlngs.map((latlng) => map.latLngToLayerPoint(latlng));
  return L.LineUtil.simplify(pixels, SIMPLIFY);
}

/** What lies beside the line is drawn in sight and as far again around it. @param {L.Map} map @returns {Box} */
function frameAround(map) {
  const { x, y } = map.getSize();
  const corner = map.containerPointToLayerPoint([0, 0]);
  return box(corner.x - x, corner.y - y, 3 * x, 3 * y);
}

/** The runs of a path that lie within a frame. @param {Pixel[]} path @param {Box} frame @returns {Pixel[][]} */
function runsWithin(path, frame) {
  /** @type {Pixel[][]} */
  const runs = [[]];
  for (const point of path) {
    if (boxesTouch(boxAround(point, 0), frame, 1)) runs[runs.length - 1].push(point);
    else if (runs[runs.length - 1].length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/**
 * Paths `away` pixels to the left (Afghan side) of `latlngs`, without its small zigzags, as places.
 * @param {L.Map} map @param {L.LatLngTuple[]} latlngs @param {number} away
 */
function latlngsBeside(map, latlngs, away) {
  return runsWithin(pixelsOf(map, latlngs), frameAround(map)).map((run) => {
    const path = smoothed(pathBeside(smoothed(evenly(run, STEP), WINDOW), away), 2);
    return path.map(({ x, y }) => map.layerPointToLatLng([x, y]));
  });
}

/**
 * How far from the line a voice's rails run: Afghan on the left, Pakistani on the right.
 * @param {Voice} voice @param {number} lane
 */
function railOffset(voice, lane) {
  const away = FIRST_LANE + LANE * lane;
  return { AF: away, PK: -away, third_party: 0 }[voice];
}

/** The line itself. It is drawn again at each zoom, so it is as fine as the screen. @param {L.FeatureGroup} layer */
function drawLine(layer) {
  L.polyline(lineLatLngs(), {
    pane: 'line', className: 'durand-line', interactive: false, smoothFactor: 1,
  }).addTo(layer);
}

/**
 * Two soft bands along the whole line, one for each side that speaks about all of it.
 * @param {L.Map} map @param {Record<Voice, L.LayerGroup>} groups @param {Voice[]} shown
 */
function drawGlow(map, groups, shown) {
  const wide = placesDrawn('border');
  for (const voice of shown) {
    if (!wide.some((place) => weightOf(place, maskOf([voice])))) continue;
    const spread = map.getZoom() < 5.5 ? 0.7 : 1;
    const path = latlngsBeside(map, lineLatLngs(), { AF: 5, PK: -5, third_party: 0 }[voice] * spread);
    for (const width of [17, 13, 9].map((each) => each * spread)) {
      L.polyline(path, {
        pane: 'glow', interactive: false, weight: width, smoothFactor: 0,
        className: `glow ${voiceClass(voice)}`,
      }).addTo(groups[voice]);
    }
  }
}

/** The rows of the places that are drawn in a certain way. @param {Drawn} drawn */
function placesDrawn(drawn) {
  const code = data.words['places.drawn'].indexOf(drawn);
  /** @type {number[]} */
  const rows = [];
  columns['places.drawn'].forEach((each, row) => {
    if (each === code) rows.push(row);
  });
  return rows;
}

/**
 * Paths of a place that lies somewhere on stretches of the line.
 * @param {PlaceRow} place @returns {L.LatLngTuple[][]}
 */
function stretchPaths(place) {
  const geometry = /** @type {GeoJSON.LineString|GeoJSON.MultiLineString|null} */ (place.geometry);
  if (!geometry) return [];
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((part) => part.map(([longitude, latitude]) => [latitude, longitude]));
}

/** A rail and the incidents that it stands for. @typedef {{incidents: number[], path: L.Polyline}} Rail */

/**
 * Draw the rails of all stretches that a voice speaks about, one for each place.
 * @param {L.Map} map @param {L.LayerGroup} group @param {Voice} voice @returns {Rail[]}
 */
function drawRails(map, group, voice) {
  const mine = placesDrawn('stretch').filter((place) => weightOf(place, maskOf([voice]))).map(placeAt);
  const lanes = lanesOf(mine.map((place) => place.stretches));
  return mine.map((place, i) => {
    const away = railOffset(voice, lanes[i]);
    const paths = stretchPaths(place).flatMap((path) => latlngsBeside(map, path, away));
    const incidents = incidentsAt(place.row, [voice]);
    return { incidents, path: makeRail(group, incidents, voice, paths) };
  });
}

/** @param {L.LayerGroup} group @param {number[]} incidents @param {Voice} voice @param {L.LatLng[][]} paths */
function makeRail(group, incidents, voice, paths) {
  const rail = L.polyline(paths, {
    pane: railOffset(voice, 0) ? 'rails' : 'area', className: `rail ${voiceClass(voice)}`, weight: 4, smoothFactor: 0,
    interactive: false,
  }).addTo(group);
  const touch = L.polyline(paths, {
    pane: 'rails', className: 'rail-touch', weight: 12, smoothFactor: 0,
  }).addTo(group);
  touch.on('click', (event) => {
    L.DomEvent.stopPropagation(event);
    selectStack(incidents);
  });
  makePressable(touch.getElement(), railLabel(incidents, voice), () => selectStack(incidents));
  return rail;
}

/** @param {number[]} incidents @param {Voice} voice */
function railLabel(incidents, voice) {
  const first = incidentAt(incidents[0]);
  const what = incidents.length === 1 ? shortLabel(first) : t('strip.several', { count: incidents.length, name: incidentName(first) });
  return dotted(what, voiceName(voice), certaintyText(first));
}

/**
 * Give a drawn path what a button has: a name, a place in the tab order, Enter and Space.
 * @param {Element|undefined} element @param {string} label @param {() => void} action
 */
function makePressable(element, label, action) {
  if (!element) return;
  for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['aria-label', label]]) {
    element.setAttribute(name, value);
  }
  element.addEventListener('keydown', (event) => {
    const { key } = /** @type {KeyboardEvent} */ (event);
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    action();
  });
}
