import assert from 'node:assert/strict';
import { test } from 'node:test';

import { always, alwaysInTime } from './dice.js';
import { day, opened } from './ledger.js';
import { load, SCRIPTS } from './page.js';

const TIME = SCRIPTS.filter((name) => name.startsWith('time'));
const page = (rows) => opened(['wording.js', 'measure.js', 'offset.js', ...TIME], rows);
const scales = load(['timescale.js']);
const { columnOf, columnsBefore, columnsOfSpan, dayOfIso, isoDay, labelledColumns, TIME_UNITS, timescale, unitNumber, unitStart } = scales;

const on = (text) => dayOfIso(text);
const date = (first, last = first, claims = 1) => ({ first: on(first), last: on(last), claims });
const days = ({ bins }) => bins.map(({ first, last }) => `${isoDay(first)}..${isoDay(last)}`);
const anyDay = (dice) => dice.whole(on('1893-11-12'), on('2099-12-31'));

/** Some nights, a month, a year, an interval, and no date. */
const DATES = [
  day('2025-10-09'), day('2025-10-11', 'night'), day('2025-10-12'),
  { text: '2025-10', precision: 'month', first: on('2025-10-01'), last: on('2025-10-31') },
  { text: '2024', precision: 'year', first: on('2024-01-01'), last: on('2024-12-31') },
  { text: '', precision: 'unknown' },
];
const CLAIMS = [0, 1, 1, 1, 2, 3, 3, 4, 5, 1, 1].map((row, i) => ({ date: row, claimant_side: ['AF', 'PK', 'TTP'][i % 3] }));

test('a day is written as ISO 8601 has it and read back; what is on no calendar is no day', () => {
  always(200, (dice) => {
    const number = anyDay(dice);
    assert.equal(dayOfIso(isoDay(number)), number);
  });
  for (const text of ['', '2025-02-30', '2025-13-01', '11.10.2025', '2025-10', 'undefined', ' 2025-10-11']) assert.equal(dayOfIso(text), null);
});

test('columns of every unit follow each other without a gap, and a day lies in its own', () => {
  always(300, (dice) => {
    const [first, last] = [anyDay(dice), anyDay(dice)].sort((one, other) => one - other);
    for (const unit of TIME_UNITS.slice(2)) {
      const { bins } = columnsOfSpan(unit, { first, last });
      bins.slice(1).forEach((bin, i) => assert.equal(bin.first, bins[i].last + 1));
      assert.ok(bins[0].first <= first && bins.at(-1).last >= last);
      const asked = dice.whole(first, last);
      const { first: from, last: to } = bins[columnOf(bins, asked)];
      assert.ok(from <= asked && asked <= to);
    }
    for (const unit of TIME_UNITS) {
      const start = unitStart(unit, unitNumber(unit, first));
      assert.ok(start <= first && unitStart(unit, unitNumber(unit, first) + 1) > first);
      assert.equal(unitNumber(unit, start), unitNumber(unit, first));
    }
  });
});

test('weeks begin on Mondays, quarters in January, decades in years that end in 0', () => {
  const starts = (name) => isoDay(unitStart(TIME_UNITS.find((unit) => unit.name === name), unitNumber(TIME_UNITS.find((unit) => unit.name === name), on('2025-11-12'))));
  assert.deepEqual(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'].map(starts), [
    '2025-11-12', '2025-11-10', '2025-11-01', '2025-10-01', '2025-01-01', '2020-01-01', '2000-01-01']);
});

test('a scale is as fine as half of the claims are dated', () => {
  const nights = [date('2025-10-09'), date('2025-10-12')];
  assert.deepEqual(days(timescale([...nights, date('2021-01-01', '2025-12-31', 2)], 300)), [
    '2025-10-09..2025-10-09', '2025-10-10..2025-10-10', '2025-10-11..2025-10-11', '2025-10-12..2025-10-12']);
  const mostlyMonths = timescale([date('2024-10-05'), date('2024-11-01', '2024-11-30', 2)], 300);
  assert.deepEqual(days(mostlyMonths), ['2024-10-01..2024-10-31', '2024-11-01..2024-11-30']);
  assert.equal(timescale([], 300), null);
});

test('a longer span makes wider columns, none of less than five pixels', () => {
  const unitOf = (last, room = 300) => timescale([date('2020-01-01'), date(last)], room).unit.name;
  assert.deepEqual(
    ['2020-02-11', '2020-02-12', '2020-12-31', '2024-12-31', '2030-01-01', '2070-01-01', '2400-01-01'].map((last) => unitOf(last)),
    ['day', 'week', 'week', 'month', 'quarter', 'year', 'decade']);
  always(300, (dice) => {
    const [first, last] = [anyDay(dice), anyDay(dice)].sort((one, other) => one - other);
    const room = dice.whole(200, 400);
    const { bins } = timescale([{ first, last: first, claims: 1 }, { first: last, last, claims: 1 }], room);
    assert.ok(bins.length * 5 <= room);
  });
});

