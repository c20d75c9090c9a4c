import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alwaysInTime } from './dice.js';
import { L } from './leaflet.js';
import { opened } from './ledger.js';

const SCRIPTS = ['wording.js', 'offset.js', 'discs.js', 'spots.js', 'rails.js', 'strip.js'];
const SIDES = { AF: 'AF', PK: 'PK', third_party: 'TTP' };
const page = (rows) => opened(SCRIPTS, rows, { L });
/** A strip on which a kilometre is a pixel. */
const x = (km) => km;

const pathOf = (mark) => mark.children.filter(({ attributes }) => attributes.class === 'strip-bar').map(({ attributes }) => {
  const [, from, y, to] = /^M(\S+) (\S+)H(\S+)$/.exec(attributes.d).map(Number);
  return { from, to, y };
});

/** Stretches at the line of which one side speaks. */
function stretches(dice, side, many, length) {
  const places = dice.many(1, many, () => {
    const from = dice.whole(0, length);
    return { drawn: 'stretch', stretches: `${from}/${from + dice.whole(5, length / 5)}` };
  });
  return {
    places, incidents: places.map((_, place) => ({ place })), claims: places.map((_, incident) => ({ incident, claimant_side: side })),
  };
}

test('a place lies on its stretches, wide enough to be seen, or around its kilometre', async () => {
  const { stripSpans } = await page({});
  assert.deepEqual(stripSpans({ stretches: [[10, 40], [90, 91]], km: null }, x), [[10, 40], [90, 93]]);
  assert.deepEqual(stripSpans({ stretches: [], km: 100 }, x), [[95, 105]]);
  assert.deepEqual(stripSpans({ stretches: [], km: null }, x), []);
});

for (const voice of Object.keys(SIDES)) {
  test(`marks of ${voice} that overlap lie in lanes of their own, on their side of the line`, () => alwaysInTime(40, async (dice) => {
    const rows = stretches(dice, SIDES[voice], 4, 60);
    const { lanesOf, STRIP, stripMarks } = await page(rows);
    const bars = stripMarks(voice, x).map((mark) => pathOf(mark)[0]);
    assert.equal(bars.length, rows.places.length);
    assert.deepEqual(bars.map(({ from, to }) => `${from}/${to}`), rows.places.map((place) => place.stretches));
    const lanes = lanesOf(bars.map(({ from, to }) => [[from - 3, to + 3]]));
    const away = { AF: -1, PK: 1, third_party: 0 }[voice];
    bars.forEach(({ y }, i) => assert.equal(y - STRIP.middle, away && away * (14 + STRIP.bar * lanes[i])));
    if (away) bars.forEach((one, i) => bars.slice(0, i).forEach((other) => {
      assert.ok(one.y !== other.y || one.from >= other.to || other.from >= one.to);
    }));
  }));
}

test('only what lies at the line stands on the strip', async () => {
  const places = [
    { km: 100 }, { km: 100, distance_to_border_m: 60001 }, { drawn: 'border', stretches: '0/2790' }, { drawn: 'none' }, { drawn: 'country' },
    { drawn: 'area', stretches: '10/20' }, { drawn: 'stretch', stretches: '10/20' }, {},
  ];
  const rows = { places, incidents: places.map((_, place) => ({ place })), claims: places.map((_, incident) => ({ incident })) };
  const { alongLine } = await page(rows);
  assert.deepEqual(alongLine('AF'), [0, 5, 6]);
  assert.deepEqual(alongLine('PK'), []);
  const far = await page({ ...rows, incidents: rows.incidents.map((incident) => ({ ...incident, scope: 'province' })) });
  assert.deepEqual(far.alongLine('AF'), [0, 6]);
});

test('with many places bars count the claims along the line, none lost, the tallest the most', () => alwaysInTime(5, async (dice) => {
  const rows = stretches(dice, 'PK', 400, 2000);
  while (rows.places.length <= 130) Object.assign(rows, stretches(dice, 'PK', 400, 2000));
  const { BIN, STRIP, stripIncidents, stripMarks } = await page(rows);
  const marks = stripMarks('PK', x);
  const bars = marks.map((mark) => mark.children[0].attributes);
  assert.equal(marks.flatMap((mark) => stripIncidents.get(mark)).length, rows.claims.length);
  assert.deepEqual(marks.flatMap((mark) => stripIncidents.get(mark)).sort((one, other) => one - other), rows.incidents.map((_, row) => row));
  assert.equal(Math.max(...bars.map(({ height }) => Number(height))), 44);
  for (const { x: left, y, height } of bars) {
    assert.equal(Number(left) % BIN, 0);
    assert.ok(Number(y) > STRIP.middle && Number(height) >= 2);
  }
}));

test('a mark is a button that chooses its incidents', async () => {
  const { state, stripMarks } = await page({
    places: [{ name: 'Torkham', km: 1700 }], incidents: [{ name: 'Torkham', sub_event_type: 'Armed clash' }], claims: [{}] });
  const [mark] = stripMarks('AF', x);
  const { role, tabindex, 'aria-label': label } = mark.attributes;
  assert.deepEqual([role, tabindex], ['button', '0']);
  assert.equal(label, 'Torkham · Armed clash · night of 11–12 October 2025 · Afghan officials · km 1700');
  mark.listeners.click();
  assert.equal(state.selected, 0);
  state.selected = -1;
  let stopped = 0;
  mark.listeners.keydown({ key: 'a', preventDefault() { stopped += 1; } });
  assert.deepEqual([state.selected, stopped], [-1, 0]);
  mark.listeners.keydown({ key: ' ', preventDefault() { stopped += 1; } });
  assert.deepEqual([state.selected, stopped], [0, 1]);
});
