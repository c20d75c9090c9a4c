import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alwaysInTime } from './dice.js';
import { opened } from './ledger.js';

const SCRIPTS = ['wording.js', 'measure.js', 'dumbbell.js', 'figures.js'];
const exactly = (value, more = {}) => ({ value_low: value, value_high: value, qualifier: 'exact', ...more });
const PK = { claimant_side: 'PK' };
const page = (...claims) => opened(SCRIPTS, { claims });

test('a voice that gives numbers has a mark with all of them', async () => {
  const { markOf, measurandAt } = await page(
    exactly(58), { value_low: 58, qualifier: 'at_least' }, { value_low: 10, value_high: 15, qualifier: 'exact' });
  assert.deepEqual(markOf('AF', measurandAt(0).by_voice.AF),
    { voice: 'AF', values: [58, 10, 15], words: '58 · at least 58 · 10–15', kind: 'value' });
});

test('nought is a number', async () => {
  const { markOf, measurandAt } = await page(exactly(0));
  assert.deepEqual(markOf('AF', measurandAt(0).by_voice.AF), { voice: 'AF', values: [0], words: '0', kind: 'value' });
});

test('a voice that speaks without a number of its own takes a stance', async () => {
  const { markOf, measurandAt } = await page(
    { stance: 'denies', ...exactly(58, PK) }, { stance: 'neither_confirms_nor_denies', ...PK }, { claimant_side: 'TTP' });
  const { by_voice: by } = measurandAt(0);
  assert.deepEqual(markOf('PK', by.PK), { voice: 'PK', values: [], words: 'denies · neither confirms nor denies', kind: 'stance' });
  assert.deepEqual(markOf('third_party', by.third_party), { voice: 'third_party', values: [], words: 'says so, no number', kind: 'stance' });
  assert.deepEqual(markOf('AF', by.AF), { voice: 'AF', values: [], words: 'no statement', kind: 'silent' });
});

test('beside its own number a voice’s denial of another’s is no dot', async () => {
  const { markOf, measurandAt } = await page(exactly(23, PK), { stance: 'denies', ...exactly(58, PK) });
  assert.deepEqual(markOf('PK', measurandAt(0).by_voice.PK), { voice: 'PK', values: [23], words: '23', kind: 'value' });
});

test('both sides always have a mark, others only when they speak', async () => {
  const voices = async (...claims) => {
    const { marksOf, measurandAt } = await page(...claims);
    return marksOf(measurandAt(0)).map(({ voice }) => voice);
  };
  assert.deepEqual(await voices(PK), ['AF', 'PK']);
  assert.deepEqual(await voices({ claimant_side: 'media' }), ['AF', 'PK', 'third_party']);
});

test('a statement is told with its stance and number', async () => {
  const { claimAt, statementWords } = await page(
    exactly(29), { value_low: 29, qualifier: 'at_least' }, { stance: 'denies', ...exactly(58) }, { stance: 'denies' }, {}, { value_written: 'Dozens' });
  assert.deepEqual([0, 1, 2, 3, 4, 5].map((row) => statementWords(claimAt(row))),
    ['29', 'at least 29', 'denies 58', 'denies', 'says so, no number', 'dozens']);
});

test('the largest number of a measurand is the last dot on its scale, whoever says it', () => alwaysInTime(40, async (dice) => {
  const claims = dice.many(1, 20, () => {
    const low = dice.roll() < 0.2 ? undefined : dice.whole(0, 500);
    const stance = dice.roll() < 0.7 ? 'asserts' : 'denies';
    const claimant_side = ['AF', 'PK', 'TTP'][dice.whole(0, 2)];
    return { value_low: low, value_high: dice.roll() < 0.5 ? low : undefined, stance, claimant_side, measurand: dice.whole(0, 2) };
  });
  const { index, largest, marksOf, measurandAt } = await page(...claims);
  for (let row = 0; row < index.measurands; row += 1) {
    if (!index.claimsOfMeasurand(row).length) continue;
    const values = marksOf(measurandAt(row)).flatMap((mark) => mark.values);
    assert.equal(largest()[row], Math.max(0, ...values));
  }
}));

const mark = (voice, ...values) => ({ voice, values, words: '', kind: values.length ? 'value' : 'silent' });
const drawn = (elements) => elements.map(({ attributes, style }) => [attributes.class, style.left, style.width]);

test('between the two sides lies a line, from the last number of one to that of the other', async () => {
  const { gapsOf } = await page({});
  assert.deepEqual(drawn(gapsOf([mark('AF', 58), mark('PK', 23)], (value) => value)), [['gap', '23%', '35%']]);
  assert.deepEqual(drawn(gapsOf([mark('AF', 30), mark('PK', 30)], (value) => 2 * value)), [['gap', '60%', '0%']]);
});

test('a voice that gives several numbers has a range, the gap runs to its last', async () => {
  const { gapsOf } = await page({});
  assert.deepEqual(drawn(gapsOf([mark('AF', 10, 40), mark('PK', 23)], (value) => value)),
    [['gap', '23%', '17%'], ['range voice-af', '10%', '30%']]);
});

test('nothing lies between a side and a silence, or between a side and others', async () => {
  const { gapsOf } = await page({});
  assert.deepEqual(gapsOf([mark('AF', 58), mark('PK')], (value) => value), []);
  assert.deepEqual(gapsOf([mark('AF', 58), mark('PK'), mark('third_party', 20)], (value) => value), []);
});

test('figures go by who speaks of them', async () => {
  const { GROUPS, speakerBits } = await page(
    { measurand: 0 }, { measurand: 0, ...PK }, { measurand: 1, ...PK }, { measurand: 2, claimant_side: 'TTP' }, { measurand: 1, claimant_side: 'TTP' });
  assert.deepEqual([...speakerBits()], [3, 6, 4]);
  const groups = [...speakerBits()].map((bits) => GROUPS.filter((group) => group.holds(bits)).map(({ key }) => key));
  assert.deepEqual(groups, [['both'], ['one'], ['others']]);
  for (let bits = 1; bits < 8; bits += 1) assert.equal(GROUPS.filter((group) => group.holds(bits)).length, 1);
});
