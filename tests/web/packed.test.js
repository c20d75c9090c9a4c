import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { packed } from './ledger.js';
import { load } from './page.js';

const { bytesOf, columnsOf, inflated, inflatedJson, rowsByCode } = load(['packed.js']);

const bufferOf = (...columns) => Uint8Array.from(columns.flatMap((column) => [...new Uint8Array(column.buffer)])).buffer;

test('what was packed is read back, letter by letter', async () => {
  const value = { names: ['Kurram', 'کرم', 'خیبر'], empty: [], none: null, half: 0.5 };
  assert.deepEqual(await inflatedJson(packed(JSON.stringify(value))), value);
  assert.deepEqual([...new Uint8Array(await inflated(packed(Buffer.from([0, 255, 7]))))], [0, 255, 7]);
  await assert.rejects(inflated(packed('cut off').slice(0, 8)));
});

test('base64 gives the same bytes with the browser’s own reader and without it', () => {
  const packedBytes = Buffer.from(Uint8Array.from({ length: 256 }, (_, i) => i)).toString('base64');
  assert.equal(bytesOf(packedBytes).length, 256);
  assert.deepEqual([...bytesOf(packedBytes)], Array.from({ length: 256 }, (_, i) => i));
  class OwnReader extends Uint8Array {
    static fromBase64(text) {
      return new Uint8Array(Buffer.from(text, 'base64'));
    }
  }
  const modern = load(['packed.js'], { Uint8Array: OwnReader });
  assert.deepEqual([...modern.bytesOf(packedBytes)], [...bytesOf(packedBytes)]);
});

test('columns lie one behind the other, each as wide as its type', () => {
  const buffer = bufferOf(Float64Array.of(1.5, NaN), Uint32Array.of(70000), Uint16Array.of(300, 2), Uint8Array.of(9));
  const columns = columnsOf([['a', 'f8', 2], ['b', 'u4', 1], ['c', 'u2', 2], ['d', 'u1', 1]], buffer);
  assert.deepEqual(Object.values(columns).map((column) => [...column]), [[1.5, NaN], [70000], [300, 2], [9]]);
});

test('decimals are codes over a scale, from the least number on; code 0 is a number that is missing', () => {
  const buffer = bufferOf(Uint8Array.of(0, 1, 2, 255));
  const { km } = columnsOf([['km', 'u1', 4, 10, -5]], buffer);
  assert.deepEqual([...km], [NaN, -0.5, -0.4, 24.9]);
  assert.deepEqual([...columnsOf([['n', 'u1', 4, 1, 0]], buffer).n], [NaN, 0, 1, 254]);
});

test('decimals come back as they were, whatever their scale', () => {
  always(200, (dice) => {
    const scale = 10 ** dice.whole(0, 5);
    const whole = dice.many(1, 40, () => (dice.roll() < 0.2 ? null : dice.whole(-9e5, 9e5)));
    const least = Math.min(0, ...whole);
    const codes = Uint32Array.from(whole, (number) => (number === null ? 0 : number - least + 1));
    const { x } = columnsOf([['x', 'u4', codes.length, scale, least]], codes.buffer);
    assert.deepEqual([...x], whole.map((number) => (number === null ? NaN : number / scale)));
  });
});

test('no columns are no trouble, nor is an empty one', () => {
  assert.deepEqual(columnsOf([], new ArrayBuffer(0)), {});
  assert.deepEqual([...columnsOf([['a', 'u1', 0], ['b', 'u1', 0, 10, 3]], new ArrayBuffer(0)).b], []);
});

test('the rows of each code come in their order, every row once', () => {
  const rows = rowsByCode([2, 0, 2, 2, 0], 4);
  assert.deepEqual([0, 1, 2, 3].map((code) => [...rows(code)]), [[1, 4], [], [0, 2, 3], []]);
  always(200, (dice) => {
    const count = dice.whole(1, 9);
    const codes = dice.many(0, 60, () => dice.whole(0, count - 1));
    const of = rowsByCode(codes, count);
    const expected = (code) => codes.flatMap((each, row) => (each === code ? [row] : []));
    for (let code = 0; code < count; code += 1) assert.deepEqual([...of(code)], expected(code));
  });
});
