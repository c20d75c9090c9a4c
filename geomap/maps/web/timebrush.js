/* The brush of the histogram: mouse, pen and finger on the bars, the keyboard on its two ends. */

/** A press that moves less than this is a click. */
const CLICK_PX = 4;
/** A second click within so many milliseconds makes a double click; the picture is another by then. */
const DOUBLE_MS = 400;

/** @typedef {'first'|'last'} BrushEnd */
/**
 * What a press does: it draws new days from where it began, moves those that are chosen, or moves
 * one of their ends.
 * @typedef {{mode: 'new'|'move'|BrushEnd, x: number, column: number, range: DaySpan|null, moved: boolean}} Grab
 */

/** Listen to presses on the picture and on the handles. @param {HTMLElement} plot */
function listenToBrush(plot) {
  /** @type {Grab|null} */
  let grab = null;
  let clickedAt = -Infinity;
  const at = (/** @type {PointerEvent} */ event) => event.clientX - plot.getBoundingClientRect().left;
  plot.addEventListener('pointerdown', (event) => {
    if (event.button || time.scale.bins.length < 2) return;
    pauseTime();
    grab = grabbed(/** @type {Element} */ (event.target), at(event), plot.clientWidth);
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener('pointermove', (event) => {
    if (!grab) return;
    grab.moved = grab.moved || Math.abs(at(event) - grab.x) >= CLICK_PX;
    if (grab.moved) chooseDays(dragged(grab, columnAtX(time.scale.bins, plot.clientWidth, at(event))), false);
  });
  plot.addEventListener('pointerup', (event) => {
    if (!grab) return;
    const { mode, column, moved } = grab;
    grab = null;
    if (moved) settleDays();
    else if (event.timeStamp - clickedAt < DOUBLE_MS) liftTime();
    else if (!isEnd(mode)) chooseDays(daysOfColumns(time.scale.bins, column, column));
    clickedAt = moved ? -Infinity : event.timeStamp;
  });
  // The finger scrolls the page after all.
  plot.addEventListener('pointercancel', () => {
    if (grab?.moved) chooseDays(grab.range);
    grab = null;
  });
}

/** @param {string} mode @returns {mode is BrushEnd} */
function isEnd(mode) {
  return mode === 'first' || mode === 'last';
}

/** @param {Element} target @param {number} x @param {number} width @returns {Grab} */
function grabbed(target, x, width) {
  const { scale: { bins }, range } = time;
  const column = columnAtX(bins, width, x);
  const end = /** @type {BrushEnd|undefined} */ (target.closest('[data-end]')?.getAttribute('data-end') ?? undefined);
  const inside = range && !coversScale(range) && bins[column].last >= range.first && bins[column].first <= range.last;
  return { mode: end || (inside ? 'move' : 'new'), x, column, range, moved: false };
}

/** The days that a press has come to at a column. @param {Grab} grab @param {number} column */
function dragged(grab, column) {
  const { bins } = time.scale;
  if (grab.mode === 'new') return daysOfColumns(bins, grab.column, column);
  if (isEnd(grab.mode)) return endMoved(grab.range, grab.mode, column);
  return shiftedColumns(grab.range, column - grab.column);
}

/** The first and the last column that is chosen; without a choice those of the scale. @param {DaySpan|null} range */
function chosenColumns(range) {
  const { bins } = time.scale;
  return range ? [columnOf(bins, range.first), columnOf(bins, range.last)] : [0, bins.length - 1];
}

/** The same number of columns farther to the right, as far as the scale goes. @param {DaySpan|null} range @param {number} by */
function shiftedColumns(range, by) {
  const { bins } = time.scale;
  const [from, to] = chosenColumns(range);
  const shift = Math.min(Math.max(by, -from), bins.length - 1 - to);
  return daysOfColumns(bins, from + shift, to + shift);
}

/** One end at another column; neither passes the other. @param {DaySpan|null} range @param {BrushEnd} end @param {number} column */
function endMoved(range, end, column) {
  const { bins } = time.scale;
  const [from, to] = chosenColumns(range);
  if (end === 'first') return daysOfColumns(bins, Math.min(Math.max(column, 0), to), to);
  return daysOfColumns(bins, from, Math.max(Math.min(column, bins.length - 1), from));
}
