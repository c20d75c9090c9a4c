import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alwaysInTime } from './dice.js';
import { L } from './leaflet.js';
import { opened } from './ledger.js';

const SCRIPTS = ['wording.js', 'discs.js', 'clusters.js', 'spots.js'];
const VOICES = ['AF', 'PK', 'third_party'];
const SIDES = ['AF', 'PK', 'TTP'];
const PINS = { matchMedia: () => ({ matches: false }) };
const FINGERS = { matchMedia: () => ({ matches: true }) };

const page = (rows, window = PINS) => opened(SCRIPTS, rows, { L, window });
const whole = (scale) => ({ left: 0, top: 0, right: scale, bottom: scale });
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Places around Khost, each with some incidents of some claims. */
function ledger(dice, least = 1, most = 40) {
  const places = dice.many(least, most, () => ({ latitude: dice.between(32, 36), longitude: dice.between(68, 72) }));
  const incidents = places.flatMap((_, place) => dice.many(1, 3, () => ({ place })));
  const claims = incidents.flatMap((_, incident) => dice.many(1, 4, () => ({ incident, claimant_side: SIDES[dice.whole(0, 2)] })));
  return { places, incidents, claims };
}

function gap(one, other, axis) {
  return Math.abs(one.pixel[axis] - other.pixel[axis]) - one.half[axis] - other.half[axis];
}

test('places far from each other have a symbol each, at the place', async () => {
  const { stacksIn, spots } = await page({ claims: [{}, { incident: 1 }], incidents: [{}, { place: 1 }],
    places: [{ latitude: 30, longitude: 62 }, { latitude: 36, longitude: 72 }] });
  const stacks = stacksIn(whole(16384), 16384, VOICES, -1);
  assert.deepEqual(stacks.map(({ place, places, only, incidents }) => [place, places, only, incidents]), [[0, [0], 0, 1], [1, [1], 1, 1]]);
  for (const { place, pixel } of stacks) assert.deepEqual(pixel, { x: spots.x[place] * 16384, y: spots.y[place] * 16384 });
});

test('places whose symbols would touch share one, at the place of which more is said', async () => {
  const { stackIncidents, stackLabel, stacksIn } = await page({ claims: [{}, { incident: 1 }, { incident: 1, claimant_side: 'PK' }], incidents: [{ name: 'One' }, { place: 1 }],
    places: [{ latitude: 34, longitude: 70, name: 'One' }, { latitude: 34.01, longitude: 70, name: 'Two' }] });
  const [stack, ...rest] = stacksIn(whole(16384), 16384, VOICES, -1);
  assert.equal(rest.length, 0);
  assert.deepEqual([stack.place, stack.counts, stack.only, stack.incidents], [1, [2, 1, 0], -1, 2]);
  assert.deepEqual(stackIncidents(stack, VOICES).sort(), [0, 1]);
  assert.equal(stackLabel(stack, VOICES), '2 incidents here: Two, One · Afghan officials 2 claims and Pakistani officials 1 claim');
});

test('the chosen place leads, even if less is said of it', async () => {
  const { stacksIn } = await page({ claims: [{}, { incident: 1 }, { incident: 1 }], incidents: [{}, { place: 1 }],
    places: [{ latitude: 34, longitude: 70 }, { latitude: 34.01, longitude: 70 }] });
  for (const chosen of [0, 1]) assert.equal(stacksIn(whole(16384), 16384, VOICES, chosen)[0].place, chosen);
});

test('what is not shown has no symbol, and counts in none', async () => {
  const { filterBy, stacksIn } = await page({ claims: [{}, { incident: 1, claimant_side: 'PK' }, { incident: 2 }], incidents: [{}, {}, { place: 1 }],
    places: [{ latitude: 34, longitude: 70 }, { latitude: 30, longitude: 62 }] });
  assert.deepEqual(stacksIn(whole(16384), 16384, ['PK'], -1).map(({ counts, only }) => [counts, only]), [[[0, 1, 0], 1]]);
  assert.deepEqual(stacksIn({ ...whole(16384), left: 16000 }, 16384, VOICES, -1), []);
  filterBy('last', (claim) => claim === 2);
  assert.deepEqual(stacksIn(whole(16384), 16384, VOICES, -1).map(({ place, incidents }) => [place, incidents]), [[1, 1]]);
});

/** What holds of the stacks of any ledger at any zoom. */
function assertSound(own, stacks, { frame, scale, voices, chosen, least }) {
  const inSight = own.placesIn(frame, scale, own.maskOf(voices));
  assert.deepEqual(stacks.flatMap(({ places }) => places).sort((one, other) => one - other), inSight, 'each place in one stack');
  for (const stack of stacks) {
    assert.ok(stack.places.includes(stack.place), 'a symbol stands at one of its places');
    assert.deepEqual(stack.pixel, { x: own.spots.x[stack.place] * scale, y: own.spots.y[stack.place] * scale });
    const expected = VOICES.map((voice) => (voices.includes(voice) ? sum(stack.places.map((place) => own.weightOf(place, own.maskOf([voice])))) : 0));
    assert.deepEqual(stack.counts, expected);
    assert.equal(stack.incidents, own.stackIncidents(stack, voices).length);
    assert.deepEqual(stack.half, own.symbolHalf(stack, voices));
    assert.equal(stack.only >= 0, stack.incidents === 1);
    if (stack.places.includes(chosen)) assert.equal(stack.place, chosen);
  }
  stacks.forEach((one, i) => stacks.slice(0, i).forEach((other) => {
    const apart = ['x', 'y'].some((axis) => gap(one, other, axis) >= own.SYMBOL_GAP && Math.abs(one.pixel[axis] - other.pixel[axis]) >= least);
    assert.ok(apart, `the symbol of place ${one.place} touches that of ${other.place}`);
  }));
}

for (const [pointer, window, least] of [['mouse', PINS, 24], ['finger', FINGERS, 26]]) {
  test(`with a ${pointer} no two symbols touch, and nothing is lost or counted twice`, () => alwaysInTime(40, async (dice) => {
    const rows = ledger(dice);
    const own = await page(rows, window);
    const hidden = rows.claims.map(() => dice.roll() < 0.3);
    own.filterBy('some', (claim) => !hidden[claim]);
    for (let zoom = 5; zoom <= 11; zoom += 2) {
      const scale = 256 * 2 ** zoom;
      const voices = VOICES.filter(() => dice.roll() < 0.7);
      const frame = { ...whole(scale), right: scale * dice.between(0.685, 0.7) };
      const inSight = own.placesIn(frame, scale, own.maskOf(voices));
      const chosen = dice.roll() < 0.7 && inSight.length ? inSight[dice.whole(0, inSight.length - 1)] : -1;
      assertSound(own, own.stacksIn(frame, scale, voices, chosen), { frame, scale, voices, chosen, least });
    }
  }));
}

test('a crowd is joined by squares of the screen, and keeps all of this', () => alwaysInTime(6, async (dice) => {
  const rows = ledger(dice, 500, 600);
  const own = await page(rows);
  const hidden = rows.claims.map(() => dice.roll() < 0.5);
  own.filterBy('some', (claim) => !hidden[claim]);
  for (const zoom of [6, 8, 10]) {
    const scale = 256 * 2 ** zoom;
    const inSight = own.placesIn(whole(scale), scale, 7);
    assert.ok(inSight.length > own.CROWD);
    const chosen = inSight[dice.whole(0, inSight.length - 1)];
    assertSound(own, own.stacksIn(whole(scale), scale, VOICES, chosen), { frame: whole(scale), scale, voices: VOICES, chosen, least: 24 });
  }
}));

