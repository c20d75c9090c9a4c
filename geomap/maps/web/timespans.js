/* Dates that are wider than a column: hollow bars over all the days that they may mean. */

/** Pixels of a letter, and what a number needs beside its bar. */
const SPAN_LETTER = 5.6;
const SPAN_COUNT = 26;
/** More find no lane, and would be looked at in vain. */
const MOST_SPANS = 60;

/** @typedef {CountedSpan & {lane: number}} LaidSpan in its lane, the uppermost 0 */
/** @typedef {{left: number, right: number}} Reach in pixels */

/** Bars that do not touch, each in a lane; what finds none is left over. @param {CountedSpan[]} all the most claims first @param {Timescale} scale @param {number} width */
function spanLanes(all, scale, width) {
  const spans = all.slice(0, MOST_SPANS);
  const reaches = spans.map((span) => spanReach(span, scale, width));
  const lanes = lanesOf(reaches.map(({ left, right }) => [[left, Math.max(right, left + SPAN_COUNT)]]));
  return {
    drawn: spans.map((span, i) => ({ ...span, lane: lanes[i] })).filter(({ lane }) => lane < TIME_PLOT.lanes),
    left: [...spans.filter((_, i) => lanes[i] >= TIME_PLOT.lanes), ...all.slice(MOST_SPANS)],
  };
}

/** @param {CountedSpan} span @param {Timescale} scale @param {number} width @returns {Reach} */
function spanReach({ first, last }, { bins }, width) {
  const x = timeX(bins, width);
  const left = x(first);
  return { left, right: Math.max(x(last + 1), left + 4) };
}

/** A hollow bar; it stays open where its dates go on beyond the scale. @param {LaidSpan} span @param {Timescale} scale @param {number} width @param {Voice[]} voices */
function drawWideDate(span, scale, width, voices) {
  const { top, bars, axis, lane } = TIME_PLOT;
  const reach = spanReach(span, scale, width);
  const edges = box(reach.left, top + bars + axis + lane * span.lane + 0.5, reach.right - reach.left, lane - 3);
  return draw('g', { class: 'time-span' }, draw('title', {}, wideDateText(span, voices)),
    draw('path', { d: `M${edges.left} ${edges.top}H${edges.right}V${edges.bottom}H${edges.left}Z`, class: 'time-touch' }),
    draw('path', { d: hollowPath(span, scale, edges), class: 'time-hollow' }),
    spanLabel(span, edges, voices));
}

/** @param {DaySpan} span @param {Timescale} scale @param {Box} edges */
function hollowPath({ first, last }, { bins }, { left, right, top, bottom }) {
  const start = first < bins[0].first ? '' : `M${left} ${top}V${bottom}`;
  const end = last > bins[bins.length - 1].last ? '' : `M${right} ${top}V${bottom}`;
  return `M${left} ${top}H${right}M${left} ${bottom}H${right}${start}${end}`;
}

/** The date and the number of claims in the bar, or the number alone in it or after it. @param {CountedSpan} span @param {Box} edges @param {Voice[]} voices */
function spanLabel(span, { left, right, bottom }, voices) {
  const count = formatNumber(sumOf(span.tally, voices));
  const whole = t('time.column', { when: capital(datePhrase(dateAt(span.row))), what: count });
  const fits = (/** @type {string} */ text) => text.length * SPAN_LETTER + 6 <= right - left;
  const y = bottom - 2.6;
  if (!fits(count)) return draw('text', { x: right + 3, y, class: 'time-span-label is-beside' }, count);
  return draw('text', { x: (left + right) / 2, y, class: 'time-span-label' }, fits(whole) ? whole : count);
}
