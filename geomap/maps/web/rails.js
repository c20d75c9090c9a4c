/* The line, the rails beside it and the glow along all of it. */

const LANE = 5;
const FIRST_LANE = 6;
const SIMPLIFY = 1;
const STEP = 3;
const WINDOW = 4;

const lineLatLngs = data.line.coordinates.map(([longitude, latitude]) => [latitude, longitude]);

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
  L.polyline(lineLatLngs, {
    pane: 'line', className: 'durand-line', interactive: false, smoothFactor: 1,
  }).addTo(layer);
}

/** Two soft bands along the whole line, one for each side that speaks about all of it. */
function drawGlow(map, groups, shown) {
  const wide = data.incidents.filter((incident) => incident.drawn === 'border');
  for (const voice of shown) {
    const mine = wide.filter((incident) => incident.voices.includes(voice));
    if (!mine.length) continue;
    const spread = map.getZoom() < 5.5 ? 0.7 : 1;
    const path = latlngsBeside(map, lineLatLngs, ({ AF: 5, PK: -5 }[voice] || 0) * spread);
    for (const width of [17, 13, 9].map((each) => each * spread)) {
      L.polyline(path, {
        pane: 'glow', interactive: false, weight: width, smoothFactor: 0,
        className: `glow ${voiceClass(voice)}`,
      }).addTo(groups[voice]);
    }
  }
}

/** Paths of an incident that lies somewhere on stretches of the line. */
function stretchPaths(incident) {
  const geometry = incident.geometry;
  if (!geometry) return [];
  const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((part) => part.map(([longitude, latitude]) => [latitude, longitude]));
}

/**
 * Draw the rails of all stretches that a voice speaks about.
 * @returns {{incident: object, path: L.Polyline}[]}
 */
function drawRails(map, group, voice) {
  const mine = data.incidents.filter((incident) => (
    incident.drawn === 'stretch' && incident.voices.includes(voice)));
  const lanes = lanesOf(mine.map((incident) => incident.stretches || []));
  return mine.map((incident, i) => {
    const away = railOffset(voice, lanes[i]);
    const paths = stretchPaths(incident).map((path) => latlngsBeside(map, path, away));
    return { incident, path: makeRail(group, incident, voice, paths) };
  });
}

function makeRail(group, incident, voice, paths) {
  const rail = L.polyline(paths, {
    pane: railOffset(voice, 0) ? 'rails' : 'area', className: `rail ${voiceClass(voice)}`, weight: 4, smoothFactor: 0,
    interactive: false,
  }).addTo(group);
  const touch = L.polyline(paths, {
    pane: 'rails', className: 'rail-touch', weight: 12, smoothFactor: 0,
  }).addTo(group);
  touch.on('click', (event) => {
    L.DomEvent.stopPropagation(event);
    select(incident.id);
  });
  makePressable(touch.getElement(), dotted(shortLabel(incident), voiceName(voice), incident.certainty), incident.id);
  return rail;
}

/** Give a drawn path what a button has: a name, a place in the tab order, Enter and Space. */
function makePressable(element, label, id) {
  if (!element) return;
  for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['aria-label', label]]) {
    element.setAttribute(name, value);
  }
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select(id);
  });
}
