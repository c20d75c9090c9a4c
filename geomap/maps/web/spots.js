/* Symbols at places: discs, counts by side where several lie together, circles and areas around. */

const DISC_RADIUS = 8;
const TAG_HEIGHT = 19;
const SMALLEST_CIRCLE = 12;
/** With more places in sight, only the chosen one's circle or area can be told from the rest. */
const MANY_REACHES = 150;

/** Half the width and height of the symbol of a stack. @param {Stack} stack @param {Voice[]} voices */
function symbolHalf(stack, voices) {
  if (stack.only >= 0) return { x: DISC_RADIUS, y: DISC_RADIUS };
  return { x: tagWidth(countedVoices(stack, voices)) / 2, y: TAG_HEIGHT / 2 };
}

/** @type {Voice[]} */
const LEFT_TO_RIGHT = ['AF', 'third_party', 'PK'];

/**
 * The voices of a stack with their shown claims: Afghan left, Pakistani right, always.
 * @param {Stack} stack @param {Voice[]} voices
 */
function countedVoices(stack, voices) {
  return LEFT_TO_RIGHT.filter((voice) => voices.includes(voice))
    .map((voice) => ({ voice, count: stack.counts[VOICES.indexOf(voice)] }))
    .filter(({ count }) => count > 0);
}

/** @param {number} place */
function placeLatLng(place) {
  return L.latLng(columns['places.latitude'][place], columns['places.longitude'][place]);
}

/** The name beside a symbol; the chosen incident gives it. @param {Stack} stack */
function stackName(stack) {
  if (stack.only >= 0) return incidentName(incidentAt(stack.only));
  const chosen = chosenIncident();
  if (chosen && stack.places.includes(chosen.place.row)) return incidentName(chosen);
  const names = unique([stack.place, ...stack.places].slice(0, 3).map((place) => placeName(placeAt(place))));
  if (names.length === 1 || stack.places.length === 1) return names[0];
  if (stack.places.length === 2) return names.map(isolate).join(phraseForm('list.comma'));
  return t('map.and_more', { name: names[0], count: stack.places.length - 1 });
}

/** What a person who cannot see the symbol is told. @param {Stack} stack @param {Voice[]} voices */
function stackLabel(stack, voices) {
  if (stack.only >= 0) {
    const incident = incidentAt(stack.only);
    return dotted(shortLabel(incident), formatList(shownVoices(stack.only, voices).map(voiceName)), certaintyText(incident));
  }
  const counts = countedVoices(stack, voices).map(({ voice, count }) => (
    t('map.voice_claims', { voice: voiceName(voice), claims: t('count.claims', { count }) })));
  return dotted(t('map.stack', { count: stack.incidents, incidents: stackName(stack) }), formatList(counts));
}

/** @param {IncidentRow} incident */
function shortLabel(incident) {
  return dotted(incidentName(incident), t(`event.${incident.event}`), datePhrase(incident.date));
}

/** Make the marker of a stack. @param {Stack} stack @param {Voice[]} voices */
function makeSpot(stack, voices) {
  // Without a size of its own an icon has that of the style sheet.
  const icon = new DiscIcon({ label: stackLabel(stack, voices), disc: drawSymbol(stack, voices), iconSize: null });
  const marker = L.marker(placeLatLng(stack.place), { icon, keyboard: false, riseOnHover: true });
  marker.on('click', () => selectStack(stackIncidents(stack, voices)));
  return marker;
}

/** @param {Stack} stack @param {Voice[]} voices */
function drawSymbol(stack, voices) {
  if (stack.only >= 0) return drawDisc(shownVoices(stack.only, voices), DISC_RADIUS);
  return drawTag(countedVoices(stack, voices), TAG_HEIGHT);
}

/**
 * The shapes in which incidents lie, as far as they can be told from a dot at this zoom.
 * @param {L.Map} map @param {L.LayerGroup} layer @param {Stack[]} stacks @param {Voice[]} voices
 */
function drawReach(map, layer, stacks, voices) {
  const places = stacks.reduce((sum, stack) => sum + stack.places.length, 0);
  const chosen = chosenIncident()?.place.row;
  for (const stack of stacks) {
    for (const row of stack.places) {
      if (places <= MANY_REACHES || row === chosen) drawOneReach(map, layer, placeAt(row), voices);
    }
  }
}

/** @param {L.Map} map @param {L.LayerGroup} layer @param {PlaceRow} place @param {Voice[]} voices */
function drawOneReach(map, layer, place, voices) {
  const style = { className: `reach ${voiceClass(reachVoice(place.row, voices))}`, interactive: false };
  if (place.drawn === 'area' && place.geometry) {
    L.geoJSON(place.geometry, { style: () => style, interactive: false, pane: 'area' }).addTo(layer);
  } else if (place.radius_m !== null && pixelRadius(map, place) > SMALLEST_CIRCLE) {
    L.circle(placeLatLng(place.row), { ...style, radius: place.radius_m, pane: 'circles' }).addTo(layer);
  }
}

/** A place that several speak about is outlined in nobody's colour. @param {number} place @param {Voice[]} voices */
function reachVoice(place, voices) {
  const speaking = voices.filter((voice) => placeCounts[3 * place + VOICES.indexOf(voice)]);
  return speaking.length === 1 ? speaking[0] : 'third_party';
}

/** @param {L.Map} map @param {PlaceRow} place */
function pixelRadius(map, place) {
  if (place.radius_m === null || place.latitude === null) return 0;
  const metresAtZoom = 156543.03392 * Math.cos((place.latitude * Math.PI) / 180);
  return place.radius_m / (metresAtZoom / 2 ** map.getZoom());
}