test('chosen days fill a scale of their own, in nights', () => {
  const dates = [date('2024-01-05'), date('2025-03-09'), date('2025-10-09')];
  assert.equal(timescale(dates, 300).unit.name, 'month');
  const closer = timescale(dates, 300, { first: on('2025-03-01'), last: on('2025-03-31') });
  assert.deepEqual([closer.unit.name, closer.bins.length, isoDay(closer.bins[0].first)], ['day', 31, '2025-03-01']);
});

test('a later day lies farther to the right, and the end of a column is the start of the next', () => {
  always(200, (dice) => {
    const [first, last] = [anyDay(dice), anyDay(dice)].sort((one, other) => one - other);
    const { bins } = timescale([{ first, last: first, claims: 1 }, { first: last, last, claims: 1 }], 300);
    const [one, other] = [dice.whole(first, last), dice.whole(first, last)].sort((a, b) => a - b);
    assert.ok(columnsBefore(bins, one) <= columnsBefore(bins, other));
    bins.forEach((bin, i) => assert.deepEqual([columnsBefore(bins, bin.first), columnsBefore(bins, bin.last + 1)], [i, i + 1]));
  });
});

test('labels stay apart', () => {
  always(200, (dice) => {
    const { length } = dice.many(1, 60, () => 0);
    const scale = columnsOfSpan(TIME_UNITS[0], { first: 20000, last: 20000 + length });
    const [pitch, width] = [dice.between(5, 60), dice.whole(30, 60)];
    const labelled = labelledColumns(scale, pitch, width);
    assert.ok(labelled.length >= 1);
    labelled.slice(1).forEach((column, i) => assert.ok((column - labelled[i]) * pitch >= width));
  });
});

test('a claim dated "October" is on no night, and one without a date is not lost', async () => {
  const { countTime, datesOfClaims, timescale: scaleOf, VOICES } = await page({ claims: CLAIMS, dates: DATES });
  const { bins } = scaleOf(datesOfClaims(), 300);
  const found = countTime(bins, VOICES);
  assert.deepEqual(found.bins, [[1, 0, 0], [0, 0, 0], [2, 2, 1], [0, 1, 0]]);
  assert.deepEqual(found.spans.map(({ row, tally }) => [row, tally]), [[3, [1, 0, 1]]]);
  assert.deepEqual([found.before, found.after, found.undated], [[0, 1, 0], [0, 0, 0], [0, 0, 1]]);
});

test('every claim is counted once, in a column or beside them, whichever filters are set', () => alwaysInTime(40, async (dice) => {
  const dates = dice.many(1, 8, () => {
    const first = dice.whole(20000, 20060);
    return dice.roll() < 0.2 ? { text: '', precision: 'unknown' } : { text: 'x', precision: 'interval', first, last: first + dice.whole(0, 1) * dice.whole(0, 40) };
  });
  const claims = dice.many(1, 50, () => ({ date: dice.whole(0, dates.length - 1), claimant_side: ['AF', 'PK', 'TTP'][dice.whole(0, 2)] }));
  const own = await page({ claims, dates });
  const kept = claims.map(() => dice.roll() < 0.7);
  own.filterBy('kept', (claim) => kept[claim]);
  own.filterBy('time', () => false);
  const scale = own.timescale(own.datesOfClaims(), 300);
  if (!scale) return;
  const { bins, spans, before, after, undated } = own.countTime(scale.bins, own.VOICES);
  const tallies = [...bins, ...spans.map(({ tally }) => tally), before, after, undated];
  own.VOICES.forEach((voice, i) => assert.equal(
    tallies.reduce((sum, tally) => sum + tally[i], 0),
    claims.filter((claim, row) => kept[row] && claim.claimant_side === ['AF', 'PK', 'TTP'][i]).length));
}));

test('days let pass what may lie in them, and tell how much may not', () => alwaysInTime(40, async (dice) => {
  const dates = dice.many(1, 8, () => {
    const first = dice.whole(20000, 20030);
    return dice.roll() < 0.2 ? { text: '', precision: 'unknown' } : { text: 'x', precision: 'interval', first, last: first + dice.whole(0, 9) };
  });
  const claims = dice.many(1, 40, () => ({ date: dice.whole(0, dates.length - 1) }));
  const own = await page({ claims, dates });
  own.setTimeState('');
  const first = dice.whole(20000, 20035);
  const range = { first, last: first + dice.whole(0, 9) };
  const undated = dice.roll() < 0.5;
  own.setTimeState(`${isoDay(range.first)}..${isoDay(range.last)}${undated ? '..undated' : ''}`);
  const dated = claims.map((claim) => dates[claim.date]);
  const expected = dated.map((each) => Number(each.first === undefined ? undated : each.first <= range.last && each.last >= range.first));
  assert.deepEqual([...own.shown.passes], expected);
  const { tally, loose, undated: without } = own.tallyWithin(range, undated, own.VOICES);
  assert.equal(own.sumOf(tally, own.VOICES), expected.reduce((sum, each) => sum + each, 0));
  assert.equal(loose, dated.filter((each, i) => expected[i] && (each.first < range.first || each.last > range.last)).length);
  assert.equal(without, dated.filter((each) => each.first === undefined).length);
}));

