import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alwaysInTime } from './dice.js';
import { opened } from './ledger.js';

const SIDES = ['AF', 'PK', 'TTP'];
const page = () => opened([], {
  claims: [
    { incident: 0 }, { incident: 0, claimant_side: 'PK' }, { incident: 0, claimant_side: 'PK' },
    { incident: 1, claimant_side: 'TTP' }, { incident: 2, claimant_side: 'media' },
  ],
  incidents: [{ place: 0 }, { place: 0 }, { place: 1 }, { place: 1 }], places: [{}, {}],
});

test('without a filter every claim is shown, counted for its incident and voice', async () => {
  const { shown, shownCount, shownIncidents, shownVoices } = await page();
  assert.deepEqual([...shown.passes], [1, 1, 1, 1, 1]);
  assert.deepEqual([...shown.counts], [1, 2, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0]);
  assert.deepEqual([shown.total, shownCount(0), shownCount(0, ['PK']), shownCount(3)], [5, 3, 2, 0]);
  assert.deepEqual([shownVoices(0), shownVoices(0, ['third_party']), shownVoices(2)], [['AF', 'PK'], [], ['third_party']]);
  assert.deepEqual([shownIncidents(), shownIncidents(['PK'])], [[0, 1, 2], [0]]);
});

test('a claim is shown when it passes every filter; a filter that is lifted hides nothing', async () => {
  const page_ = await page();
  page_.filterBy('even', (claim) => claim % 2 === 0);
  assert.deepEqual([...page_.shown.passes], [1, 0, 1, 0, 1]);
  page_.filterBy('late', (claim) => claim > 1);
  assert.deepEqual([page_.shown.total, page_.shownIncidents()], [2, [0, 2]]);
  page_.filterBy('even', null);
  assert.deepEqual([...page_.shown.passes], [0, 0, 1, 1, 1]);
  page_.filterBy('late', () => false);
  assert.deepEqual([page_.shown.total, page_.shownIncidents()], [0, []]);
  page_.filterBy('late', null);
  assert.equal(page_.shown.total, 5);
});

test('whoever listens hears of a filter, and not of one that was not there', async () => {
  const { filterBy, onChange, state } = await page();
  const heard = [];
  onChange((now, before) => heard.push([before.shownAt, now.shownAt]));
  filterBy('none', null);
  filterBy('first', (claim) => claim === 0);
  filterBy('first', null);
  assert.deepEqual([heard, state.shownAt], [[[0, 1], [1, 2]], 2]);
});

test('a filter hides nothing of an incident’s own claims', async () => {
  const { claimsOf, filterBy, incidentAt } = await page();
  filterBy('nothing', () => false);
  assert.equal(claimsOf(incidentAt(0)).length, 3);
  assert.deepEqual(incidentAt(0).voices, ['AF', 'PK']);
});

test('counts of incidents and of places are those of the claims that pass', () => alwaysInTime(30, async (dice) => {
  const [incidents, places] = [dice.whole(1, 6), dice.whole(1, 3)];
  const claims = dice.many(0, 40, () => ({ incident: dice.whole(0, incidents - 1), claimant_side: SIDES[dice.whole(0, 2)] }));
  const at = Array.from({ length: incidents }, () => ({ place: dice.whole(0, places - 1) }));
  const own = await opened([], { claims, incidents: at, places: Array.from({ length: places }, () => ({})) });
  const kept = claims.map(() => dice.roll() < 0.6);
  own.filterBy('kept', (claim) => kept[claim]);
  const count = (test_) => claims.filter((claim, row) => kept[row] && test_(claim)).length;
  assert.equal(own.shown.total, count(() => true));
  own.VOICES.forEach((voice, i) => {
    at.forEach((_, row) => assert.equal(own.shownCount(row, [voice]), count((claim) => claim.incident === row && claim.claimant_side === SIDES[i])));
    for (let place = 0; place < places; place += 1) {
      assert.equal(own.weightOf(place, own.maskOf([voice])), count((claim) => at[claim.incident].place === place && claim.claimant_side === SIDES[i]));
    }
  });
}));
