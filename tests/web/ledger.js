/* Pages for tests: rows as objects, packed as geomap/maps packs them, opened as a page opens them. */

import { deflateSync } from 'node:zlib';

import { fakeDocument } from './document.js';
import { load, WORDS } from './page.js';

/** What a claim counts, said in English. */
export function kind(metric, label, one, many) {
  return { metric, affected_side: '', affected_class: '', event: '', said: { en: { label, one, many } } };
}

const ROWS = {
  claims: {
    words: {
      claimant: '', claimant_role: '', claimant_side: 'AF', stance: 'asserts', qualifier: '', value_written: '',
      scope: 'place', place_written: '', origin: '', statement: '', sub_event_type: '', agreement: 'single_source',
      unplaced: '',
      kind: kind('killed', 'Pakistani soldiers killed', '{amount} Pakistani soldier killed', '{amount} Pakistani soldiers killed'),
    },
    numbers: ['value_low', 'value_high', 'evidence_start', 'evidence_end', 'gap', 'n_independent'],
    rows: ['incident', 'source', 'date'],
  },
  incidents: {
    words: { name: '', scope: 'place', sub_event_type: 'Armed clash', stem: '*' }, numbers: [], rows: ['place', 'date'],
  },
  places: {
    words: {
      side: 'AF', country_code: 'AF', admin1: '', admin2: '', stretches: '', notes: '', drawn: 'point',
    },
    numbers: ['latitude', 'longitude', 'coordinate_uncertainty_m', 'km', 'distance_to_border_m'],
    rows: ['shape'],
  },
  dates: { words: {}, numbers: ['first', 'last'], rows: [] },
};

const STORE = [
  'dom.js', 'packed.js', 'words.js', 'dates.js', 'amounts.js', 'format.js', 'store.js', 'rows.js', 'texts.js', 'state.js', 'shown.js',
  'places.js',
];

/** What a page has at least. */
const FRAME = {
  page: { view: 'all', selected: '', lang: 'en' }, line: { length_km: 2790, sections: [] },
  sources: [{ id: 'a', number: '000', publisher: 'One', title: 'First' }], names: {}, reasons: {}, shapes: [],
};

/** A date of one day. */
export function day(text, precision = 'day') {
  const days = Date.parse(`${text}T00:00Z`) / 86400000;
  return { text, precision, first: days, last: days };
}

/** @param {Buffer|string} content @returns {string} as geomap/maps/packing.py packs it */
export function packed(content) {
  return deflateSync(content).toString('base64');
}

/** Columns of numbers, one behind the other, the widest first, with their plan. */
export function packedColumns(columns) {
  const entries = Object.entries(columns).sort(([, one], [, other]) => other.BYTES_PER_ELEMENT - one.BYTES_PER_ELEMENT);
  const type = (column) => ({ Float64Array: 'f8', Uint32Array: 'u4' })[column.constructor.name];
  return {
    plan: entries.map(([name, column]) => [name, type(column), column.length]),
    bytes: Buffer.concat(entries.map(([, column]) => Buffer.from(column.buffer))),
  };
}

/** The columns and words of a table; what a row does not say is as in ROWS, or missing. */
function table(name, rows) {
  const { words, numbers, rows: others } = ROWS[name];
  const columns = {};
  const meant = {};
  for (const [key, usual] of Object.entries(words)) {
    const texts = rows.map((row) => JSON.stringify(row[key] ?? usual));
    const distinct = [...new Set(texts)];
    columns[`${name}.${key}`] = Uint32Array.from(texts, (text) => distinct.indexOf(text));
    meant[`${name}.${key}`] = distinct.map((text) => JSON.parse(text));
  }
  for (const key of numbers) columns[`${name}.${key}`] = Float64Array.from(rows, (row) => row[key] ?? NaN);
  for (const key of others) columns[`${name}.${key}`] = Uint32Array.from(rows, (row) => row[key] ?? 0);
  return { columns, words: meant };
}

/**
 * Scripts with their store opened. Claims are of one voice unless `claimant_side` says otherwise,
 * and each is an utterance of its own unless `utterance` names the row of another.
 * @param {string[]} names of scripts beside those of the store
 * @param {{claims?: object[], incidents?: object[], places?: object[], dates?: object[], figures?: number[], texts?: string[][], frame?: object}} rows
 * @param {Record<string, unknown>} [stubs]
 */
export async function opened(names, { claims = [], incidents = [{}], places = [{}], dates = [day('2025-10-11', 'night')], figures = [], texts = [], frame = {} }, stubs = {}) {
  const tables = Object.entries({ claims, incidents, places, dates }).map(([name, rows]) => table(name, rows));
  const { plan, bytes } = packedColumns(Object.assign({}, ...tables.map(({ columns }) => columns)));
  const rest = packedColumns({
    'claims.measurand': Uint32Array.from(claims, (claim) => claim.measurand ?? 0),
    'claims.utterance': Uint32Array.from(claims, (claim, row) => claim.utterance ?? row),
    figures: Uint32Array.from(figures),
  });
  const words = Object.assign({}, ...tables.map((each) => each.words), {
    'places.id': places.map((place, row) => place.id ?? `place-${row}`), 'places.name': places.map((place, row) => place.name ?? `Place ${row}`),
    'dates.text': dates.map((date) => date.text), 'dates.precision': dates.map((date) => date.precision),
  });
  const document = fakeDocument('geomap-words', 'geomap-frame', 'geomap-columns', 'geomap-rest', 'geomap-texts');
  document.getElementById('geomap-words').textContent = packed(JSON.stringify(WORDS));
  document.getElementById('geomap-frame').textContent = packed(JSON.stringify({ ...FRAME, ...frame, words, plan, rest: rest.plan }));
  document.getElementById('geomap-columns').textContent = packed(bytes);
  document.getElementById('geomap-rest').textContent = packed(rest.bytes);
  document.getElementById('geomap-texts').textContent = packed(JSON.stringify(texts));
  const window = { matchMedia: () => ({ matches: false }) };
  const page = load([...STORE, ...names], { document, window, ...stubs });
  await page.openStore();
  await page.openRest();
  page.indexPlaces();
  page.showFiltered();
  return page;
}
