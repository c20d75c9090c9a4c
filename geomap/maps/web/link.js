/* The page's state in its address: who opens the link sees the same. What a link says that the page
   does not know is passed over. */

/** Longer addresses are nobody's. */
const LONGEST_LINK = 100000;
/** More incidents behind one symbol than this are not named one by one. */
const MOST_LINKED = 200;
const PLACE_DIGITS = 4;
/** Before the values that a filter leaves out, where they are fewer than those that it lets through. */
const WITHOUT = 'not-';
/** In place of values, where a filter lets none through. */
const NO_VALUE = '~';

/**
 * What the page shows before any link or reader; `at` is where the map stands then, null where it was
 * never seen so: what is filtered, how and in which language, moves the map that fits the page.
 * @type {{view: View, selected: number, at: MapPlace|null}}
 */
const opening = { view: 'all', selected: -1, at: null };
/** What a link may say and still open the map where the page alone does. */
const MOVES_NOTHING = ['incident', 'among', 'theme'];

/** Everything that is not as the page opens it, as a fragment: "#view=AF&incident=2025-10-11-kurram-district". */
function linkOfState() {
  const parts = new URLSearchParams();
  if (state.view !== opening.view) parts.set('view', state.view);
  // An empty id says that nothing is chosen, where the page opens with a choice.
  if (state.selected !== opening.selected) parts.set('incident', state.selected < 0 ? '' : incidentId(state.selected));
  for (const row of state.stack.slice(0, MOST_LINKED)) parts.append('among', incidentId(row));
  for (const [key, values] of chosenValues) addValues(parts, key, values);
  /** @type {[string, string][]} */
  const rest = [['text', textSearch.text], ['time', timeState()], ['lang', langState()], ['theme', themeState()]];
  for (const [name, text] of rest) if (text) parts.set(name, text);
  const at = placeOfMap();
  if (at && (hasMoved() || !opensPlainly(parts))) parts.set('at', [at.latitude, at.longitude, at.zoom].map((each) => each.toFixed(PLACE_DIGITS)).join(','));
  const text = parts.toString();
  // These may stand in a fragment as they are.
  return text && `#${text.replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%2C/g, ',').replace(/%7E/g, NO_VALUE)}`;
}

/** @param {URLSearchParams} parts */
function opensPlainly(parts) {
  return [...parts.keys()].every((name) => MOVES_NOTHING.includes(name));
}

/** @param {URLSearchParams} parts @param {FacetKey} key @param {Set<number>} chosen */
function addValues(parts, key, chosen) {
  const { values } = facetOf(key);
  const isShorter = chosen.size > 0 && values.length - chosen.size < chosen.size;
  const named = values.filter((_, value) => chosen.has(value) !== isShorter);
  for (const value of named.length ? named : [NO_VALUE]) parts.append(isShorter ? WITHOUT + key : key, value);
}

/** What a fragment says, as far as the page understands it; null if it is no link of this kind. @param {string} hash @returns {Link|null} */
function readLink(hash) {
  if (hash.length > LONGEST_LINK || (hash.length > 1 && !hash.includes('='))) return null;
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const said = (/** @type {string} */ name) => parts.get(name) || '';
  return {
    view: VIEWS.find((view) => view === said('view')),
    selected: readIncident(parts.get('incident')), among: readStack(parts.getAll('among')),
    at: readPlace(said('at')),
    facets: readFacets(parts),
    text: said('text').slice(0, LONGEST_TEXT), time: said('time'), lang: said('lang'), theme: said('theme'),
  };
}

/** @param {string|null} id @returns {number|undefined} */
function readIncident(id) {
  const row = incidentRow(id || '');
  return id === '' ? -1 : row >= 0 ? row : undefined;
}

/** Incidents that share a symbol; one alone shares it with none. @param {string[]} ids */
function readStack(ids) {
  const rows = unique(ids.slice(0, MOST_LINKED).map(incidentRow).filter((row) => row >= 0));
  return rows.length > 1 ? rows : [];
}

/** @param {string} text "34.1200,70.5000,8.0000" @returns {MapPlace|undefined} */
function readPlace(text) {
  if (!/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?,\d{1,2}(\.\d+)?$/.test(text)) return undefined;
  const [latitude, longitude, zoom] = text.split(',').map(Number);
  return Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 ? { latitude, longitude, zoom } : undefined;
}

/** @param {URLSearchParams} parts */
function readFacets(parts) {
  /** @type {Link['facets']} */
  const found = new Map();
  const asked = [...new Set(parts.keys())].filter((name) => !['incident', 'among', 'view', 'at'].includes(name));
  if (!asked.length) return found;
  for (const { key, values } of facets()) {
    const chosen = readValues(values, parts.getAll(key)) || withoutThem(values, readValues(values, parts.getAll(WITHOUT + key)));
    if (chosen) found.set(key, chosen);
  }
  return found;
}

/** @param {string[]} values @param {string[]} named @returns {Set<number>|undefined} nothing where no name is known */
function readValues(values, named) {
  const chosen = new Set(named.map((name) => values.indexOf(name)).filter((value) => value >= 0));
  return chosen.size || (named.length === 1 && named[0] === NO_VALUE) ? chosen : undefined;
}

/** @param {string[]} values @param {Set<number>|undefined} left out */
function withoutThem(values, left) {
  return left?.size ? new Set(values.map((_, value) => value).filter((value) => !left.has(value))) : undefined;
}
