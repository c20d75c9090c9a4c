import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

/** Bounds of places: enough of Leaflet's to be asked what they hold. */
class Bounds {
  constructor(places) {
    this.places = places;
  }

  contains([latitude]) {
    const [south, north] = this.places.map(([each]) => each);
    return latitude >= south && latitude <= north;
  }
}

/** A line that runs north, `step` metres from vertex to vertex; its length in km is another one's. */
function page(vertices, step, length) {
  const distanceTo = (from) => (to) => Math.abs(to.at - from.at) * step;
  const L = {
    latLng: ([at]) => Object.assign({ at }, { distanceTo: distanceTo({ at }) }),
    latLngBounds: (places) => new Bounds(places),
  };
  const coordinates = Array.from({ length: vertices }, (_, i) => [70, i]);
  return load(['format.js', 'rails.js', 'sight.js'], { L, data: { line: { coordinates, length_km: length } } });
}

test('the kilometres of the vertices run from 0 to the length of the line', () => {
  const { lineKm } = page(5, 1000, 4.4);
  [0, 1.1, 2.2, 3.3, 4.4].forEach((km, i) => assert.ok(Math.abs(lineKm()[i] - km) < 1e-9));
});

test('what lies in sight of the line is told piece by piece', () => {
  const { piecesWithin } = page(5, 1000, 4);
  assert.deepEqual(piecesWithin(new Bounds([[1, 0], [3, 0]])), [[1, 3]]);
  assert.deepEqual(piecesWithin(new Bounds([[9, 0], [12, 0]])), []);
  assert.deepEqual(piecesWithin({ contains: ([latitude]) => latitude !== 2 }), [[0, 1], [3, 4]]);
});

test('a stretch is bounded by its vertices, a kilometre between two by the next one', () => {
  const { boundsOfKm } = page(5, 1000, 4);
  assert.deepEqual(boundsOfKm(1, 3).places, [[1, 70], [2, 70], [3, 70]]);
  assert.deepEqual(boundsOfKm(1.5, 1.6).places, [[2, 70]]);
});

test('before the line’s beginning lies its beginning, and beyond its end its end', () => {
  always(300, (dice) => {
    const vertices = dice.whole(2, 9);
    const length = dice.between(2700, 2800);
    const { boundsOfKm } = page(vertices, dice.between(1000, 9000), length);
    assert.deepEqual(boundsOfKm(-5, -5).places, [[0, 70]]);
    for (const end of [length, length + 5]) assert.deepEqual(boundsOfKm(end, end).places, [[vertices - 1, 70]]);
  });
});
