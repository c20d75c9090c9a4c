import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { fakeDocument } from './document.js';
import { load } from './page.js';

const {
  box, boxAround, boxesTouch, boxInside, EDGE, FAR, freeSpot, LABEL_GAP, STAND, standsOf,
} = load(['words.js', 'measure.js', 'labels.js']);

const SIDES = Object.keys(STAND);
const FRAME = box(0, 0, 300, 200);
const SIZE = { x: 60, y: 14 };
const MIDDLE = { x: 150, y: 100 };

function caption(changes = {}) {
  return { text: 'Kurram', kind: 'caption-spot', anchors: [MIDDLE], sides: ['right', 'left'], reach: 10, ...changes };
}

function boxOf({ left, top, right, bottom }) {
  return { left, top, right, bottom };
}

test('a name stands on the side that is named, at its reach', () => {
  const at = (side) => STAND[side](MIDDLE, 10, SIZE);
  assert.deepEqual(at('right'), box(160, 93, 60, 14));
  assert.deepEqual(at('left'), box(80, 93, 60, 14));
  assert.deepEqual(at('below'), box(120, 110, 60, 14));
  assert.deepEqual(at('above'), box(120, 76, 60, 14));
  assert.deepEqual(at('centre'), box(120, 93, 60, 14));
});

test('a name at a corner lies wholly to that side of its anchor', () => {
  for (const side of ['upleft', 'upright', 'downleft', 'downright']) {
    const { left, top, right, bottom } = STAND[side](MIDDLE, 10, SIZE);
    assert.ok(side.startsWith('up') ? bottom < MIDDLE.y : top > MIDDLE.y, side);
    assert.ok(side.endsWith('left') ? right < MIDDLE.x : left > MIDDLE.x, side);
  }
});

test('opposite sides mirror each other', () => {
  const pairs = { left: 'right', above: 'below', upleft: 'downright', upright: 'downleft', centre: 'centre' };
  for (const [one, other] of Object.entries(pairs)) {
    const [here, there] = [STAND[one](MIDDLE, 10, SIZE), STAND[other](MIDDLE, 10, SIZE)];
    assert.ok(Math.abs(here.left + there.right - 2 * MIDDLE.x) < 1e-9, one);
    assert.ok(Math.abs(here.top + there.bottom - 2 * MIDDLE.y) < 1e-9, one);
  }
});

test('no side changes the size of a name', () => {
  always(200, (dice) => {
    const size = { x: dice.between(5, 200), y: dice.between(8, 40) };
    const anchor = { x: dice.between(-500, 500), y: dice.between(-500, 500) };
    for (const side of SIDES) {
      const { left, top, right, bottom } = STAND[side](anchor, dice.between(0, 60), size);
      assert.ok(Math.abs(right - left - size.x) < 1e-6 && Math.abs(bottom - top - size.y) < 1e-6);
    }
  });
});

test('a name tries each side of its best anchor before the next anchor', () => {
  const second = { x: 9, y: 9 };
  assert.deepEqual(standsOf(caption({ anchors: [MIDDLE, second] })), [
    { anchor: MIDDLE, side: 'right', extra: 0 }, { anchor: MIDDLE, side: 'left', extra: 0 },
    { anchor: second, side: 'right', extra: 0 }, { anchor: second, side: 'left', extra: 0 },
  ]);
});

test('a name that may stand off does so last, nearer first, right and left only', () => {
  const stands = standsOf(caption({ sides: SIDES, far: true }));
  assert.ok(stands.slice(0, SIDES.length).every(({ extra }) => extra === 0));
  assert.deepEqual(stands.slice(SIDES.length).map(({ side, extra }) => [extra, side]),
    FAR.flatMap((extra) => [[extra, 'right'], [extra, 'left']]));
  assert.deepEqual([...FAR].sort((one, other) => one - other), FAR);
});

test('a name with room stands at its first side', () => {
  assert.deepEqual(freeSpot(caption(), SIZE, [], FRAME),
    { ...box(160, 93, 60, 14), anchor: MIDDLE, side: 'right', extra: 0 });
});

