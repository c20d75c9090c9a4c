import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { load } from './page.js';

const sources = [
  { id: '000_a', number: '000', publisher: 'One', title: 'First' },
  { id: 'wire', number: '', publisher: 'Two', title: 'Second' },
  { id: 'talk', number: '', publisher: '', title: 'Third' },
  { id: 'bare', number: '', publisher: '', title: '' },
];
const [numbered, published, titled, bare] = sources;
const {
  capital, distance, documentName, documentsOf, dotted, kilometres, midSentence, once,
  sideWords, stanceWords, unique, withStance,
} = load(['words.js', 'format.js'], { data: { sources } });

test('words are listed with commas and an and', () => {
  const { formatList } = load(['words.js']);
  always(50, (dice) => {
    const words = dice.many(2, 9, (i) => `word${i}`);
    assert.deepEqual(formatList(words).split(/, | and /), words);
  });
});

test('a line is made of the parts that are there', () => {
  assert.equal(dotted('a', '', 'b', null, undefined, false, 'c'), 'a · b · c');
  assert.equal(dotted('', null), '');
  assert.equal(dotted(), '');
});

test('what is repeated is said once, where it came first', () => {
  assert.deepEqual(unique(['b', 'a', 'b', 'c', 'a']), ['b', 'a', 'c']);
  assert.deepEqual(unique([]), []);
});

test('short ways are metres, long ones kilometres, the nearer the finer', () => {
  const ways = { 0: '0 m', 400: '400 m', 412.4: '412 m', 999.4: '999 m', 999.6: '1 km', 1000: '1 km', 2500: '2.5 km', 2549: '2.5 km', 9949: '9.9 km', 9960: '10 km', 10400: '10 km', 41000: '41 km', 150600: '151 km' };
  for (const [metres, words] of Object.entries(ways)) assert.equal(distance(Number(metres)), words);
});

test('a way in words is the way in numbers, to a twentieth', () => {
  always(500, (dice) => {
    const metres = dice.between(10, 10 ** dice.whole(2, 6));
    const [number, unit] = distance(metres).split(' ');
    const read = Number(number) * { m: 1, km: 1000 }[unit];
    assert.ok(Math.abs(read - metres) <= 0.05 * metres + 1e-9, `${metres} m became ${number} ${unit}`);
  });
});

test('an incident lies on its stretches, else at its km, else nowhere along the line', () => {
  assert.equal(kilometres({ stretches: [[1650.2, 1851.4]], km: 1700 }), 'km 1650–1851');
  assert.equal(kilometres({ stretches: [[0, 10.5], [20, 30.4]] }), 'km 0–11, 20–30');
  assert.equal(kilometres({ stretches: [], km: 1700.4 }), 'km 1700');
  assert.equal(kilometres({ km: 0 }), 'km 0');
  assert.equal(kilometres({ stretches: [], km: null }), '');
  assert.equal(kilometres({}), '');
});

test('a document is named by its number, else by whoever published it', () => {
  assert.equal(documentName(numbered), 'document 000');
  assert.equal(documentName(published), 'Two');
  assert.equal(documentName(titled), 'Third');
  assert.equal(documentName(bare), 'bare');
});

test('documents come in the order of the list of sources, each once', () => {
  const claims = [titled, numbered, titled, { id: 'unlisted' }].map((source) => ({ source }));
  assert.deepEqual(documentsOf(claims), [numbered, titled]);
  assert.deepEqual(documentsOf([]), []);
});

test('a sentence goes on in small letters, but names and abbreviations keep theirs', () => {
  assert.equal(midSentence('Clashes go on'), 'clashes go on');
  assert.equal(midSentence('58 soldiers killed'), '58 soldiers killed');
  assert.equal(midSentence('Afghan forces attacked'), 'Afghan forces attacked');
  assert.equal(midSentence('Pakistani soldiers killed'), 'Pakistani soldiers killed');
  assert.equal(midSentence('TTP fighters killed'), 'TTP fighters killed');
  assert.equal(midSentence(''), '');
});

test('an assertion needs no word, another stance does', () => {
  assert.equal(stanceWords('asserts'), '');
  assert.equal(stanceWords('denies'), 'denies');
  assert.equal(stanceWords('neither_confirms_nor_denies'), 'neither confirms nor denies');
  assert.equal(stanceWords(undefined), '');
});

test('a stance stands before what it is about', () => {
  assert.equal(withStance('asserts', 'value', '58'), '58');
  assert.equal(withStance('denies', 'value', '58'), 'denies 58');
  assert.equal(withStance('neither_confirms_nor_denies', 'sentence', 'clashes'), 'neither confirms nor denies: clashes');
});

test('a sentence begins with a capital, whatever it begins with', () => {
  assert.deepEqual(['clashes', '58 killed', ''].map(capital), ['Clashes', '58 killed', '']);
});

test('each side of the line has its words, both sides words of the same kind', () => {
  assert.equal(sideWords('AF'), 'on the Afghan side');
  assert.equal(sideWords('PK'), 'on the Pakistani side');
  assert.equal(sideWords('AF|PK'), 'on both sides of the line');
  assert.equal(sideWords('uncertain'), 'which side of the line is uncertain');
  assert.equal(sideWords(''), '');
});

test('what is made once is made when it is first asked for, and never again', () => {
  for (const value of [{}, 0, undefined]) {
    let made = 0;
    const ask = once(() => { made += 1; return value; });
    assert.equal(made, 0);
    assert.deepEqual([ask(), ask(), made], [value, value, 1]);
  }
});
