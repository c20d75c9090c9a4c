/* The online base map of a recipe that asks for one. Until it has come, the page's own ground stands. */

/** Draw it into the layer of the ground, below all else. @param {Board} board */
function drawTiles({ map, layers }) {
  const { tiles } = data;
  const box = map.getContainer();
  box.classList.remove('has-tiles');
  if (!tiles) return;
  if (tiles.needs_site && !isSite()) {
    sayOfTiles(box, 'note', 'tiles.needs_site');
    return;
  }
  const layer = L.tileLayer(tiles.url, {
    pane: 'tiles', subdomains: tiles.subdomains, minZoom: tiles.min_zoom, maxNativeZoom: tiles.max_zoom,
  });
  layer.on('tileload', () => {
    box.classList.add('has-tiles');
    sayOfTiles(box, 'note', '');
    sayOfTiles(box, 'credit', 'tiles.credit');
  });
  layer.on('tileerror', () => {
    if (!box.classList.contains('has-tiles')) sayOfTiles(box, 'note', 'tiles.failed');
  });
  layers.provinces.addLayer(layer);
}

/** Whether a server of tiles could be told which site asks: a file and a sandboxed frame have none. */
function isSite() {
  return window.origin !== 'null' && location.protocol.startsWith('http');
}

/** A note stands above the map, where it covers nothing; the credit in its corner. @typedef {'note' | 'credit'} TileText */

/** @param {HTMLElement} box of the map @param {TileText} which @param {string} key of the phrase, or '' for nothing */
function sayOfTiles(box, which, key) {
  const board = /** @type {HTMLElement} */ (box.parentElement);
  const known = /** @type {HTMLElement|null} */ (board.querySelector(`.tile-${which}`));
  if (!known && !key) return;
  const text = known || make('p', { class: `tile-${which}` });
  if (!known) board.insertBefore(text, which === 'note' ? box : null);
  text.dataset.phrase = key;
  text.hidden = !key;
  text.textContent = key ? t(key, { name: data.tiles?.name ?? '', attribution: data.tiles?.attribution ?? '' }) : '';
}

/** Say again in the language of the page what has been said of tiles. @param {Board} board */
function writeTiles({ map }) {
  const box = map.getContainer();
  for (const which of /** @type {TileText[]} */ (['note', 'credit'])) {
    const said = /** @type {HTMLElement|null} */ (box.parentElement?.querySelector(`.tile-${which}`));
    sayOfTiles(box, which, said?.dataset.phrase ?? '');
  }
}

/** What the page asks of the network, for the colophon. */
function networkWords() {
  return data.tiles ? t('colophon.online', { host: data.tiles.host }) : t('colophon.offline');
}
