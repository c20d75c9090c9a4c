/* The line, the rails beside it and the glow along all of it. */

const LANE = 5;
const FIRST_LANE = 6;
const SIMPLIFY = 1;
const STEP = 3;
const WINDOW = 4;

/** The line, as Leaflet wants it. @type {() => [number, number][]} */
const lineLatLngs = once(() => data.line.coordinates.map(([longitude, latitude]) => [latitude, longitude]));

/** Pixels of a path at this zoom, thinned to what can be seen. */
function pixelsOf(map, latlngs) {
  const pixels = latlngs.map((latlng) => map.latLngToLayerPoint(latlng));
  return L.LineUtil.simplify(pixels, SIMPLIFY);
}

/** The run of a path without its small zigzags, for what runs beside it. */
function smoothPixelsOf(map, latlngs) {
  return smoothed(evenly(pixelsOf(map, latlngs), STEP), WINDOW);
}

/** A path `away` pixels to the left (Afghan side) of `latlngs`, as places. */
function latlngsBeside(map, latlngs, away) {
  const path = smoothed(pathBeside(smoothPixelsOf(map, latlngs), away), 2);
  return path.map((pixel) => map.layerPointToLatLng(pixel));
}

/** How far from the line a voice's rails run: Afghan on the left, Pakistani on the right. */
function railOffset(voice, lane) {
  const away = FIRST_LANE + LANE * lane;
  return { AF: away, PK: -away }[voice] || 0;
}

/** The line itself. It is drawn again at each zoom, so it is as fine as the screen. */
function drawLine(layer) {
  L.polyline(lineLatLngs(), {
    pane: 'line', className: 'durand-line', interactive: false, smoothFactor: 1,
  }).addTo(layer);
}

/** Two soft bands along the whole line, one for each side that speaks about all of it. */
function drawGlow(map, groups, shown) {
  const wide = placesDrawn('border');
  for (const voice of shown) {
    if (!wide.some((place) => weightOf(place, maskOf([voice])))) continue;
    const spread = map.getZoom() < 5.5 ? 0.7 : 1;
    const path = latlngsBeside(map, lineLatLngs(), ({ AF: 5, PK: -5 }[voice] || 0) * spread);
    for (const width of [17, 13, 9].map((each) => each * spread)) {
      L.polyline(path, {
        pane: 'glow', interactive: false, weight: width, smoothFactor: 0,
        className: `glow ${voiceClass(voice)}`,
      }).addTo(groups[voice]);
    }
  }
}

/** The rows of the places that are drawn in a certain way. */
function placesDrawn(drawn) {
  const code = data.words['places.drawn'].indexOf(drawn);
  const rows = [];
  columns['places.drawn'].forEach((each, row) => {
    if (each === code) rows.push(row);
  });
  return rows;
}

/** Paths of an incident that lies somewhere on stretches of the line. */
function stretchPaths(incident) {
  const geometry = incident.geometry;
  if (!geometry) return [];
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((part) => part.map(([longitude, latitude]) => [latitude, longitude]));
}

/**
 * Draw the rails of all stretches that a voice speaks about, one for each place.
 * @returns {{incidents: number[], path: L.Polyline}[]}
 */
function drawRails(map, group, voice) {
  const mine = placesDrawn('stretch').filter((place) => weightOf(place, maskOf([voice]))).map(placeAt);
  const lanes = lanesOf(mine.map((place) => place.stretches));
  return mine.map((place, i) => {
    const away = railOffset(voice, lanes[i]);
    const paths = stretchPaths(place).map((path) => latlngsBeside(map, path, away));
    const incidents = incidentsAt(place.row, [voice]);
    return { incidents, path: makeRail(group, incidents, voice, paths) };
  });
}

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

function railLabel(incidents, voice) {
  const first = incidentAt(incidents[0]);
  const what = incidents.length === 1 ? shortLabel(first) : `${plural(incidents.length, 'incident')}: ${incidentName(first)}`;
  return dotted(what, voiceName(voice), certaintyText(first));
}

/** Give a drawn path what a button has: a name, a place in the tab order, Enter and Space. */
function makePressable(element, label, action) {
  if (!element) return;
  for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['aria-label', label]]) {
    element.setAttribute(name, value);
  }
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    action();
  });
}