test('a name gives way to what is there, with a gap', () => {
  const { left, top, right, bottom } = STAND.right(MIDDLE, 10, SIZE);
  assert.equal(freeSpot(caption(), SIZE, [box(right + LABEL_GAP - 1, top, 5, 5)], FRAME).side, 'left');
  assert.equal(freeSpot(caption(), SIZE, [box(right + LABEL_GAP, top, 5, 5)], FRAME).side, 'right');
  assert.equal(freeSpot(caption(), SIZE, [box(left, bottom + LABEL_GAP - 1, 5, 5)], FRAME).side, 'left');
});

test('a name without room is left out, unless it may stand off', () => {
  const taken = [boxAround(MIDDLE, 24)];
  assert.equal(freeSpot(caption(), SIZE, taken, FRAME), null);
  const spot = freeSpot(caption({ far: true }), SIZE, taken, FRAME);
  assert.deepEqual([spot.side, spot.extra], ['right', FAR.find((extra) => extra + 10 >= 24 + LABEL_GAP)]);
});

test('a name keeps clear of the edge of the map', () => {
  const anchor = { x: 300 - EDGE - 10 - SIZE.x, y: 100 };
  assert.equal(freeSpot(caption({ anchors: [anchor] }), SIZE, [], FRAME).side, 'right');
  assert.equal(freeSpot(caption({ anchors: [{ ...anchor, x: anchor.x + 1 }] }), SIZE, [], FRAME).side, 'left');
  assert.equal(freeSpot(caption(), { x: 400, y: 14 }, [], FRAME), null);
});

test('a name that can be clicked is not shown without its symbol', () => {
  const outside = caption({ anchors: [{ x: -5, y: 100 }] });
  assert.equal(freeSpot(outside, SIZE, [], FRAME).side, 'right');
  assert.equal(freeSpot({ ...outside, action: () => {} }, SIZE, [], FRAME), null);
});

test('a name that is drawn touches nothing, is all in sight, and is at the first such place', () => {
  const outcomes = new Set();
  always(500, (dice) => {
    const anyPoint = () => ({ x: dice.between(-20, 320), y: dice.between(-20, 220) });
    const wanted = caption({
      anchors: dice.many(1, 4, anyPoint), sides: SIDES.filter(() => dice.roll() < 0.6),
      far: dice.roll() < 0.5, reach: dice.between(0, 20), action: dice.roll() < 0.5 ? () => {} : null,
    });
    const size = { x: dice.between(20, 120), y: dice.between(10, 30) };
    const taken = dice.many(0, 25, () => boxAround(anyPoint(), dice.between(2, 40)));
    const inner = box(EDGE, EDGE, 300 - 2 * EDGE, 200 - 2 * EDGE);
    const free = standsOf(wanted).filter(({ anchor, side, extra }) => {
      const place = STAND[side](anchor, wanted.reach + extra, size);
      return boxInside(place, inner) && (!wanted.action || boxInside(boxAround(anchor, 0), inner))
        && taken.every((other) => !boxesTouch(place, other, LABEL_GAP));
    });
    const spot = freeSpot(wanted, size, taken, FRAME);
    outcomes.add(spot ? Math.sign(spot.extra) : 'none');
    if (!spot) return assert.deepEqual(free, []);
    const { anchor, side, extra } = spot;
    assert.deepEqual({ anchor, side, extra }, free[0]);
    return assert.deepEqual(boxOf(spot), STAND[side](anchor, wanted.reach + extra, size));
  });
  assert.deepEqual([...outcomes].map(String).sort(), ['0', '1', 'none']);
});

test('where the map stands on the screen makes no difference to its names', () => {
  const moved = (one, by) => box(one.left + by, one.top - by, one.right - one.left, one.bottom - one.top);
  always(100, (dice) => {
    const by = dice.whole(-900, 900);
    const anchors = dice.many(1, 3, () => ({ x: dice.whole(0, 300), y: dice.whole(0, 200) }));
    const taken = dice.many(0, 9, () => boxAround({ x: dice.whole(0, 300), y: dice.whole(0, 200) }, 20));
    const here = freeSpot(caption({ anchors }), SIZE, taken, FRAME);
    const there = freeSpot(caption({ anchors: anchors.map(({ x, y }) => ({ x: x + by, y: y - by })) }),
      SIZE, taken.map((each) => moved(each, by)), moved(FRAME, by));
    assert.deepEqual(there && boxOf(there), here && moved(here, by));
  });
});

