import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

const {
  distanceToSegment, evenly, lanesOf, leftNormal, pathBeside, smoothed,
} = load(['offset.js']);

const distanceToPath = (point, path) => Math.min(
  Infinity, ...path.slice(1).map((to, i) => distanceToSegment(point, path[i], to)));
const steps = (path) => path.slice(1).map((point, i) => apart(path[i], point));
const apart = (one, other) => Math.hypot(other.x - one.x, other.y - one.y);
const mirrored = (path) => path.map(({ x, y }) => ({ x, y: -y }));

function nearly(actual, expected, tolerance = 1e-9) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not nearly ${expected}`);
}

/** A path from left to right whose edges turn by a few degrees at most. */
function gentlePath(dice) {
  return dice.many(2, 30, (i) => ({ x: 20 * i, y: dice.between(-1.5, 1.5) }));
}

function wildPath(dice) {
  return dice.many(2, 25, () => ({ x: dice.whole(-60, 60), y: dice.whole(-60, 60) }));
}

test('left of a step to the right is up on a screen', () => {
  const normal = leftNormal({ x: 3, y: 7 }, { x: 9, y: 7 });
  nearly(normal.x, 0);
  nearly(normal.y, -1);
});

test('the normal of a step has length one and stands upright on it', () => {
  always(200, (dice) => {
    const [from, to] = dice.many(2, 2, () => ({ x: dice.between(-99, 99), y: dice.between(-99, 99) }));
    const normal = leftNormal(from, to);
    nearly(Math.hypot(normal.x, normal.y), 1);
    nearly(normal.x * (to.x - from.x) + normal.y * (to.y - from.y), 0, 1e-6);
  });
});

test('a step of no length has no normal, and no number is lost', () => {
  const normal = leftNormal({ x: 1, y: 1 }, { x: 1, y: 1 });
  nearly(Math.hypot(normal.x, normal.y), 0);
});

test('the distance to a segment is that to its nearest point', () => {
  const [from, to] = [{ x: 0, y: 0 }, { x: 10, y: 0 }];
  assert.equal(distanceToSegment({ x: 4, y: -3 }, from, to), 3);
  assert.equal(distanceToSegment({ x: -3, y: 4 }, from, to), 5);
  assert.equal(distanceToSegment({ x: 13, y: 4 }, from, to), 5);
  assert.equal(distanceToSegment({ x: 3, y: 4 }, from, from), 5);
  always(100, (dice) => {
    const [point, start, end] = dice.many(3, 3, () => ({ x: dice.between(-9, 9), y: dice.between(-9, 9) }));
    const sampled = Array.from({ length: 1001 }, (_, i) => apart(point, {
      x: start.x + (i / 1000) * (end.x - start.x), y: start.y + (i / 1000) * (end.y - start.y) }));
    nearly(distanceToSegment(point, start, end), Math.min(...sampled), 0.02);
  });
});

test('the distance to a path is that to its nearest segment', () => {
  const corner = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }];
  assert.equal(distanceToPath({ x: 8, y: 5 }, corner), 2);
  assert.equal(distanceToPath({ x: 5, y: -1 }, corner), 1);
  assert.equal(distanceToPath({ x: 5, y: 5 }, [{ x: 5, y: 5 }]), Infinity);
});

test('a straight path is shifted as a whole, to the left and to the right', () => {
  const path = [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 30, y: 0 }];
  for (const away of [6, -6]) {
    const beside = pathBeside(path, away);
    assert.deepEqual(beside.map(({ x }) => x), [0, 10, 30]);
    for (const { y } of beside) nearly(y, -away);
  }
});

test('a corner is shifted along its bisector, inwards and outwards', () => {
  const path = [{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 30 }];
  const [, outer] = pathBeside(path, 4);
  assert.deepEqual([Math.round(outer.x * 1e6), Math.round(outer.y * 1e6)], [34e6, -4e6]);
  const [, inner] = pathBeside(path, -4);
  assert.deepEqual([Math.round(inner.x * 1e6), Math.round(inner.y * 1e6)], [26e6, 4e6]);
});

test('a spike is cut off from the path beside it, the rest keeps its distance', () => {
  const flat = (from) => Array.from({ length: 10 }, (_, i) => ({ x: from + 4 * i, y: 0 }));
  const path = [...flat(0), { x: 38, y: -20 }, ...flat(40)];
  const beside = pathBeside(path, -6);
  assert.equal(beside.length, path.length - 1, 'inside the spike nothing is that far from both its edges');
  for (const { x, y } of beside) if (x < 30 || x > 46) nearly(y, 6);
  const over = pathBeside(path, 6);
  assert.ok(over.length < path.length);
  for (const point of over) assert.ok(distanceToPath(point, path) >= 5.25);
});

test('what cannot be shifted stays as it is', () => {
  const path = [{ x: 1, y: 2 }, { x: 5, y: 2 }];
  assert.equal(pathBeside(path, 0), path);
  assert.deepEqual(pathBeside([], 6), []);
  assert.deepEqual(pathBeside([{ x: 1, y: 2 }], 6), [{ x: 1, y: 2 }]);
});

test('beside a gentle path every vertex keeps its side and its distance', () => {
  always(200, (dice) => {
    const path = gentlePath(dice);
    const away = dice.between(4, 18) * (dice.roll() < 0.5 ? -1 : 1);
    const beside = pathBeside(path, away);
    assert.equal(beside.length, path.length);
    beside.forEach((point, i) => {
      assert.equal(Math.sign(path[i].y - point.y), Math.sign(away));
      nearly(distanceToPath(point, path), Math.abs(away), 0.75);
    });
  });
});

test('nothing beside a zigzag comes nearer to it than asked, unless nothing else is left', () => {
  always(300, (dice) => {
    const path = wildPath(dice);
    const away = dice.between(3, 20);
    const beside = pathBeside(path, away);
    assert.ok(beside.length > 1 && beside.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
    const near = beside.filter((point) => distanceToPath(point, path) < away - 0.75);
    assert.ok(near.length === 0 || beside.length === path.length);
  });
});

test('both sides of a path are treated alike', () => {
  always(200, (dice) => {
    const path = wildPath(dice);
    const away = dice.between(1, 20);
    const right = pathBeside(path, -away);
    const left = mirrored(pathBeside(mirrored(path), away));
    assert.equal(right.length, left.length);
    right.forEach((point, i) => nearly(apart(point, left[i]), 0, 1e-9));
  });
});

test('no corner is drawn out beyond one and a half times the distance', () => {
  always(200, (dice) => {
    const path = wildPath(dice);
    const away = dice.between(1, 20);
    for (const point of pathBeside(path, away)) {
      assert.ok(Math.min(...path.map((vertex) => apart(vertex, point))) <= 1.5 * away + 1e-9);
    }
  });
});

test('even steps keep vertices, length and order, and none is much longer than asked', () => {
  always(200, (dice) => {
    const path = wildPath(dice);
    const step = dice.between(1, 12);
    const even = evenly(path, step);
    assert.deepEqual([even[0], even.at(-1)], [path[0], path.at(-1)]);
    nearly(steps(even).reduce((sum, each) => sum + each, 0),
      steps(path).reduce((sum, each) => sum + each, 0), 1e-6);
    assert.ok(Math.max(...steps(even)) <= 1.5 * step + 1e-9);
    let next = 0;
    for (const point of even) if (next < path.length && apart(point, path[next]) < 1e-9) next += 1;
    assert.equal(next, path.length);
  });
});

test('a path without points stays one', () => {
  assert.deepEqual(evenly([], 3), []);
  assert.deepEqual(smoothed(evenly([], 3), 4), []);
});

test('a long edge is cut into equal parts', () => {
  assert.deepEqual(evenly([{ x: 0, y: 0 }, { x: 9, y: 0 }], 3).map(({ x }) => x), [0, 3, 6, 9]);
  assert.deepEqual(evenly([{ x: 4, y: 4 }], 3), [{ x: 4, y: 4 }]);
});

test('smoothing keeps the ends, the number of points and the frame', () => {
  always(200, (dice) => {
    const path = wildPath(dice);
    const soft = smoothed(path, dice.whole(0, 6));
    assert.equal(soft.length, path.length);
    assert.deepEqual([soft[0], soft.at(-1)], [path[0], path.at(-1)]);
    for (const axis of ['x', 'y']) {
      const range = path.map((point) => point[axis]);
      for (const point of soft) {
        assert.ok(point[axis] >= Math.min(...range) - 1e-9 && point[axis] <= Math.max(...range) + 1e-9);
      }
    }
  });
});

test('smoothing leaves a straight path straight and takes the teeth out of a saw', () => {
  const straight = Array.from({ length: 9 }, (_, i) => ({ x: 4 * i, y: 2 * i }));
  assert.deepEqual(smoothed(straight, 3), straight);
  assert.deepEqual(smoothed(straight, 0), straight);
  const saw = Array.from({ length: 21 }, (_, i) => ({ x: i, y: i % 2 ? 5 : -5 }));
  for (const { y } of smoothed(saw, 4).slice(4, -4)) assert.ok(Math.abs(y) < 1);
});

test('stretches that overlap get lanes of their own, the others share the first', () => {
  assert.deepEqual(lanesOf([[[0, 10]], [[5, 15]], [[10, 20]], [[0, 4]]]), [0, 1, 0, 1]);
  assert.deepEqual(lanesOf([[[0, 1], [8, 9]], [[2, 7]], [[6, 8.5]]]), [0, 0, 1]);
  assert.deepEqual(lanesOf([]), []);
  assert.deepEqual(lanesOf([[]]), [0]);
});

test('each item lies in the lowest lane in which it overlaps nothing before it', () => {
  const clash = (mine, other) => mine.some((one) => other.some((two) => one[0] < two[1] && two[0] < one[1]));
  always(200, (dice) => {
    const items = dice.many(1, 25, () => dice.many(1, 3, () => {
      const from = dice.whole(0, 100);
      return [from, from + dice.whole(1, 30)];
    }));
    const lanes = lanesOf(items);
    items.forEach((mine, i) => {
      const before = (lane) => items.slice(0, i).filter((_, j) => lanes[j] === lane);
      assert.ok(!before(lanes[i]).some((other) => clash(mine, other)));
      for (let lane = 0; lane < lanes[i]; lane += 1) {
        assert.ok(before(lane).some((other) => clash(mine, other)));
      }
    });
  });
});
