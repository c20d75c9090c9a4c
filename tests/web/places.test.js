import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { opened } from './ledger.js';

/** Half the width of the world in metres of EPSG:3857. */
const HALF = Math.PI * 6378137;

/** What EPSG:3857 says of some places, in metres. */
const KNOWN = [
  [0, 0, 0, 0],
  [34.52813, 69.17233, 7700228.6, 4099939.4],
  [30.92, 66.45, 7397180.2, 3622364.0],
  [-33.8688, 151.2093, 16832542.3, -4011198.6],
  [85.0511287798066, 180, 20037508.3, 20037508.3],
];

test('Mercator’s square is that of EPSG:3857', async () => {
  const { mercator } = await opened([], {});
  for (const [latitude, longitude, east, north] of KNOWN) {
    const [x, y] = mercator(latitude, longitude);
    assert.ok(Math.abs((x - 0.5) * 2 * HALF - east) < 0.1, `east of ${latitude}, ${longitude}`);
    assert.ok(Math.abs((0.5 - y) * 2 * HALF - north) < 0.1, `north of ${latitude}, ${longitude}`);
  }
});

test('Mercator mirrors south and north, and goes down as the latitude goes up', async () => {
  const { mercator } = await opened([], {});
  always(200, (dice) => {
    const [latitude, longitude] = [dice.between(-85, 84), dice.between(-180, 180)];
    const [x, y] = mercator(latitude, longitude);
    const [, mirrored] = mercator(-latitude, longitude);
    assert.ok(Math.abs(y + mirrored - 1) < 1e-12);
    assert.ok(mercator(latitude + 0.5, longitude)[1] < y);
    assert.equal(x, longitude / 360 + 0.5);
  });
});

test('only places with a spot lie on the map', async () => {
  const spot = { latitude: 34, longitude: 69 };
  const drawn = ['point', 'area', 'stretch', 'border', 'country', 'none'];
  const { spots } = await opened([], { places: drawn.map((each) => ({ ...spot, drawn: each })) });
  assert.equal(spots.count, 6);
  assert.deepEqual([...spots.x].map(Number.isFinite), [true, true, false, false, false, false]);
  assert.deepEqual([...spots.y].map(Number.isFinite), [true, true, false, false, false, false]);
});

test('a place has the incidents that lie there and are shown', async () => {
  const { filterBy, incidentCount, incidentsAt, maskOf, spots } = await opened([], {
    claims: [{ incident: 0 }, { incident: 2, claimant_side: 'PK' }, { incident: 1 }],
    incidents: [{ place: 1 }, { place: 0 }, { place: 1 }, { place: 1 }], places: [{}, {}],
  });
  assert.deepEqual([...spots.incidents(1)], [0, 2, 3]);
  const shownAt = (...voices) => {
    assert.equal(incidentCount(1, maskOf(voices)), incidentsAt(1, voices).length);
    return incidentsAt(1, voices);
  };
  assert.deepEqual([shownAt('AF', 'PK', 'third_party'), shownAt('PK'), shownAt('third_party')], [[0, 2], [2], []]);
  filterBy('first', (claim) => claim === 0);
  assert.deepEqual([shownAt('AF', 'PK'), shownAt('PK')], [[0], []]);
});

test('what is said of a place is the sum over the voices asked for', async () => {
  const { maskOf, VOICES, weightOf } = await opened([], {
    claims: [{}, {}, { claimant_side: 'PK' }, { claimant_side: 'TTP' }, { claimant_side: 'media' }, { claimant_side: 'TTP' }],
  });
  const weight = (...voices) => weightOf(0, maskOf(voices));
  assert.deepEqual([weight('AF'), weight('PK'), weight('third_party'), weight('AF', 'third_party'), weight()], [2, 1, 3, 5, 0]);
  assert.equal(weight(...VOICES), 6);
});
