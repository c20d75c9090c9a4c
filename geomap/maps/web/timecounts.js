/* Claims counted by their dates: in one column, over a span of several, or without a date. */

/** Numbers of claims, one for each voice. @typedef {number[]} Tally */
/** @typedef {DaySpan & {row: number, tally: Tally}} CountedSpan a date wider than a column */
/**
 * What is in each column, over several (the most claims first), before the first column, after the last.
 * @typedef {{bins: Tally[], spans: CountedSpan[], before: Tally, after: Tally, undated: Tally}} CountedTime
 */

/** All claims of each date and voice, three numbers a date. */
const allDates = once(() => countedDates(() => true));

/** What `shownDates` counted last, and the filters that it counted with. @type {{counts: Uint32Array|null, tests: Test[]}} */
const countedShown = { counts: null, tests: [] };

/** Like `allDates` the claims that pass every filter but that of time; the same array until another is set. */
function shownDates() {
  const tests = [...filters].filter(([name]) => name !== 'time').map(([, test]) => test);
  const same = tests.length === countedShown.tests.length && tests.every((test, i) => test === countedShown.tests[i]);
  if (!countedShown.counts || !same) Object.assign(countedShown, { tests, counts: countedWith(tests) });
  return /** @type {Uint32Array} */ (countedShown.counts);
}

/** @param {Test[]} tests */
function countedWith(tests) {
  if (!tests.length) return allDates();
  if (filters.has('time')) return countedDates((claim) => tests.every((test) => test(claim)));
  return countedDates((claim) => shown.passes[claim] === 1);
}

/** @param {Test} test */
function countedDates(test) {
  const counts = new Uint32Array(3 * columns['dates.first'].length);
  const dates = columns['claims.date'];
  for (let claim = 0; claim < index.claims; claim += 1) {
    if (test(claim)) counts[3 * dates[claim] + index.voiceOfClaim[claim]] += 1;
  }
  return counts;
}

/** The dates that any claim bears. */
const datesOfClaims = once(() => {
  const rows = [];
  const counts = allDates();
  for (let row = 0; 3 * row < counts.length; row += 1) {
    const claims = counts[3 * row] + counts[3 * row + 1] + counts[3 * row + 2];
    if (claims && !Number.isNaN(columns['dates.first'][row])) rows.push({ ...spanOfDate(row), row, claims });
  }
  return rows;
});

/** Whether claims are dated to a day or to the night after it, for each day that any is dated to. */
const datedDays = once(() => {
  /** @type {Map<number, {day: boolean, night: boolean}>} */
  const days = new Map();
  for (const { first, last, row } of datesOfClaims()) {
    const night = data.words['dates.precision'][row] === 'night';
    const known = days.get(first) || { day: false, night: false };
    if (first === last) days.set(first, { day: known.day || !night, night: known.night || night });
  }
  return days;
});

/** @param {number} day */
function datedAs(day) {
  return datedDays().get(day) || { day: true, night: false };
}

/** The days that a date may mean; NaN where they are not known. @param {number} row @returns {DaySpan} */
function spanOfDate(row) {
  return { first: columns['dates.first'][row], last: columns['dates.last'][row] };
}

/** The claims of these voices together. @param {ArrayLike<number>} tally @param {Voice[]} voices @param {number} [at] where in it */
function sumOf(tally, voices, at = 0) {
  let sum = 0;
  for (const voice of voices) sum += tally[at + VOICES.indexOf(voice)];
  return sum;
}

/** @param {Tally} tally @param {Uint32Array} counts @param {number} row */
function addDate(tally, counts, row) {
  for (let voice = 0; voice < 3; voice += 1) tally[voice] += counts[3 * row + voice];
}

/**
 * The shown claims by column; a date is in a column only if it lies in it wholly. Only dates of
 * which these voices have claims are looked at.
 * @param {DaySpan[]} bins @param {Voice[]} voices @returns {CountedTime}
 */
function countTime(bins, voices) {
  const counts = shownDates();
  const [start, end] = [bins[0].first, bins[bins.length - 1].last];
  /** @type {CountedTime} */
  const found = { bins: bins.map(() => [0, 0, 0]), spans: [], before: [0, 0, 0], after: [0, 0, 0], undated: [0, 0, 0] };
  /** @type {Map<string, CountedSpan>} */
  const spans = new Map();
  for (let row = 0; 3 * row < counts.length; row += 1) {
    if (sumOf(counts, voices, 3 * row)) addDate(tallyFor(row, bins, { start, end }, found, spans), counts, row);
  }
  found.spans = [...spans.values()].sort((one, other) => sumOf(other.tally, voices) - sumOf(one.tally, voices));
  return found;
}

/**
 * Where a date counts; dates of the same days are one span, however they are written.
 * @param {number} row @param {DaySpan[]} bins @param {{start: number, end: number}} ends
 * @param {CountedTime} found @param {Map<string, CountedSpan>} spans
 */
function tallyFor(row, bins, { start, end }, found, spans) {
  const { first, last } = spanOfDate(row);
  if (Number.isNaN(first)) return found.undated;
  if (last < start) return found.before;
  if (first > end) return found.after;
  const column = columnOf(bins, first);
  if (first >= start && last <= bins[column].last) return found.bins[column];
  const key = `${first} ${last}`;
  const span = spans.get(key) || { first, last, row, tally: [0, 0, 0] };
  spans.set(key, span);
  return span.tally;
}
