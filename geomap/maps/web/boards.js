/* Both maps together: which one shows whom, and how they move as one. */

/** Who stands on which map when both sides are next to each other. @type {Record<BoardParts['key'], Voice>} */
const COMPARED = { first: 'AF', second: 'PK' };

/** @type {Board[]} */
const boards = [];

function makeBoards() {
  for (const parts of window.geomap?.boards || []) boards.push(new Board(parts));
  delete window.geomap;
  arrange();
  for (const board of boards) if (board.open) board.map.invalidateSize({ animate: false });
  showBounds(boards[0], firstBounds());
  boards[1].map.setView(boards[0].map.getCenter(), boards[0].map.getZoom(), { animate: false });
  follow(boards[0], boards[1]);
  follow(boards[1], boards[0]);
  for (const board of boards) board.draw();
  onChange(rearrange);
}

/** Bring what lies within bounds into sight, beside the card of time. @param {Board} board @param {L.LatLngBounds} bounds @param {L.FitBoundsOptions} options */
function showBounds(board, bounds, options = { animate: false }) {
  board.map.fitBounds(bounds, { paddingTopLeft: [18, 18], paddingBottomRight: [18, 18 + coveredByTime()], ...options });
}

const NEAR_M = 150000;
const NARROW = 560;

/** The whole line and the places near it; a narrow map begins where most of them are. */
function firstBounds() {
  const near = [];
  for (let place = 0; place < spots.count; place += 1) {
    if (spots.x[place] > 0 && !(columns['places.distance_to_border_m'][place] > NEAR_M)) near.push(place);
  }
  if (boards[0].map.getSize().x < NARROW && near.length > 3) return boundsOfPlaces(crowded(near)).pad(0.3);
  const bounds = L.latLngBounds(lineLatLngs());
  return near.length ? bounds.extend(boundsOfPlaces(near)) : bounds;
}

/** Six places in seven, without those at the ends. @param {number[]} places more than three */
function crowded(places) {
  const longitudes = columns['places.longitude'];
  const sorted = [...places].sort((one, other) => longitudes[one] - longitudes[other]);
  let [first, last] = [0, sorted.length - 1];
  for (let spare = Math.floor(sorted.length / 7); spare > 0; spare -= 1) {
    const middle = longitudes[sorted[first + Math.floor((last + 1 - first) / 2)]];
    if (middle - longitudes[sorted[first]] > longitudes[sorted[last]] - middle) first += 1;
    else last -= 1;
  }
  return sorted.slice(first, last + 1);
}

/** What holds all of these places; numbers alone, since there may be very many. @param {number[]} places at least one */
function boundsOfPlaces(places) {
  const [latitudes, longitudes] = [columns['places.latitude'], columns['places.longitude']];
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const place of places) {
    south = Math.min(south, latitudes[place]);
    north = Math.max(north, latitudes[place]);
    west = Math.min(west, longitudes[place]);
    east = Math.max(east, longitudes[place]);
  }
  return L.latLngBounds([south, west], [north, east]);
}

/** Show the chosen view: one map, or two of one side each. */
function arrange() {
  const compare = state.view === 'compare';
  document.body.classList.toggle('is-compare', compare);
  for (const board of boards) {
    board.show(compare ? [COMPARED[board.key]] : voicesOfView(state.view));
    byId(`voice-${board.key}`).textContent = compare ? voiceName(COMPARED[board.key]) : '';
  }
}

/** Say all that stands on the maps in the language of the page. */
function writeMaps() {
  arrange();
  for (const board of boards) {
    board.write();
    board.draw();
  }
}

/** @type {Listener} */
function rearrange(now, before) {
  if (now.view !== before.view) {
    const [centre, zoom] = [boards[0].map.getCenter(), boards[0].map.getZoom()];
    arrange();
    if ((now.view === 'compare') !== (before.view === 'compare')) resize(centre, zoom);
    for (const board of boards) board.later('draw');
  } else {
    for (const board of boards) board.later('draw');
  }
  if (now.selected >= 0 && now.selected !== before.selected) {
    boards[0].reveal(incidentAt(now.selected));
  }
}

/** The board whose move the other one follows. @type {Board|null} */
let leading = null;

/** The maps have other sizes now; what stood in the middle stays there. @param {L.LatLng} centre @param {number} zoom */
function resize(centre, zoom) {
  leading = boards[0];
  for (const board of boards.filter((each) => each.open)) {
    board.map.invalidateSize({ animate: false, pan: false });
    board.map.setView(centre, zoom, { animate: false });
  }
  leading = null;
}

/** Let one board move with another; what a follower does moves nobody. @param {Board} leader @param {Board} follower */
function follow(leader, follower) {
  leader.map.on('move zoomend', () => {
    if (leading || !follower.open) return;
    leading = leader;
    follower.map.setView(leader.map.getCenter(), leader.map.getZoom(), { animate: false });
    leading = null;
  });
}