/** The names of a map of 300 by 200 pixels without buttons, its layers moved by 40 pixels. */
function names() {
  const document = fakeDocument('legend', 'time');
  const pane = document.createElement('div');
  const at = (left, top, width, height) => () => ({ left, top, width, height });
  document.getElementById('legend').getBoundingClientRect = at(200, 100, 100, 100);
  document.getElementById('time').getBoundingClientRect = at(0, 200, 300, 0);
  const container = { querySelectorAll: () => [], getBoundingClientRect: at(0, 0, 300, 200) };
  const L = { point: (x, y) => ({ x, y }), DomUtil: { setPosition: (element, point) => { element.at = point; } } };
  const { leader, Names } = load(['dom.js', 'words.js', 'measure.js', 'labels.js'], {
    L, window: {}, document: {
      ...document, createElement: (tag) => Object.assign(document.createElement(tag), { offsetWidth: 60, offsetHeight: 14 }),
    },
  });
  const map = {
    getPane: () => pane, getContainer: () => container, getSize: () => ({ x: 300, y: 200 }),
    containerPointToLayerPoint: () => ({ x: 40, y: 40 }),
  };
  const onMap = new Names(map);
  const put = (captions, obstacles = []) => {
    onMap.place(captions, obstacles);
    return pane.children.map((element) => [element.children[0], element.at]);
  };
  return { leader, onMap, put };
}

test('of two names for one place the more important one stands', () => {
  const at = { anchors: [{ x: 100, y: 100 }], sides: ['right'] };
  const [first, second] = [caption({ ...at, text: 'first' }), caption({ ...at, text: 'second' })];
  assert.deepEqual(names().put([first, second]), [['first', { x: 110, y: 93 }]]);
  assert.deepEqual(names().put([second, first]), [['second', { x: 110, y: 93 }]]);
});

test('no name stands on a symbol or under the legend', () => {
  const alone = caption({ anchors: [{ x: 100, y: 100 }], sides: ['right'] });
  assert.deepEqual(names().put([alone], [boxAround({ x: 120, y: 100 }, 4)]), []);
  const stands = (x, y) => names().put([caption({ anchors: [{ x, y }], sides: ['centre'] })]).length === 1;
  // The legend's corner lies at 240, 140 in the pixels of the layers.
  assert.deepEqual([stands(260, 160), stands(170, 160), stands(290, 120)], [false, true, true]);
});

test('no name stands on the dot of another name', () => {
  const town = (dot) => caption({ anchors: [{ x: 120, y: 100 }], sides: ['right'], reach: 20, text: 'town', dot });
  const province = caption({ anchors: [{ x: 90, y: 100 }], sides: ['centre'], text: 'province' });
  assert.equal(names().put([town(0), province]).length, 2);
  assert.equal(names().put([town(4), province]).length, 1);
});

test('a name is measured once, but again when its note is another', () => {
  const { onMap } = names();
  const size = onMap.sizeOf(caption());
  assert.deepEqual(size, SIZE);
  assert.equal(onMap.sizeOf(caption()), size);
  assert.notEqual(onMap.sizeOf(caption({ note: 'de facto' })), size);
  assert.notEqual(onMap.sizeOf(caption({ kind: 'caption-city' })), size);
});

test('a leader runs between the symbol and the name that stands off', () => {
  const { leader } = names();
  const drawn = (side, anchor, extra) => {
    const { at, style } = leader(caption(), { ...STAND[side](anchor, 10 + extra, SIZE), anchor, side, extra });
    return [at, style.width];
  };
  assert.deepEqual(drawn('right', MIDDLE, 32), [{ x: 157, y: 100 }, '33px']);
  assert.deepEqual(drawn('left', MIDDLE, 32), [{ x: 110, y: 100 }, '33px']);
  assert.deepEqual(drawn('right', MIDDLE, -9), [{ x: 157, y: 100 }, '0px']);
});

test('a name that can be clicked does what it is for, and the map under it nothing', () => {
  let clicked = 0;
  let stopped = 0;
  const { onMap } = names();
  onMap.pane.append = () => {};
  const element = () => onMap.pane.children[0];
  onMap.place([caption({ anchors: [{ x: 100, y: 100 }], action: () => { clicked += 1; } })], []);
  element().listeners.click({ stopPropagation: () => { stopped += 1; } });
  assert.deepEqual([clicked, stopped], [1, 1]);
  assert.equal(element().attributes.class, 'caption caption-spot at-right caption-active');
  onMap.clear();
  assert.equal(element(), undefined);
});
