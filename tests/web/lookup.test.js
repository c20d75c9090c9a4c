import assert from 'node:assert/strict';
import { test } from 'node:test';

import { day, opened } from './ledger.js';

const SCRIPTS = ['wording.js', 'order.js', 'folded.js', 'facets.js', 'filters.js', 'textfilter.js', 'lookup.js', 'incidentlookup.js'];
const page = () => opened(SCRIPTS, {
  claims: [
    { incident: 0, claimant: 'Zabihullah Mujahid', place_written: 'near the gate', claimant_role: 'spokesman' },
    { incident: 1, claimant: 'ISPR', claimant_side: 'PK' }, { incident: 1, claimant: 'ISPR', claimant_side: 'PK', origin: 'Wire' },
    { incident: 2, claimant: 'TOLOnews', claimant_side: 'media', source: 1 },
    { incident: 3, claimant: 'ISPR', claimant_side: 'PK' },
  ],
  incidents: [
    { place: 0, date: 0, name: 'Chaman', stem: '2025-10-11-*' }, { place: 1, date: 1, name: 'Torkham', stem: '2025-11-01-*' },
    { place: 1, date: 0, name: 'Torkham', stem: '2025-10-11-*' }, { place: 2, date: 1, name: 'Paktika', stem: '2025-11-01-*', sub_event_type: 'Air/drone strike' },
  ],
  places: [{ id: 'chaman', name: 'Chaman' }, { id: 'torkham', name: 'Torkham' }, { id: 'paktika', name: 'Paktika', drawn: 'area' }, { id: 'paktika', name: 'Paktika', drawn: 'stretch' }],
  dates: [day('2025-10-11', 'night'), day('2025-11-01')],
  texts: [[0, 1, 2, 3, 4].map((claim) => `claim-${claim}`), ['The airstrike hit', '', '', '', ''], ['', '', 'seen by residents', '', '']],
  frame: {
    names: {
      chaman: { name: 'Chaman', names: { ur: 'چمن' }, admin1: '', part_of: '', also: ['Chamman Gate'] },
      torkham: { name: 'Torkham', names: { ps: 'تورخم' }, admin1: '', part_of: '', also: [] },
    },
    sources: [{ id: 'a', number: '000', publisher: 'One', title: 'First' }, { id: 'b', number: '', publisher: 'Dawn', title: 'Second' }],
  },
}, { say: (key) => key, sayFound: () => {} });

const places = (own, text) => own.placesLike(own.typed(text)).map(({ item, text: found }) => [item.id, found]);

test('a place is found in every script, by other spellings and as documents write it', async () => {
  const own = await page();
  for (const [text, found] of [['چمن', 'چمن'], ['CHAMAN', 'Chaman'], ['gate', 'Chamman Gate'], ['near the gate', 'near the gate']]) {
    assert.deepEqual(places(own, text), [['chaman', found]], text);
  }
  assert.deepEqual(places(own, 'تورخم'), [['torkham', 'تورخم']]);
  assert.deepEqual([places(own, 'torkam'), places(own, 'qqq'), places(own, '')], [[['torkham', 'Torkham']], [], []]);
});

test('a place that is drawn in two ways is one place', async () => {
  const own = await page();
  assert.deepEqual(own.namedPlaces().find((place) => place.id === 'paktika').rows, [2, 3]);
  assert.deepEqual(places(own, 'paktika').length, 1);
});

test('slips stand behind what is exact', async () => {
  const { best, fitting, fitOf, FITS } = await page();
  assert.deepEqual(best([{ item: 1, fit: FITS.none }, { item: 2, fit: FITS.inside, weight: 9 }, { item: 3, fit: FITS.whole, weight: 1 }, { item: 4, fit: FITS.inside, weight: 10 }], 3)
    .map(({ item }) => item), [3, 4, 2]);
  const answers = fitting(2, (fits) => [{ item: 'slip', fit: fits === fitOf ? FITS.none : FITS.slip, weight: 99 }, { item: 'exact', fit: fits === fitOf ? FITS.inside : FITS.slip, weight: 1 }]);
  assert.deepEqual(answers.map(({ item }) => item), ['exact', 'slip']);
});

test('claimants are found by any word of their name', async () => {
  const own = await page();
  const names = (text) => own.claimantsLike(own.typed(text)).map(({ item }) => own.facetOf('claimant').values[item]);
  assert.deepEqual([names('mujahid'), names('ispr'), names('mujahed'), names('nobody')],
    [['AF:Zabihullah Mujahid'], ['PK:ISPR'], ['AF:Zabihullah Mujahid'], []]);
});

test('incidents are found by place, date and event together, in any order, and by their id', async () => {
  const own = await page();
  const found = (text) => own.incidentsLike(text, own.typed(text));
  assert.deepEqual(found('torkham'), [1, 2]);
  assert.deepEqual([found('october torkham'), found('11 oct torkham'), found('تورخم نومبر'), found('strike pakt')], [[2], [2], [1], [3]]);
  assert.deepEqual([found('2025-10-11-chaman'), found('torkham 1 oct'), found('')], [[0], [], []]);
});

test('a text is looked for in all that a claim says and in who says it where', async () => {
  const own = await page();
  const hits = async (text) => {
    await own.filterByText(text);
    return [...own.shown.passes.keys()].filter((claim) => own.shown.passes[claim]);
  };
  for (const [text, claims] of [
    ['NEAR the gate', [0]], ['spokesman', [0]], ['mujahid', [0]], ['wire', [2]], ['dawn', [3]], ['residents', [2]], ['air strike', [0]],
    ['soldiers killed', [0, 1, 2, 3, 4]], ['تورخم', [1, 2, 3]], ['nowhere', []],
  ]) assert.deepEqual(await hits(text), claims, text);
  assert.deepEqual([await hits(' – '), own.textSearch.text, own.filters.has('text')], [[0, 1, 2, 3, 4], '', false]);
});

test('the last of two texts that are looked for at once is the one that holds', async () => {
  const own = await page();
  await Promise.all([own.filterByText('mujahid'), own.filterByText('dawn')]);
  assert.deepEqual([own.textSearch.text, own.shown.total], ['dawn', 1]);
});
