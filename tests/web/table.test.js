import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

const { inOrder, numberRanks, wordRanks } = load(['format.js', 'order.js']);

/** Rankings of claims made of these columns and words. */
function rankings(columns, words = {}, more = {}) {
  return load(['format.js', 'order.js'], {
    columns, data: { words, ...more.data }, index: more.index, speech: { language: 'en' },
    VOICES: ['AF', 'PK', 'third_party'], STANCES: ['asserts', 'denies', 'neither_confirms_nor_denies'],
  });
}

function rowsOf(count) {
  return Uint32Array.from({ length: count }, (_, row) => row);
}

function sorted(ranking, count, falls = false) {
  return [...inOrder(rowsOf(count), ranking, falls)];
}

test('rows stand by rank, equal ones as before, those without a rank last', () => {
  always(300, (dice) => {
    const count = dice.whole(0, 9);
    const ranks = dice.many(0, 60, () => dice.whole(0, count));
    const rows = rowsOf(ranks.length).filter(() => dice.roll() < 0.8);
    for (const falls of [false, true]) {
      const found = [...inOrder(rows, { count, of: (row) => ranks[row] }, falls)];
      const place = (row) => (falls && ranks[row] < count ? -ranks[row] : ranks[row]);
      assert.deepEqual(found, [...rows].sort((one, other) => place(one) - place(other) || one - other));
    }
  });
});

test('words stand as readers look them up, numbers in them by value, the empty one nowhere', () => {
  const { count, ranks } = wordRanks(['document 10', 'Zabul', 'ärz', '', 'document 9', 'Arz', 'Zabul']);
  assert.equal(count, 5);
  assert.deepEqual([...ranks], [3, 4, 1, 5, 2, 0, 4]);
});

test('a language that no browser knows is sorted as English', () => {
  assert.deepEqual([...wordRanks(['b', 'a'], 'no such language').ranks], [1, 0]);
});

test('numbers stand by value, what is missing nowhere', () => {
  const { count, ranks } = numberRanks(Float64Array.of(200, NaN, 9, 58, 9));
  assert.deepEqual([count, ...ranks], [3, 2, 3, 0, 1, 0]);
});

test('dates stand by their first day, then by their last, unknown ones at the end either way', () => {
  const dates = {
    'dates.first': Float64Array.of(20000, 20001, NaN, 20000),
    'dates.last': Float64Array.of(20000, 20001, NaN, 20030), 'claims.date': Uint8Array.of(3, 0, 2, 1, 0),
  };
  const ranking = rankings(dates).dateRanking();
  assert.deepEqual(sorted(ranking, 5), [1, 4, 0, 3, 2]);
  assert.deepEqual(sorted(ranking, 5, true), [3, 0, 1, 4, 2]);
});

test('a figure counts by its lower end, else by its upper one', () => {
  const figures = { 'claims.value_low': Float64Array.of(58, NaN, NaN, 23), 'claims.value_high': Float64Array.of(58, 30, NaN, NaN) };
  assert.deepEqual(sorted(rankings(figures).figureRanking(), 4, true), [0, 1, 3, 2]);
});

test('Afghan officials come before Pakistani ones and these before others, each by name', () => {
  const claimants = { 'claims.claimant': Uint8Array.of(0, 1, 2, 3) };
  const ranking = rankings(claimants, { 'claims.claimant': ['ISPR', 'TOLOnews', 'Mujahid', 'Haqqani'] },
    { index: { voiceOfClaim: Uint8Array.of(1, 2, 0, 0) } }).claimantRanking();
  assert.deepEqual(sorted(ranking, 4), [3, 2, 0, 1]);
});

test('the most disputed come first', () => {
  const ranking = rankings({ 'claims.agreement': Uint8Array.of(0, 1, 2, 3, 4) }, {
    'claims.agreement': ['no_assertion', 'uncontested', 'denied', 'single_source', 'contested'] }).agreementRanking();
  assert.deepEqual(sorted(ranking, 5), [4, 2, 1, 3, 0]);
});

test('documents stand by publisher, a publisher’s own by their ids, unknown ones at the end', () => {
  const sources = [{ publisher: 'Dawn', id: '010' }, { publisher: '', id: '000' }, { publisher: 'Dawn', id: '009' }, { publisher: 'AFP', id: 'x' }];
  const ranking = rankings({ 'claims.source': Uint8Array.of(0, 1, 2, 3) }, {}, { data: { sources } }).sourceRanking();
  assert.deepEqual(sorted(ranking, 4), [3, 2, 0, 1]);
});

test('the order of the ledger is the order of the rows', () => {
  const ranking = rankings({}, {}, { index: { claims: 3 } }).ledgerRanking();
  assert.deepEqual(sorted(ranking, 3), [0, 1, 2]);
  assert.deepEqual(sorted(ranking, 3, true), [2, 1, 0]);
});

test('a hundred thousand claims are sorted in less than a third of a second', () => {
  const count = 1e5;
  const ranks = Uint32Array.from({ length: count }, (_, row) => (row * 7919) % 5003);
  const began = performance.now();
  inOrder(rowsOf(count), { count: 5003, of: (row) => ranks[row] }, true);
  assert.ok(performance.now() - began < 300);
});
