/* What the page knows: its frame, its columns, and the rows made of them when they are asked for. */

/** @type {Voice[]} */
const VOICES = ['AF', 'PK', 'third_party'];

/** The frame of the page: head, line, sources, base map, the words behind the codes. @type {Frame} */
let data;
/** Columns by name, one number a row. @type {Record<ColumnName, Column>} */
let columns;
/** What lies in the columns, counted and joined once. @type {Index} */
let index;

/** What the page says, by language and key; see words.js. @type {Record<Language, Record<string, Phrase>>} */
let WORDS;

/** Unpack what the maps and the histogram draw: the other columns are there after `openRest`. */
async function openStore() {
  const [words, frame, buffer] = await Promise.all([
    inflatedJson(byId('geomap-words').textContent), inflatedJson(byId('geomap-frame').textContent),
    inflated(byId('geomap-columns').textContent),
  ]);
  WORDS = words;
  data = frame;
  columns = columnsOf(data.plan, buffer);
  index = indexed();
}

/** Unpack the columns that stand behind the scripts. @type {() => Promise<void>} */
const openRest = once(async () => {
  await arrived('geomap-texts');
  Object.assign(columns, columnsOf(data.rest, await inflated(byId('geomap-rest').textContent)));
  let measurands = 0;
  columns['claims.measurand'].forEach((code) => { measurands = Math.max(measurands, code + 1); });
  Object.assign(index, { measurands, claimsOfMeasurand: rowsByCode(columns['claims.measurand'], measurands) });
});

/**
 * Wait until the browser has read the page as far as an element that has begun.
 * @param {string} id @returns {Promise<void>}
 */
function arrived(id) {
  if (document.getElementById(id)) return Promise.resolve();
  return new Promise((resolve) => {
    new MutationObserver((_, watch) => {
      if (!document.getElementById(id)) return;
      watch.disconnect();
      resolve();
    }).observe(document.body, { childList: true });
  });
}

/** @returns {Index} */
function indexed() {
  const claims = columns['claims.incident'].length;
  const incidents = columns['incidents.place'].length;
  const sides = data.words['claims.claimant_side'].map((side) => VOICES.indexOf(voiceOfSide(side)));
  const voiceOfClaim = new Uint8Array(claims);
  for (let claim = 0; claim < claims; claim += 1) voiceOfClaim[claim] = sides[columns['claims.claimant_side'][claim]];
  return {
    claims, incidents, voiceOfClaim,
    // What is measured is in the columns that `openRest` reads.
    measurands: 0,
    claimsOfIncident: rowsByCode(columns['claims.incident'], incidents),
    claimsOfMeasurand: () => new Uint32Array(),
    incidentById: null,
  };
}

/** @param {string} side @returns {Voice} */
function voiceOfSide(side) {
  return side === 'AF' || side === 'PK' ? side : 'third_party';
}

/**
 * What a code of a column of words stands for.
 * @template {WordColumn} Name @param {Name} name @param {number} row @returns {Words[Name][number]}
 */
function word(name, row) {
  return data.words[name][columns[name][row]];
}

/** A number that may be missing. @param {NumberColumn} name @param {number} row */
function number(name, row) {
  const value = columns[name][row];
  return Number.isNaN(value) ? null : value;
}

/**
 * Rows made by `make`, each once.
 * @template T @param {(row: number) => T} makeRow @returns {(row: number) => T}
 */
function remembered(makeRow) {
  /** @type {Map<number, T>} */
  const made = new Map();
  return (row) => {
    if (!made.has(row)) made.set(row, makeRow(row));
    return /** @type {T} */ (made.get(row));
  };
}

/** The row of the incident with this id, or -1. @param {string} id */
function incidentRow(id) {
  if (!id) return -1;
  if (!index.incidentById) {
    index.incidentById = new Map();
    for (let row = 0; row < index.incidents; row += 1) index.incidentById.set(incidentId(row), row);
  }
  return index.incidentById.get(id) ?? -1;
}

/** Ids end with the id of their place; a star stands for it. @param {number} row */
function incidentId(row) {
  const stem = word('incidents.stem', row);
  return stem.endsWith('*') ? stem.slice(0, -1) + data.words['places.id'][columns['incidents.place'][row]] : stem;
}

/** @param {Voice} voice */
function voiceName(voice) {
  return t(`voice.${voice}`);
}

/** @param {Voice} voice */
function voiceShort(voice) {
  return t(`voice_short.${voice}`);
}

/** The class that gives an element its voice's colour. @param {Voice} voice */
function voiceClass(voice) {
  return { AF: 'voice-af', PK: 'voice-pk', third_party: 'voice-others' }[voice];
}
