import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alwaysInTime } from './dice.js';
import { day, kind, opened } from './ledger.js';

const SCRIPTS = ['order.js', 'facets.js', 'filters.js'];
const AGREEMENTS = ['contested', 'single_source', 'uncontested'];
const page = (rows) => opened(SCRIPTS, rows, { liftTime: () => {}, liftText: () => {} });
const made = () => page({
  claims: [
    { incident: 0, claimant: 'officials', sub_event_type: 'Other', agreement: 'contested' },
    { incident: 0, claimant: 'officials', claimant_side: 'PK', sub_event_type: 'Armed clash', agreement: 'contested' },
    { incident: 1, claimant: 'ISPR', claimant_side: 'PK', sub_event_type: 'Armed clash', source: 1, kind: kind('wounded', 'wounded', '', '') },
    { incident: 1, claimant: 'ISPR', claimant_side: 'PK', sub_event_type: 'Armed clash', source: 1 },
  ],
  incidents: [{ place: 0 }, { place: 1 }],
  places: [{ drawn: 'none' }, { drawn: 'point' }],
  frame: { sources: [{ id: 'a', number: '000', publisher: 'One', title: '' }, { id: 'b', number: '', publisher: '', title: 'Second' }] },
});

test('values stand in the order of the field, with words that say what they are', async () => {
  const { facetOf } = await made();
  const told = (key) => facetOf(key).values.map((value, i) => [value, facetOf(key).label(i)]);
  assert.deepEqual(told('precision'), [['point', 'a place, known to a few km'], ['none', 'not placed']]);
  assert.deepEqual(told('metric'), [['killed', 'killed'], ['wounded', 'wounded']]);
  assert.deepEqual(told('event'), [['Armed clash', 'Armed clash'], ['Other', 'Other']]);
  assert.deepEqual(told('source'), [['a', '000 · One'], ['b', 'b · Second']]);
  assert.deepEqual(told('agreement').map(([value]) => value), ['contested', 'single_source']);
});

test('one name on both sides is two claimants; a voice’s own stand by how much they say', async () => {
  const { facetOf } = await made();
  const facet = facetOf('claimant');
  assert.deepEqual(facet.values, ['AF:officials', 'PK:ISPR', 'PK:officials']);
  assert.deepEqual(facet.values.map((_, value) => facet.voice(value)), ['AF', 'PK', 'PK']);
  assert.deepEqual([...facet.codes], [0, 2, 1, 1]);
});

test('values of one filter add up, filters narrow each other', async () => {
  const own = await made();
  own.chooseValues('claimant', new Set([0, 1]));
  assert.deepEqual([...own.shown.passes], [1, 0, 1, 1]);
  own.chooseValues('agreement', new Set([1]));
  assert.deepEqual([...own.shown.passes], [0, 0, 1, 1]);
  own.chooseValue('metric', 1, false);
  assert.deepEqual([...own.shown.passes], [0, 0, 0, 1]);
  own.chooseValue('metric', 1, true);
  assert.deepEqual([[...own.shown.passes], own.chosenValues.has('metric')], [[0, 0, 1, 1], false]);
  own.chooseValues('agreement', new Set());
  assert.equal(own.shown.total, 0);
  own.liftFilters();
  assert.deepEqual([own.shown.total, own.filters.size, own.chosenValues.size], [4, 0, 0]);
});

test('a value counts the claims that it would show, given the other filters', () => alwaysInTime(25, async (dice) => {
  const incidents = dice.many(1, 4, () => ({ place: dice.whole(0, 1) }));
  const claims = dice.many(1, 40, () => ({
    incident: dice.whole(0, incidents.length - 1), claimant: 'abc'[dice.whole(0, 2)], claimant_side: ['AF', 'PK'][dice.whole(0, 1)],
    sub_event_type: ['Other', 'Attack'][dice.whole(0, 1)], agreement: AGREEMENTS[dice.whole(0, 2)],
  }));
  const own = await page({ claims, incidents, places: [{ drawn: 'area' }, { drawn: 'stretch' }], dates: [day('2025-10-11')] });
  const facets = own.facets();
  for (const facet of facets) {
    if (dice.roll() < 0.5) own.chooseValues(facet.key, new Set(facet.values.map((_, value) => value).filter(() => dice.roll() < 0.6)));
  }
  const odd = dice.roll() < 0.5;
  if (odd) own.filterBy('text', (claim) => claim % 2 === 1);
  const counts = own.countValues();
  for (const facet of facets) {
    facet.values.forEach((_, value) => {
      const expected = claims.filter((_claim, row) => facet.codes[row] === value && (!odd || row % 2)
        && facets.every((other) => other === facet || own.letsThrough(other.key, other.codes[row]))).length;
      assert.equal(counts[facet.key][value], expected, `${facet.key} ${facet.values[value]}`);
    });
  }
}));
