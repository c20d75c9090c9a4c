/* Between the address and the page: opened with a link, changed by one, and written as the reader goes on. */

const WRITE_AFTER_MS = 150;
/** A map that only its own rounding moved stands where it stood, in pixels. */
const UNMOVED = 1.5;

/** Speak as the address says, before anything is built. */
function openLinkedLang() {
  const code = new URLSearchParams(window.location.hash.slice(1)).get('lang') || '';
  if (!Object.hasOwn(LANGUAGES, code) || code === speech.language) return;
  speak(code);
  writeHead();
}

/** Take over what the address says, before the map is drawn; whether it says anything. */
async function openLink() {
  Object.assign(opening, { view: state.view, selected: state.selected });
  if (window.location.hash.length < 2) return false;
  // A link may filter by any column.
  await openRest();
  const link = readLink(window.location.hash);
  if (link) await applyLink(link);
  return Boolean(link);
}

/** Show what a link says; what it leaves out is as the page opens it. @param {Link} link */
async function applyLink(link) {
  if (link.theme !== themeState()) setTheme(link.theme);
  for (const { key } of chosenValues.size || link.facets.size ? facets() : []) {
    const test = keepValues(key, link.facets.get(key) ?? null);
    if (test) filters.set(key, test);
    else filters.delete(key);
  }
  showFiltered();
  change({ ...choiceOf(link), shownAt: state.shownAt + 1 });
  if (link.time !== timeState()) setTimeState(link.time);
  if (link.text !== textSearch.text) await filterByText(link.text);
}

/** @param {Link} link @returns {Pick<State, 'view'|'selected'|'stack'>} */
function choiceOf({ view = opening.view, selected = opening.selected, among }) {
  return { view, selected, stack: selected < 0 || among.includes(selected) ? among : [] };
}

/** Put the maps where the link says, and from now on keep the address as the page is. */
function keepLink() {
  opening.at = placeIfPlain();
  const opened = window.location.hash.length > 1 && readLink(window.location.hash);
  if (opened) placeMaps(opened);
  // In a frame that is not shown yet a map has no size, and nothing to fit into.
  if (!boards[0].open) boards[0].map.once('resize', () => {
    showBounds(boards[0], firstBounds());
    opening.at = placeIfPlain();
    if (opened) placeMaps(opened);
  });
  onChange(writeSoon);
  boards[0].map.on('moveend', writeSoon);
  window.addEventListener('hashchange', async () => {
    await built;
    const link = readLink(window.location.hash);
    if (!link) return;
    await setLang(link.lang);
    await applyLink(link);
    if (!link.at) {
      showBounds(boards[0], firstBounds());
      opening.at = placeIfPlain();
    }
    placeMaps(link);
  });
}

/** Put the maps where the link says, or so that what it chooses is in sight. @param {Link} link */
function placeMaps({ at, selected }) {
  const chosen = chosenIncident();
  if (at && isZoomOf(boards[0].map, at.zoom)) boards[0].map.setView([at.latitude, at.longitude], at.zoom, { animate: false });
  else if (selected !== undefined && chosen) boards[0].reveal(chosen);
}

/** @param {L.Map} map @param {number} zoom */
function isZoomOf(map, zoom) {
  return zoom >= map.getMinZoom() && zoom <= map.getMaxZoom();
}

/** Where the map stands, if the address says nothing that moves it. */
function placeIfPlain() {
  return opensPlainly(new URLSearchParams(window.location.hash.slice(1))) ? placeOfMap() : null;
}

/** Where the first map stands. @returns {MapPlace|null} */
function placeOfMap() {
  const board = boards[0];
  if (!board?.open) return null;
  const { lat: latitude, lng: longitude } = board.map.getCenter();
  return { latitude, longitude, zoom: board.map.getZoom() };
}

/** Whether the map stands elsewhere than where it opened. */
function hasMoved() {
  const { at } = opening;
  const { map } = boards[0];
  if (!at || Math.abs(map.getZoom() - at.zoom) > 0.001) return true;
  const [here, there] = [map.project(map.getCenter()), map.project([at.latitude, at.longitude])];
  return here.distanceTo(there) > UNMOVED;
}

/** @type {ReturnType<typeof setTimeout>|undefined} */
let writing;

/** Write the address when the reader has come to rest. */
function writeSoon() {
  clearTimeout(writing);
  writing = setTimeout(writeLink, WRITE_AFTER_MS);
}

function writeLink() {
  const link = linkOfState();
  // The skip link's fragment is no state: it stays until there is one.
  if (link === window.location.hash || (!link && !window.location.hash.includes('='))) return;
  try {
    window.history.replaceState(null, '', addressWith(link));
  } catch {
    // A sandboxed frame has no history of its own; the link can still be copied.
  }
}

/** The page's address with a fragment. @param {string} fragment */
function addressWith(fragment) {
  const { href, protocol } = window.location;
  const address = protocol === 'about:' ? document.baseURI : href;
  return address.split('#')[0] + fragment;
}
