/* Which dates may lie within some days, and what they hold. */

/**
 * 1 for each date that may lie within some days; for those that are not known, as `undated` says.
 * @param {DaySpan} days @param {boolean} undated
 */
function datesWithin(days, undated) {
  const [firsts, lasts] = [columns['dates.first'], columns['dates.last']];
  const within = new Uint8Array(firsts.length);
  for (let row = 0; row < firsts.length; row += 1) {
    const passes = Number.isNaN(firsts[row]) ? undated : firsts[row] <= days.last && lasts[row] >= days.first;
    within[row] = passes ? 1 : 0;
  }
  return within;
}

/**
 * What some days hold: the claims that pass, how many of them may lie outside, and how many bear
 * no date; all of the voices that are in view.
 * @param {DaySpan} days @param {boolean} undated @param {Voice[]} voices
 * @returns {{tally: Tally, loose: number, undated: number}}
 */
function tallyWithin(days, undated, voices) {
  const counts = shownDates();
  const within = datesWithin(days, undated);
  const found = { tally: [0, 0, 0], loose: 0, undated: 0 };
  for (let row = 0; row < within.length; row += 1) {
    const claims = sumOf(counts, voices, 3 * row);
    const { first, last } = spanOfDate(row);
    if (Number.isNaN(first)) found.undated += claims;
    if (!within[row]) continue;
    addDate(found.tally, counts, row);
    if (first < days.first || last > days.last) found.loose += claims;
  }
  return found;
}

/** All claims that pass the other filters, dated or not. @returns {Tally} */
function tallyOfAll() {
  const tally = [0, 0, 0];
  const counts = shownDates();
  for (let row = 0; 3 * row < counts.length; row += 1) addDate(tally, counts, row);
  return tally;
}
