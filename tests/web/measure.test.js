import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

const { box, boxAround, boxesTouch, boxInside, boxWithin, roundUp, spread } = load(['measure.js']);

function anyBox(dice) {
  return box(dice.whole(-20, 20), dice.whole(-20, 20), dice.whole(1, 20), dice.whole(1, 20));
}

/** The unit squares that a box of whole numbers covers. */
function cells({ left, top, right, bottom }) {
  const found = new Set();
  for (let x = left; x < right; x += 1) for (let y = top; y < bottom; y += 1) found.add(`${x} ${y}`);
  return found;
}

const grown = ({ left, top, right, bottom }, by) => box(
  left - by, top - by, right - left + 2 * by, bottom - top + 2 * by);

test('a box has its edges where its corner and its size put them', () => {
  assert.deepEqual(box(3, 5, 10, 20), { left: 3, top: 5, right: 13, bottom: 25 });
  assert.deepEqual(boxAround({ x: 10, y: 20 }, 4), { left: 6, top: 16, right: 14, bottom: 24 });
});

test('boxes touch when they share an area, or come closer than the gap', () => {
  const one = box(0, 0, 10, 10);
  assert.equal(boxesTouch(one, box(10, 0, 5, 5)), false);
  assert.equal(boxesTouch(one, box(9.9, 0, 5, 5)), true);
  assert.equal(boxesTouch(one, box(13, 0, 5, 5), 3), false);
  assert.equal(boxesTouch(one, box(12.9, 0, 5, 5), 3), true);
  assert.equal(boxesTouch(one, box(12.9, 12.9, 5, 5), 3), true);
});

test('boxes touch exactly when they cover a square together', () => {
  always(400, (dice) => {
    const [one, other] = [anyBox(dice), anyBox(dice)];
    const gap = dice.whole(0, 4);
    const covered = cells(grown(one, gap));
    assert.equal(boxesTouch(one, other, gap), [...cells(other)].some((cell) => covered.has(cell)));
    assert.equal(boxesTouch(one, other, gap), boxesTouch(other, one, gap));
  });
});

test('a box is inside another exactly when that covers all of it', () => {
  always(400, (dice) => {
    const outer = grown(anyBox(dice), dice.whole(0, 12));
    const inner = anyBox(dice);
    const covered = cells(outer);
    assert.equal(boxInside(inner, outer), [...cells(inner)].every((cell) => covered.has(cell)));
    assert.equal(boxInside(outer, outer), true);
    assert.equal(boxInside(grown(outer, 1), outer), false);
  });
});

test('where an element lies within another does not depend on how far the page is scrolled', () => {
  const at = (left, top) => ({ getBoundingClientRect: () => ({ left, top, width: 30, height: 12 }) });
  for (const scrolled of [0, 700]) {
    assert.deepEqual(boxWithin(at(110, 260 - scrolled), at(100, 250 - scrolled)), box(10, 10, 30, 12));
  }
});

test('labels that have room stay centred under what they name', () => {
  assert.deepEqual(spread([{ at: 50, width: 20 }, { at: 150, width: 40 }], 200), [40, 130]);
  assert.deepEqual(spread([], 100), []);
});

test('labels at the ends of the line are drawn inside', () => {
  assert.deepEqual(spread([{ at: 0, width: 40 }], 100), [0]);
  assert.deepEqual(spread([{ at: 100, width: 40 }], 100), [60]);
});

test('labels that crowd are moved apart by the gap', () => {
  assert.deepEqual(spread([{ at: 50, width: 20 }, { at: 52, width: 20 }], 200), [40, 70]);
  assert.deepEqual(spread([{ at: 195, width: 20 }, { at: 196, width: 20 }], 200, 4), [156, 180]);
});

test('labels that cannot all fit are told apart from those that just do', () => {
  const two = [{ at: 10, width: 45 }, { at: 20, width: 45 }];
  assert.deepEqual(spread(two, 100), [0, 55]);
  assert.equal(spread(two, 99), null);
});

test('spread labels are in order, apart, inside, and moved only where they must be', () => {
  always(500, (dice) => {
    const labels = dice.many(1, 7, () => ({ at: dice.between(0, 400), width: dice.between(5, 90) }))
      .sort((one, other) => one.at - other.at);
    const gap = dice.between(0, 12);
    const needed = labels.reduce((sum, { width }) => sum + width + gap, -gap);
    const lefts = spread(labels, 400, gap);
    assert.equal(lefts === null, needed > 400);
    if (!lefts) return;
    const wished = labels.map(({ at, width }) => at - width / 2);
    const right = (edges, i) => edges[i] + labels[i].width;
    labels.forEach((_, i) => {
      assert.ok(lefts[i] >= -1e-9 && right(lefts, i) <= 400 + 1e-9);
      if (i) assert.ok(lefts[i] - right(lefts, i - 1) >= gap - 1e-9);
    });
    const fits = wished.every((left, i) => left >= 0 && right(wished, i) <= 400
      && (!i || left - right(wished, i - 1) >= gap));
    if (fits) assert.deepEqual(lefts, wished);
  });
});

test('the end of a scale is a round number', () => {
  const ends = { 0: 1, 1: 1, 1.1: 1.2, 7: 8, 9: 10, 10: 10, 11: 12, 23: 25, 58: 60, 99: 100, 101: 120, 200: 200, 201: 250, 1000: 1000, 8001: 10000 };
  for (const [value, end] of Object.entries(ends)) assert.equal(roundUp(Number(value)), end, `of ${value}`);
});

test('the end of a scale holds every value, wastes at most a quarter, and is round already', () => {
  always(2000, (dice) => {
    const value = dice.whole(1, 10 ** dice.whole(1, 9));
    const end = roundUp(value);
    assert.ok(end >= value);
    assert.ok(value >= 0.75 * end - 1e-9, `${value} of ${end}`);
    assert.equal(roundUp(end), end);
  });
});
