/* The days that the reader chose: a filter of the claims, and a few letters of a link. */

/** With more claims the rest of the page follows when the brush comes to rest. */
const LIVE_CLAIMS = 20000;
const REST_MS = 250;
/** Runs until the brush has come to rest. */
let resting = 0;

/**
 * `range` are the days that are chosen, null when all are; `undated` whether claims without a date
 * pass too; `within` the days that fill the scale, null for all that are dated. The scale has no
 * column until it is drawn.
 * @type {{range: DaySpan|null, undated: boolean, within: DaySpan|null, scale: Timescale}}
 */
const time = { range: null, undated: false, within: null, scale: { unit: TIME_UNITS[0], bins: [] } };

function buildTime() {
  const { plot } = (timeParts = makeTimeParts());
  listenToBrush(plot);
  listenForStillness();
  let width = 0;
  new ResizeObserver(() => {
    if (plot.clientWidth !== width) showTime();
    width = plot.clientWidth;
    boards.forEach((board) => board.later('name'));
  }).observe(byId('time'));
  showTime();
}

/** Choose some days, or with null all; unless `settled`, a heavy page waits for the brush to rest. @param {DaySpan|null} range */
function chooseDays(range, settled = true) {
  const all = range && !time.within && coversScale(range);
  const before = time.range;
  time.range = all ? null : range;
  if (!time.range) time.undated = false;
  if (before?.first === time.range?.first && before?.last === time.range?.last && !settled) return;
  if (settled || index.claims <= LIVE_CLAIMS) return settleDays();
  showTime();
  clearTimeout(resting);
  resting = setTimeout(settleDays, REST_MS);
}

/** Whether both ends of the brush stand at the ends of the scale. @param {DaySpan} range */
function coversScale({ first, last }) {
  const { bins } = time.scale;
  return bins.length > 1 && first <= bins[0].first && last >= bins[bins.length - 1].last;
}

/** The height of a name with its gaps, in pixels. */
const A_NAME = 20;

/** So much of the map's lower edge is to be kept free for the card and a name above it, in pixels. */
function coveredByTime() {
  const card = byId('time');
  return getComputedStyle(card).position === 'absolute' ? card.offsetHeight + A_NAME : 0;
}

/** Let the whole page follow the brush. */
function settleDays() {
  clearTimeout(resting);
  if (!time.range && !filters.has('time')) showTime();
  else filterBy('time', time.range && testOfDays(time.range));
}

/** @param {DaySpan} range @returns {Test} */
function testOfDays(range) {
  const within = datesWithin(range, time.undated);
  const dates = columns['claims.date'];
  return (claim) => within[dates[claim]] === 1;
}

/** All days again, on the whole scale. */
function liftTime() {
  pauseTime();
  time.within = null;
  chooseDays(null);
}

/** Let the chosen days fill the scale. */
function lookCloser() {
  pauseTime();
  time.within = time.range;
  showTime();
}

/** The chosen days for a link: "2025-10-11..2025-10-12", with "..undated" if such claims pass too; '' for all. */
function timeState() {
  if (!time.range) return '';
  const { first, last } = time.range;
  return `${isoDay(first)}..${isoDay(last)}${time.undated ? '..undated' : ''}`;
}

/** Choose the days that a link names; what is no range of days chooses all. @param {string} text */
function setTimeState(text) {
  const [from, to, undated] = String(text).split('..');
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  const range = first !== null && last !== null && first <= last ? { first, last } : null;
  time.within = null;
  time.undated = undated === 'undated';
  chooseDays(range);
}