test('a link keeps the days, and whether undated claims pass', async () => {
  const own = await page({ claims: CLAIMS, dates: DATES });
  const states = { '': 11, '2025-10-11..2025-10-12': 8, '2025-10-11..2025-10-11..undated': 8, '1999-01-01..2030-12-31': 10 };
  for (const [text, passing] of [...Object.entries(states), ['', 11]]) {
    own.setTimeState(text);
    assert.deepEqual([own.timeState(), own.shown.total], [text, passing]);
  }
});

test('what is no range of days in a link lifts the choice', async () => {
  const { setTimeState, timeState, filters } = await page({ claims: CLAIMS, dates: DATES });
  for (const text of ['x', '..', '2025-10-11', '2025-10-12..2025-10-11', '2025-02-30..2025-03-01', '2025-10-11..', null, undefined]) {
    setTimeState('2025-10-11..2025-10-12');
    assert.ok(filters.has('time'));
    setTimeState(text);
    assert.deepEqual([timeState(), filters.has('time')], ['', false], String(text));
  }
});

test('days are named as their claims are dated', async () => {
  const { spanText } = await page({ claims: CLAIMS, dates: [...DATES, day('2025-10-11')] });
  const text = (first, last = first) => spanText({ first: on(first), last: on(last) });
  assert.equal(text('2025-10-09'), '9 October 2025');
  assert.equal(text('2025-10-11'), 'night of 11–12 October 2025');
  assert.equal(text('2025-10-09', '2025-10-12'), '9–12 October 2025');
  assert.equal(text('2025-10-01', '2025-10-31'), 'October 2025');
  assert.equal(text('2025-10-01', '2025-12-31'), 'October – December 2025');
  assert.equal(text('2024-10-01', '2025-03-31'), 'October 2024 – March 2025');
  assert.equal(text('2024-01-01', '2024-12-31'), '2024');
  assert.equal(text('2021-01-01', '2025-12-31'), '2021–2025');
  const both = await page({ claims: [{ date: 0 }, { date: 1 }], dates: [day('2025-10-11'), day('2025-10-11', 'night')] });
  assert.equal(both.spanText({ first: on('2025-10-11'), last: on('2025-10-11') }), '11 October 2025 and the night after it');
});

test('a night lasts until the morning, by the clocks of both capitals', async () => {
  const { clockOffset, clocksText } = await page({ claims: CLAIMS, dates: DATES });
  const night = { first: on('2025-10-09'), last: on('2025-10-11') };
  assert.equal(clocksText(night), 'until the morning of 12 October 2025 in Kabul (UTC+4:30) and Islamabad (UTC+5)');
  assert.doesNotMatch(clocksText({ ...night, last: on('2025-10-12') }), /morning/);
  // Pakistan's clocks went an hour ahead in the summer of 2009.
  assert.deepEqual(['Asia/Kabul', 'Asia/Karachi'].map((zone) => clockOffset(zone, on('2009-07-01'))), ['UTC+4:30', 'UTC+6']);
});

test('a label says as much as its column needs', async () => {
  const { tickText } = await page({});
  const label = (name, first, last, wide) => tickText(TIME_UNITS.find((unit) => unit.name === name), { first: on(first), last: on(last) }, wide);
  assert.deepEqual([
    label('day', '2025-10-11', '2025-10-11', true), label('day', '2025-10-11', '2025-10-11', false),
    label('week', '2025-10-06', '2025-10-12', true), label('month', '2025-10-01', '2025-10-31', true),
    label('quarter', '2025-10-01', '2025-12-31', true), label('year', '2025-01-01', '2025-12-31', true),
    label('decade', '2020-01-01', '2029-12-31', true),
  ], ['Sat 11', '11 Oct', '6 Oct', 'Oct 2025', 'Q4 2025', '2025', '2020–2029']);
});

test('the bars are counted without the filter of time', async () => {
  const own = await page({ claims: CLAIMS, dates: DATES });
  own.filterBy('afghan', (claim) => CLAIMS[claim].claimant_side === 'AF');
  own.setTimeState('2025-10-12..2025-10-12');
  assert.equal(own.sumOf(own.tallyOfAll(), own.VOICES), CLAIMS.filter((claim) => claim.claimant_side === 'AF').length);
  own.filterBy('afghan', null);
  assert.equal(own.sumOf(own.tallyOfAll(), own.VOICES), CLAIMS.length);
});

test('stacked bars share one scale: Afghan above, Pakistani below, others between', async () => {
  const { barsStacked, VOICES } = await page({});
  const tallies = [[3, 1, 2], [0, 6, 0]];
  const place = barsStacked(tallies, VOICES, 6);
  const [af, pk, others] = VOICES.map((voice) => place(voice, 0));
  assert.ok(af.y + af.height <= others.y && others.y + others.height <= pk.y);
  assert.ok(Math.abs(af.height / 3 - others.height / 2) < 1e-9 && Math.abs(af.height / 3 - place('PK', 1).height / 6) < 1e-9);
  assert.ok(Math.min(af.width, pk.width, others.width) >= 4);
});
