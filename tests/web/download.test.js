import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

const { bytes, csvCell, csvLine, fileName, merged } = load(['tablefiles.js', 'download.js'], {
  remembered: (make) => make, t: (key, { n }) => `${n} ${key}` });

/** What a reader of CSV makes of a text: RFC 4180, a cell at a time. */
function parsed(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('whatever a cell holds is read again as it was', () => {
  always(300, (dice) => {
    const rows = dice.many(1, 4, () => dice.many(2, 5, () => dice.many(0, 6, () => 'a,"\n\r ؛'[dice.whole(0, 6)]).join('')));
    const guarded = rows.map((row) => row.map((cell) => (cell.startsWith('\r') ? `'${cell}` : cell)));
    assert.deepEqual(parsed(rows.map(csvLine).join('')), guarded);
  });
});

test('only what needs quotes has them', () => {
  assert.equal(csvLine(['plain', 'a, b', 'say "no"', 'two\nlines', 58, null, '']), 'plain,"a, b","say ""no""","two\nlines",58,,\n');
});

test('no cell is run as a formula', () => {
  for (const begin of ['=', '+', '-', '@', '\t']) assert.equal(csvCell(`${begin}1`), `'${begin}1`);
  assert.equal(csvCell('\r1'), '"\'\r1"');
  assert.equal(csvCell('a=1'), 'a=1');
  assert.equal(csvCell(-1), '-1');
});

test('a file is named by the title and the date, in characters that every system takes', () => {
  assert.equal(fileName('Two accounts of the nights of 9–15 October 2025', '2025-10-15', 'csv'),
    'claims-two-accounts-of-the-nights-of-9-15-october-2025-2025-10-15.csv');
  assert.equal(fileName('Two accounts of incidents along the Durand Line, November 2023', '2026-11-01', 'csv'),
    'claims-two-accounts-of-incidents-along-the-durand-line-november-2026-11-01.csv');
  assert.equal(fileName('../..\\CON: "x" <y>|?*\u202e', '', 'geojson'), 'claims-con-x-y.geojson');
  assert.equal(fileName('دو روایت', '2025/2026', 'csv'), 'claims-دو-روایت-2025-2026.csv');
  assert.equal(fileName('', '', 'csv'), 'claims.csv');
  always(200, (dice) => {
    const title = dice.many(0, 200, () => String.fromCodePoint(dice.whole(1, 0xd7ff))).join('');
    const name = fileName(title, '2025-10-15', 'csv');
    assert.match(name, /^claims-(?:[\p{L}\p{M}\p{N}]+-)*2025-10-15\.csv$/u);
    assert.ok([...name].length <= 60 + 'claims--2025-10-15.csv'.length);
  });
});

test('neighbouring texts become one, shapes stay what they are', () => {
  const shape = { shape: true };
  assert.deepEqual(merged(['a', 'b', shape, 'c', 'd']), ['ab', shape, 'cd']);
  assert.deepEqual(merged([shape, shape]), ['', shape, shape]);
  assert.deepEqual(merged([]), ['']);
});

test('a size is told in thousands or millions', () => {
  assert.deepEqual([1, 1000, 1001, 999999, 1e6, 5608539].map(bytes), ['1 unit.kb', '1 unit.kb', '2 unit.kb', '1000 unit.kb', '1 unit.mb', '5.6 unit.mb']);
});

/** One claim of a page with two places, the second of which was not found. */
function page() {
  const words = {
    'claims.kind': [{ metric: 'killed', affected_side: 'PK', affected_class: 'soldiers', event: '' }, { metric: 'occurrence', affected_side: 'AF', affected_class: 'territory', event: 'Air strike' }],
    'claims.scope': ['border'], 'claims.place_written': ['the line', 'Nowhere'], 'places.id': ['durand-line', '?Nowhere'],
    'places.stretches': ['0.0/12.5;20.0/30.1', ''], 'dates.text': ['2025-10-11', ''],
  };
  const columns = {
    'claims.kind': [0, 1], 'claims.scope': [0, 0], 'claims.place_written': [0, 1], 'claims.incident': [0, 1],
    'incidents.place': [0, 1], 'claims.date': [0, 1], 'places.stretches': [0, 1], 'claims.utterance': Uint32Array.of(1, 1),
  };
  const word = (name, row) => words[name][columns[name][row]];
  return load(['records.js'], { data: { words }, columns, word, once: (make) => make, remembered: (make) => make });
}

test('a measurand has the key that the ledger gives it', () => {
  const { measurandKey } = page();
  assert.equal(measurandKey(0), 'killed:PK:soldiers:border:durand-line:2025-10-11:');
  assert.equal(measurandKey(1), 'occurrence:AF:territory:border:?Nowhere:undated:Air strike');
});

test('a place that was not found has no id, and no stretches have no ends', () => {
  const { placeId, stretchEnds } = page();
  assert.deepEqual([placeId(0), placeId(1)], ['durand-line', '']);
  assert.deepEqual([stretchEnds(0), stretchEnds(1)], [[0, 30.1], [null, null]]);
});

test('a file needs the texts of its claims and of the claims that stand for them', () => {
  assert.deepEqual([...page().claimsNamed(Uint32Array.of(0))], [0, 1]);
});
