import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

const { FITS, fitOf, folded, oneSlipApart, slipOf, tightened, typed } = load(['folded.js']);
const spelling = (text) => ({ text, key: folded(text), tight: tightened(folded(text)) });
const fit = (name, asked) => fitOf(spelling(name), typed(asked));

test('ways of writing one name have one key', () => {
  for (const [key, ...others] of [
    ['chaman', 'Chaman', 'CHAMMAN', 'Chämān', ' chaman! '],
    ['چمن', 'چَمَن', 'چـمن', '\u200fچمن'],
    ['کرم', 'كرم', 'کُرَّم', 'كُرم'],
    ['خیبر پختونخوا', 'خيبر پښتونخوا', 'خیبر  پختونخوا'],
    ['کوته', 'كوتة', 'کوټه', 'کوتہ'],
    ['بهرامچه', 'بهرام\u200cچه', 'بهرامچۀ'],
    ['spin boldak chaman', 'Spin Boldak–Chaman', 'spin-boldak / chaman'],
    ['maruf', 'Ma’ruf', "Ma'ruf", 'Ma‘ruf'],
    ['11 october 2005', '11 October 2005', '۱۱ October ٢٠٠٥'],
    ['', '', ' – ', 'ـ'],
  ]) for (const other of others) assert.equal(folded(other), key, JSON.stringify(other));
});

test('folding a key gives the same key, and plain letters fold as all others do', () => {
  const letters = [...'aAbBkK äÀÿ10-–’\'چمنكکیيةه‌َ'];
  always(300, (dice) => {
    const text = dice.many(0, 12, () => letters[dice.whole(0, letters.length - 1)]).join('');
    assert.equal(folded(folded(text)), folded(text));
    // A sign beyond ASCII takes the long way round.
    assert.equal(folded(`${text} –`), folded(text));
  });
});

test('one slip is one letter more, less, other, or two exchanged; short words allow none', () => {
  for (const [one, other] of [['torkham', 'torkam'], ['peshawar', 'peshwar'], ['kabul', 'kabol'], ['kunar', 'knuar'], ['abcde', 'abcd']]) {
    assert.ok(oneSlipApart(one, other) && oneSlipApart(other, one), `${one} ${other}`);
  }
  for (const [one, other] of [['dir', 'dur'], ['kabul', 'kabul'], ['torkham', 'torkaan'], ['abcdef', 'badcef'], ['abcdef', 'abcd'], ['', 'a']]) {
    assert.ok(!oneSlipApart(one, other) && !oneSlipApart(other, one), `${one} ${other}`);
  }
});

/** Edits apart, adjacent letters exchanged for one: optimal string alignment, written the slow way. */
function edits(one, other) {
  const rows = [...Array(one.length + 1).keys()].map((i) => [i, ...Array(other.length).fill(0)]);
  for (let j = 0; j <= other.length; j += 1) rows[0][j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[one.length][other.length];
}

test('a slip is a distance of one edit', () => always(2000, (dice) => {
  const word = () => dice.many(4, 8, () => 'ab'[dice.whole(0, 1)]).join('');
  const [one, other] = [word(), word()];
  const expected = edits(one, other) === 1 && Math.max(one.length, other.length) >= 5;
  assert.equal(oneSlipApart(one, other), expected, `${one} ${other}`);
}));

test('the whole name answers better than its beginning, a word of it, a part of it', () => {
  const name = 'Spin Boldak–Chaman';
  assert.deepEqual(['spin boldak chaman', 'spinboldakchaman'].map((asked) => fit(name, asked)), [FITS.whole, FITS.whole]);
  assert.deepEqual(['spin', 'spinbol', 'Spin-B'].map((asked) => fit(name, asked)), [FITS.start, FITS.start, FITS.start]);
  assert.deepEqual(['bold', 'chamman'].map((asked) => fit(name, asked)), [FITS.word, FITS.word]);
  assert.equal(fit(name, 'chaman spin'), FITS.words);
  assert.deepEqual(['oldak', 'boldakcha'].map((asked) => fit(name, asked)), [FITS.inside, FITS.inside]);
  assert.deepEqual(['ld', 'kabul', '', '–'].map((asked) => fit(name, asked)), [FITS.none, FITS.none, FITS.none, FITS.none]);
});

test('a name that is a slip away is found, in several words too', () => {
  const slip = (name, asked) => slipOf(spelling(name), typed(asked));
  assert.equal(slip('Torkham', 'Torkam'), FITS.slip);
  assert.equal(slip('Angoor Adda', 'angur ada'), FITS.slip);
  assert.equal(slip('Angoor Adda', 'angur kot'), FITS.none);
  assert.equal(slip('Torkham', ''), FITS.none);
});
