/* Incidents at a place: discs, the circles and areas that say how sure, and stacks of them. */

const DISC_RADIUS = 8;
const STACK_RADIUS = 12;
const SMALLEST_CIRCLE = 12;

/** Incidents of these voices that stand at a point. */
function spottedIncidents(voices) {
  return incidentsOf(voices).filter((incident) => (
    ['point', 'area'].includes(incident.drawn) && Number.isFinite(incident.latitude)));
}

function placeOf(incident) {
  return L.latLng(incident.latitude, incident.longitude);
}

/**
 * Join incidents at one place, and places whose symbols would lie on one another at this zoom.
 * @returns {{incidents: object[], latlng: L.LatLng, pixel: L.Point}[]}
 */
function stacksOf(map, incidents) {
  const stacks = [];
  for (let stack of stacksByPlace(map, incidents)) {
    for (let i = findNear(stacks, stack); i >= 0; i = findNear(stacks, stack)) {
      stack = joined(stacks.splice(i, 1)[0], stack);
    }
    stacks.push(stack);
  }
  return stacks;
}

function stacksByPlace(map, incidents) {
  const places = new Map();
  for (const incident of incidents) {
    const latlng = placeOf(incident);
    const stack = places.get(String(latlng))
      || { incidents: [], latlng, pixel: map.latLngToLayerPoint(latlng) };
    stack.incidents.push(incident);
    places.set(String(latlng), stack);
  }
  return [...places.values()];
}

function findNear(stacks, stack) {
  return stacks.findIndex((other) => tooNear(stack, other));
}

/** Two stacks become one, at the chosen place or the one of which more is said, never between. */
function joined(one, other) {
  const [major, minor] = claimCount(other) > claimCount(one) ? [other, one] : [one, other];
  return { ...major, incidents: [...major.incidents, ...minor.incidents] };
}

function claimCount(stack) {
  if (stack.incidents.some((incident) => incident.id === state.selected)) return Infinity;
  return stack.incidents.reduce((sum, incident) => sum + incident.claims.length, 0);
}

function stackRadius(stack) {
  return stack.incidents.length > 1 ? STACK_RADIUS : DISC_RADIUS;
}

/** Whether two symbols would touch, or be too close together for a finger. */
function tooNear(one, other) {
  const least = window.matchMedia('(pointer: coarse)').matches ? 26 : 0;
  const reach = Math.max(least, stackRadius(one) + stackRadius(other) + 3);
  const away = one.pixel.subtract(other.pixel);
  return Math.max(Math.abs(away.x), Math.abs(away.y)) < reach;
}

/** The voices of a stack that are shown, in the fixed order. */
function stackVoices(incidents, shown) {
  return VOICES.filter((voice) => shown.includes(voice)
    && incidents.some((incident) => incident.voices.includes(voice)));
}

/** The name beside a symbol; the chosen incident gives it. */
function stackName(incidents) {
  const chosen = incidents.filter((incident) => incident.id === state.selected);
  const names = unique([...chosen, ...incidents].map((incident) => incident.name));
  if (names.length === 1) return names[0];
  return names.length === 2 ? names.join(', ') : `${names[0]} + ${names.length - 1}`;
}

/** What a person who cannot see the symbol is told. */
function stackLabel(incidents, shown) {
  if (incidents.length > 1) {
    return `${plural(incidents.length, 'incident')} here: ${listed(incidents.map(shortLabel))}`;
  }
  const voices = stackVoices(incidents, shown).map(voiceName);
  return dotted(shortLabel(incidents[0]), listed(voices), incidents[0].certainty);
}

function shortLabel(incident) {
  return dotted(incident.name, incident.event, incident.date_text);
}

/** Make the marker of a stack. */
function makeSpot(stack, shown) {
  const voices = stackVoices(stack.incidents, shown);
  const count = stack.incidents.length;
  const icon = new DiscIcon({
    label: stackLabel(stack.incidents, shown), disc: drawDisc(voices, stackRadius(stack), count),
    iconSize: null,
  });
  const marker = L.marker(stack.latlng, { icon, keyboard: false, riseOnHover: true });
  const ids = stack.incidents.map((incident) => incident.id);
  marker.on('click', () => selectStack(ids));
  return marker;
}

/** The shapes in which incidents lie, as far as they can be told from a dot at this zoom. */
function drawReach(map, layer, incidents, shown) {
  for (const together of sameReach(incidents)) {
    const [incident] = together;
    const style = { className: `reach ${voiceClass(reachVoice(together, shown))}`, interactive: false };
    if (incident.drawn === 'area' && incident.geometry) {
      L.geoJSON(incident.geometry, { style: () => style, interactive: false, pane: 'area' }).addTo(layer);
    } else if (pixelRadius(map, incident) > SMALLEST_CIRCLE) {
      L.circle(placeOf(incident), { ...style, radius: incident.radius_m, pane: 'circles' }).addTo(layer);
    }
  }
}

/** Incidents in one and the same area or circle: it is drawn once, however often it was named. */
function sameReach(incidents) {
  const groups = new Map();
  for (const incident of incidents) {
    const key = [incident.drawn, incident.latitude, incident.longitude, incident.radius_m].join(' ');
    groups.set(key, [...(groups.get(key) || []), incident]);
  }
  return groups.values();
}

/** A place that several speak about is outlined in nobody's colour. */
function reachVoice(incidents, shown) {
  const voices = stackVoices(incidents, shown);
  return voices.length === 1 ? voices[0] : 'third_party';
}

function pixelRadius(map, incident) {
  if (!(incident.radius_m > 0)) return 0;
  const metresAtZoom = 156543.03392 * Math.cos((incident.latitude * Math.PI) / 180);
  return incident.radius_m / (metresAtZoom / 2 ** map.getZoom());
}
