/* Both maps together: which one shows whom, and how they move as one. */

/** Who stands on which map when both sides are next to each other. */
const COMPARED = { first: 'AF', second: 'PK' };

/** @type {Board[]} */
const boards = [];

function makeBoards() {
  for (const parts of window.geomap.boards) boards.push(new Board(parts));
  delete window.geomap;
  arrange();
  for (const board of boards) if (board.open) board.map.invalidateSize({ animate: false });
  boards[0].map.fitBounds(firstBounds(), { padding: [18, 18], animate: false });
  boards[1].map.setView(boards[0].map.getCenter(), boards[0].map.getZoom(), { animate: false });
  follow(boards[0], boards[1]);
  follow(boards[1], boards[0]);
  for (const board of boards) board.draw();
  onChange(rearrange);
}

const NEAR_M = 150000;
const NARROW = 560;

/** The whole line and the places near it; a narrow map begins where most of them are. */
function firstBounds() {
  const near = [];
  for (let place = 0; place < spots.count; place += 1) {
    if (spots.x[place] > 0 && !(columns['places.distance_to_border_m'][place] > NEAR_M)) near.push(placeLatLng(place));
  }
  if (boards[0].map.getSize().x < NARROW && near.length > 3) return crowded(near).pad(0.3);
  const bounds = L.latLngBounds(lineLatLngs());
  for (const place of near) bounds.extend(place);
  return bounds;
}

/** The bounds of six places in seven, without those at the ends. */
function crowded(places) {
  const sorted = [...places].sort((one, other) => one.lng - other.lng);
  const gap = (side) => Math.abs(sorted.at(side).lng - sorted.at(Math.floor(sorted.length / 2)).lng);
  for (let spare = Math.floor(sorted.length / 7); spare > 0; spare -= 1) {
    if (gap(0) > gap(-1)) sorted.shift();
    else sorted.pop();
  }
  return L.latLngBounds(sorted);
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

function rearrange(now, before) {
  if (now.view !== before.view) {
    const place = [boards[0].map.getCenter(), boards[0].map.getZoom(), { animate: false }];
    arrange();
    if ((now.view === 'compare') !== (before.view === 'compare')) resize(place);
    for (const board of boards) board.later('draw');
  } else {
    for (const board of boards) board.later('draw');
  }
  if (now.selected >= 0 && now.selected !== before.selected) {
    boards[0].reveal(incidentAt(now.selected));
  }
}

let leading = null;

/** The maps have other sizes now; what stood in the middle stays there. */
function resize(place) {
  leading = boards[0];
  for (const board of boards.filter((each) => each.open)) {
    board.map.invalidateSize({ animate: false, pan: false });
    board.map.setView(...place);
  }
  leading = null;
}

/** Let one board move with another; what a follower does moves nobody. */
function follow(leader, follower) {
  leader.map.on('move zoomend', () => {
    if (leading || !follower.open) return;
    leading = leader;
    follower.map.setView(leader.map.getCenter(), leader.map.getZoom(), { animate: false });
    leading = null;
  });
}
