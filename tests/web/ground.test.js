import assert from 'node:assert/strict';
import { test } from 'node:test';

import { load } from './page.js';

const TOWNS = [
  ['Kabul', 1, 69.17, 34.53], ['Jalalabad', 2, 70.45, 34.43], ['Khost', 3, 69.92, 33.34], ['Torkham', 4, 71.09, 34.12],
  ['Achin', 5, 70.71, 34.13], ['Nazyan', 6, 70.9, 34.1], ['Baro', 7, 70.95, 34.05], ['Karachi', 2, 67.01, 24.86],
].map(([name, rank, longitude, latitude]) => ({ name, rank, longitude, latitude, names: {} }));
const DISTRICTS = [['Achin', 70.7, 34.1], ['Shinwar', 70.85, 34.2]].map(
  ([name, longitude, latitude]) => ({ name, longitude, latitude, names: {} }));
const KABUL_RIVER = {
  properties: { name: 'Kabul', rank: 3, names: { fa: 'رود کابل' } },
  geometry: { coordinates: [Array.from({ length: 40 }, (_, i) => [69.5 + i / 20, 34.5 - i / 100])] },
};
const EMPTY = { features: [] };

function mapAt(zoom) {
  const bounds = { contains: ([latitude, longitude]) => latitude > 33 && latitude < 36 && longitude > 69 && longitude < 72 };
  return {
    getZoom: () => zoom, getBounds: () => ({ ...bounds, pad: () => bounds }),
    latLngToLayerPoint: ([latitude, longitude]) => ({ x: longitude * 100, y: -latitude * 100 }),
  };
}

function ground(language = 'en', basemap = {}) {
  const data = { basemap: {
    countries: EMPTY, provinces: EMPTY, towns: TOWNS, districts: DISTRICTS, rivers: { features: [KABUL_RIVER] }, ...basemap,
  } };
  return load(['wording.js', 'ground.js'], { data, speech: { language }, isHome: () => true });
}

function townsAt(zoom, taken = []) {
  return ground().groundCaptions(mapAt(zoom), taken).filter(({ kind }) => kind.startsWith('caption-town')).map(({ text }) => text);
}

test('the nearer the map, the smaller the towns that are named, and none out of view', () => {
  assert.deepEqual(townsAt(5), ['Kabul']);
  assert.deepEqual(townsAt(8), ['Kabul', 'Jalalabad', 'Khost', 'Torkham']);
  assert.deepEqual(townsAt(11), TOWNS.slice(0, -1).map(({ name }) => name));
});

test('a town is left out where an incident bears its name', () => {
  assert.deepEqual(townsAt(7, ['Khost–Kurram']), ['Kabul', 'Jalalabad']);
});

test('districts are named where no town of their name is', () => {
  const named = ground().groundCaptions(mapAt(9), []).filter(({ kind }) => kind === 'caption-district');
  assert.deepEqual(named.map(({ text }) => text), ['Shinwar']);
});

test('a river is named at one of a few places that are in view', () => {
  const [river] = ground().groundCaptions(mapAt(8), []).filter(({ kind }) => kind === 'caption-river');
  assert.equal(river.text, 'Kabul');
  assert.ok(river.anchors.length > 2 && river.anchors.length <= 8);
  assert.equal(ground().groundCaptions(mapAt(6), []).filter(({ kind }) => kind === 'caption-river').length, 0);
});

test('names are those of the page, or of a language that its readers can read, else English', () => {
  const names = { fa: 'کابل', ur: 'کابُل' };
  const called = (language) => ground(language).placeName({ name: 'Kabul', names });
  assert.deepEqual(['ps', 'fa', 'ur', 'en'].map(called), ['کابل', 'کابل', 'کابُل', 'Kabul']);
  assert.equal(ground('ps').placeName({ name: 'Constructor', names: {} }), 'Constructor');
});

test('a page without towns, rivers and districts is named all the same', () => {
  const bare = { towns: undefined, districts: undefined, rivers: undefined };
  assert.deepEqual(ground('en', bare).groundCaptions(mapAt(11), []), []);
});
