/* The maps on paper: painted for it, fitted to it, and put back on the screen as they were. */

/** Move the maps without one pulling the other along, then draw what stands on them. @param {() => void} move */
function moveMaps(move) {
  leading = boards[0];
  move();
  leading = null;
  for (const board of boards) board.draw();
  layOutAll();
  drawStrip();
  showTime();
}

/** All that was in sight is on the sheet, drawn as finely as printers can. @param {L.Map} map @param {L.LatLngBounds} bounds */
function fitToPaper(map, bounds) {
  const snap = map.options.zoomSnap;
  map.options.zoomSnap = 0;
  map.invalidateSize({ animate: false, pan: false });
  map.fitBounds(bounds, { animate: false });
  map.options.zoomSnap = snap;
}

/** @param {L.Map} map @param {L.LatLng} centre @param {number} zoom */
function fitToScreen(map, centre, zoom) {
  map.invalidateSize({ animate: false, pan: false });
  map.setView(centre, zoom, { animate: false });
}

/**
 * What scripts paint takes its colours from the style sheet too. On paper the ground is drawn as
 * SVG: it is sharp at any size, and a canvas that is printed blots out those below it.
 * @returns {() => void}
 */
function paintForPaper() {
  document.documentElement.dataset.theme = 'light';
  const { canvas } = L;
  Object.assign(L, { canvas: L.svg });
  const papers = boards.map((board) => paintAnew(board, renderersOf(board.map).filter((each) => each instanceof L.Canvas)));
  Object.assign(L, { canvas });
  return () => {
    document.documentElement.dataset.theme = theme();
    boards.forEach((board, i) => paintAnew(board, papers[i]));
  };
}

/**
 * Paint the ground again. What it was painted with goes from sight at once, and from the map when
 * the frame is over that may still be about to paint it; the answer is what it is painted with now.
 * @param {Board} board @param {L.Renderer[]} old
 */
function paintAnew(board, old) {
  for (const renderer of old) renderer.getPane()?.replaceChildren();
  const known = renderersOf(board.map);
  board.repaint();
  requestAnimationFrame(() => old.forEach((renderer) => renderer.remove()));
  return renderersOf(board.map).filter((renderer) => !known.includes(renderer));
}

/** @param {L.Map} map */
function renderersOf(map) {
  /** @type {L.Renderer[]} */
  const found = [];
  map.eachLayer((layer) => {
    if (layer instanceof L.Renderer) found.push(layer);
  });
  return found;
}
