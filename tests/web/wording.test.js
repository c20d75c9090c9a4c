import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always } from './dice.js';
import { day, kind, opened } from './ledger.js';

const SCRIPTS = ['wording.js', 'measure.js', 'dumbbell.js'];
const PK = { claimant_side: 'PK' };
const page = (rows) => opened(SCRIPTS, rows);
const { datePhrase, formatAmount, formatDay, formatDays } = await page({});

const first = (text) => Date.parse(`${text}T00:00Z`) / 86400000;

test('a date claims no more than is known', () => {
  const dates = [
    ['2025-10-11', 'night', '2025-10-11', '2025-10-11', 'night of 11–12 October 2025'],
    ['2025-10-31', 'night', '2025-10-31', '2025-10-31', 'night of 31 October – 1 November 2025'],
    ['2025-12-31', 'night', '2025-12-31', '2025-12-31', 'night of 31 December 2025 – 1 January 2026'],
    ['2025-10-09', 'day', '2025-10-09', '2025-10-09', '9 October 2025'],
    ['2025-10', 'month', '2025-10-01', '2025-10-31', 'October 2025, day not given'],
    ['2025', 'year', '2025-01-01', '2025-12-31', '2025'],
    ['2021/2025', 'interval', '2021-01-01', '2025-12-31', '2021–2025'],
    ['2025-01/2025-09', 'interval', '2025-01-01', '2025-09-30', '1 January – 30 September 2025'],
    ['2025-10-09/2025-10-12', 'interval', '2025-10-09', '2025-10-12', '9–12 October 2025'],
  ];
  for (const [text, precision, from, to, words] of dates) {
    assert.equal(datePhrase({ text, precision, first: first(from), last: first(to) }), words);
  }
  assert.equal(datePhrase({ text: '', precision: 'unknown', first: null, last: null }), 'date not given');
});

/** A day between the years 1000 and 9999. */
const anyDay = (dice) => dice.whole(first('1000-01-01'), first('9999-12-30'));

test('a day reads back from its words, wherever the reader’s clock stands', () => {
  always(300, (dice) => {
    const days = anyDay(dice);
    const words = formatDay(days);
    assert.equal(Date.parse(`${words} UTC`) / 86400000, days);
    assert.ok(!words.startsWith('0'));
  });
});

test('a range of days begins with its first day and ends with its last', () => {
  always(300, (dice) => {
    const from = anyDay(dice);
    const to = dice.roll() < 0.2 ? from : from + dice.whole(0, 400);
    const words = formatDays(from, to);
    assert.ok(words.endsWith(formatDay(to)));
    assert.ok(words.startsWith(String(new Date(from * 86400000).getUTCDate())));
    assert.equal(words === formatDay(to), from === to);
  });
});

test('a value is the figure as it was hedged, or the word that stood for it', () => {
  const amount = (low, high, qualifier, written = '') => ({ low, high, qualifier, written });
  assert.equal(formatAmount(amount(58, 58, 'exact')), '58');
  assert.equal(formatAmount(amount(0, 0, 'exact')), '0');
  assert.equal(formatAmount(amount(2414, null, 'at_least')), 'at least 2,414');
  assert.equal(formatAmount(amount(null, 30, 'at_most')), 'at most 30');
  assert.equal(formatAmount(amount(20, null, 'more_than')), 'more than 20');
  assert.equal(formatAmount(amount(200, 200, 'about')), 'about 200');
  assert.equal(formatAmount(amount(10, 15, 'exact')), '10–15');
  assert.equal(formatAmount(amount(null, null, '', 'several')), 'several');
  assert.equal(formatAmount(amount(null, null, '', 'Hundreds')), 'hundreds');
  assert.equal(formatAmount(amount(null, null, '', 'overnight')), '');
  assert.equal(formatAmount(amount(null, null, '')), '');
});

test('a claim is said in plain words', async () => {
  const fighters = kind('killed', 'Fighters killed on the Afghan side', '{amount} fighter killed on the Afghan side', '{amount} fighters killed on the Afghan side');
  const ttp = kind('killed', 'TTP soldiers killed', '{amount} TTP soldier killed', '{amount} TTP soldiers killed');
  const clash = kind('occurrence', 'Armed clash: that it happened', 'Armed clash', 'Armed clash');
  const exactly = (value) => ({ value_low: value, value_high: value, qualifier: 'exact' });
  const said = [
    [exactly(58), '58 Pakistani soldiers killed'],
    [{ value_low: 20, qualifier: 'more_than' }, 'More than 20 Pakistani soldiers killed'],
    [exactly(1), '1 Pakistani soldier killed'],
    [{ value_written: 'hundreds' }, 'Hundreds of Pakistani soldiers killed'],
    [{ value_written: 'several' }, 'Several Pakistani soldiers killed'],
    [{}, 'Pakistani soldiers killed'],
    [{ kind: fighters, ...exactly(200) }, '200 fighters killed on the Afghan side'],
    [{ kind: ttp, ...exactly(3) }, '3 TTP soldiers killed'],
    [{ kind: clash }, 'Clashes go on'],
    [{ kind: clash }, 'Armed clash'],
  ];
  const claims = said.map(([claim]) => claim);
  const none = said.map(() => '');
  const texts = [none, said.map(([, words]) => (words === 'Clashes go on' ? 'clashes go on' : '')), none];
  const { claimAt, haveTexts, sentenceOf } = await page({ claims, texts });
  await haveTexts(claims.keys());
  assert.deepEqual(claims.map((_, row) => sentenceOf(claimAt(row))), said.map(([, words]) => words));
});

