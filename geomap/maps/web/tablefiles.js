/* Claims as files that other tools read: CSV (RFC 4180) and GeoJSON (RFC 7946). */

/** Spreadsheets run a cell that begins so as a formula: OWASP's list, as in geomap/exchange/tables.py. */
const FORMULA = /^[=+\-@\t\r]/;

/** @param {Value} value */
function csvCell(value) {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {Value[]} values */
function csvLine(values) {
  return `${values.map(csvCell).join(',')}\n`;
}

/**
 * A kind of file: what stands before, between and behind its rows. A row may be several parts, so
 * that a large shape is kept once, however many claims are drawn with it.
 * @typedef {{ending: string, type: string, head: (rows: Uint32Array) => string,
 *   row: (claim: number) => (string|Blob)[], between: string, foot: string}} TableFile
 */

/** @type {TableFile} */
const CSV_FILE = {
  ending: 'csv',
  type: 'text/csv;charset=utf-8',
  head: () => csvLine(recordColumns().map(({ name }) => name)),
  row: (claim) => [csvLine(recordColumns().map(({ of }) => of(claim)))],
  between: '',
  foot: '',
};

/** @type {TableFile} */
const GEOJSON_FILE = {
  ending: 'geojson',
  type: 'application/geo+json',
  head: (rows) => `${JSON.stringify({ type: 'FeatureCollection', ...membersOf(rows) }).slice(0, -1)},"features":[\n`,
  row: (claim) => {
    const properties = Object.fromEntries(recordColumns().map(({ name, of }) => [name, of(claim)]));
    const feature = `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":`;
    return [feature, geometryOf(placeOf(claim)), '}'];
  },
  between: ',\n',
  foot: '\n]}\n',
};

/** What the file as a whole says of itself, beside its features. @param {Uint32Array} rows */
function membersOf(rows) {
  const { page, line } = data;
  return {
    title: page.title,
    as_of: page.as_of,
    point_of_view: page.point_of_view,
    disclaimer: page.disclaimer,
    claims: { in_this_file: rows.length, on_the_page: index.claims, view: state.view },
    line: { name: t('line.name'), label: t('line.label'), version: line.version, tolerance_m: line.tolerance_m },
    credits: page.licences,
  };
}

/** As `geomap export` has it: the point, the area, the stretch or all of the line; else nothing. */
const geometryOf = remembered((place) => {
  const text = JSON.stringify(drawnGeometry(place));
  return text.length < 1000 ? text : new Blob([text]);
});

/** @param {number} place @returns {GeoJSON.Geometry|null} */
function drawnGeometry(place) {
  const { drawn, geometry, longitude, latitude } = placeAt(place);
  if (drawn === 'border') return { type: 'LineString', coordinates: data.line.coordinates };
  if (drawn !== 'point' || longitude === null || latitude === null) return geometry;
  return { type: 'Point', coordinates: [longitude, latitude] };
}

const MOST_OF_TITLE = 60;
const WORDS_OF_NAME = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A name for a file that every system takes, of the page's title and its as-of date.
 * @param {string} title @param {string} asOf @param {string} ending
 */
function fileName(title, asOf, ending) {
  const words = title.normalize('NFC').toLowerCase().match(WORDS_OF_NAME) || [];
  const ends = words.map((_, i) => words.slice(0, i + 1).join('-').length);
  const kept = words.filter((_, i) => ends[i] <= MOST_OF_TITLE);
  return `${['claims', ...kept, ...asOf.match(WORDS_OF_NAME) || []].join('-')}.${ending}`;
}