/** What the claims on one measurand amount to in words. */
async function told(agreement, gap, ...claims) {
  const { agreementText, measurandAt } = await page({ claims: claims.map((claim) => ({ agreement, gap, ...claim })) });
  return agreementText(measurandAt(0));
}

test('agreement is told with who speaks', async () => {
  const [afghan, pakistani] = [{ value_low: 58 }, { value_low: 23, ...PK }];
  const [denies, neither] = ['denies', 'neither_confirms_nor_denies'].map((stance) => ({ stance, ...PK }));
  assert.equal(await told('contested', 58 / 23, afghan, pakistani), 'contested, × 2.5');
  assert.equal(await told('contested', 10.4, afghan, pakistani), 'contested, × 10');
  assert.equal(await told('contested', undefined, afghan, { ...PK, value_low: 0 }), 'contested');
  assert.equal(await told('uncontested', 1, afghan, { ...PK, value_low: 58 }), 'both give the same figure');
  assert.equal(await told('uncontested', 30 / 29, afghan, pakistani), 'near agreement');
  assert.equal(await told('denied', undefined, {}, denies), 'denied by Pakistani officials');
  assert.equal(await told('single_source', undefined, pakistani), 'Pakistani officials alone');
  assert.equal(await told('single_source', undefined, afghan, neither),
    'Afghan officials alone; Pakistani officials neither confirm nor deny');
  assert.equal(await told('uncontested', undefined, {}, { claimant_side: 'media' }), 'Afghan officials and others, not contested');
  assert.equal(await told('no_assertion', undefined, neither), 'Pakistani officials neither confirm nor deny');
  assert.equal(await told('no_assertion', undefined, denies), 'Pakistani officials deny');
});

test('voices are named in the same order always', async () => {
  const { measurandAt, voicesText } = await page({ claims: [{ claimant_side: 'TTP' }, PK, {}] });
  assert.equal(voicesText(measurandAt(0), 'asserts'), 'Afghan officials, Pakistani officials and others');
  assert.equal(voicesText(measurandAt(0), 'denies'), '');
});

const UNITS = { kabul: 'Kabul', paktika: 'Paktika', kp: 'Khyber Pakhtunkhwa', 'ali-khail-district': 'Ali Khail' };
const unit = ([id, name]) => [id, { name, names: {}, admin1: '', part_of: '' }];
const village = { name: 'Giwi', names: {}, admin1: 'kabul', part_of: 'ali-khail-district' };

/** Where an incident lies, and how sure that is. */
async function place(scope, at) {
  const names = { ...Object.fromEntries(Object.entries(UNITS).map(unit)), giwi: village };
  if (at.id && !names[at.id]) names[at.id] = { name: at.name, names: {}, admin1: at.unit, part_of: '' };
  const { certaintyText, incidentAt, whereText } = await page({ incidents: [{ scope }], places: [at], frame: { names } });
  return [whereText(incidentAt(0)), certaintyText(incidentAt(0))];
}

test('a place is told with how sure it is', async () => {
  assert.deepEqual(await place('border', { drawn: 'border', country_code: 'AF|PK', stretches: '0/2790' }),
    ['border · Afghanistan and Pakistan · km 0–2790', 'the whole border: pinned to no place']);
  assert.deepEqual(await place('place', { id: 'kabul-city', name: 'Kabul', unit: 'kabul', coordinate_uncertainty_m: 5000 }),
    ['place · Kabul, Afghanistan', 'known to 5 km']);
  assert.deepEqual(await place('province', { id: 'paktika-itself', name: 'Paktika', unit: 'paktika', drawn: 'stretch', stretches: '900/1200.4' }),
    ['province · Paktika, Afghanistan · km 900–1200', 'somewhere on this stretch of the line']);
  assert.deepEqual(await place('district', { id: 'kurram-district', unit: 'kp', country_code: 'PK', drawn: 'area', stretches: '1650/1851', coordinate_uncertainty_m: 53300 }),
    ['district · Khyber Pakhtunkhwa, Pakistan · km 1650–1851', 'somewhere in this area (radius 53 km)']);
  assert.deepEqual(await place('place', { id: 'giwi', country_code: 'AF|PK', drawn: 'area', coordinate_uncertainty_m: 20000 }),
    ['place · Afghanistan and Pakistan', 'not located by any source: somewhere in Ali Khail district (radius 20 km)']);
  assert.deepEqual(await place('country', { country_code: 'PK', drawn: 'country' }), ['country · Pakistan', 'a whole country: not drawn on the map']);
  assert.deepEqual(await place('place', { country_code: '', drawn: 'none', notes: 'no place of this name is in the gazetteer' }),
    ['place', 'not placed: no place of this name is in the gazetteer']);
});

test('a place far from the line has a nearest kilometre that says nothing about it', async () => {
  const torkham = { country_code: 'AF|PK', km: 1700.4, coordinate_uncertainty_m: 500 };
  assert.equal((await place('place', { ...torkham, distance_to_border_m: 400 }))[0], 'place · Afghanistan and Pakistan · km 1700');
  assert.equal((await place('place', { ...torkham, distance_to_border_m: 60001 }))[0], 'place · Afghanistan and Pakistan');
});

test('an incident’s measurand says where and when it is', async () => {
  const { measurandAt, measurandDetail } = await page({ claims: [{}], incidents: [{ name: 'Kurram' }], dates: [day('2025-10-11', 'night')] });
  assert.equal(measurandDetail(measurandAt(0)), 'Kurram · night of 11–12 October 2025');
});
