/* The histogram of time: bars of each voice over the nights, in one picture with the hollow bars. */

/** Lengths in pixels; with `beside` for each voice the bars of a night stand side by side. */
const TIME_PLOT = { pad: 14, top: 12, bars: 36, axis: 18, lane: 15, lanes: 3, widest: 18, thinnest: 4, beside: 8 };
/** Room for a label without the day of the week, in pixels. */
const TICK_WIDTH = 56;

/** The left upper corner, and the size. @typedef {{x: number, y: number, width: number, height: number}} Bar */
/** @typedef {(voice: Voice, column: number) => Bar} BarPlace */

/** Pixels from the left at which a day begins. @param {DaySpan[]} bins @param {number} width */
function timeX(bins, width) {
  const pitch = timePitch(bins, width);
  return (/** @type {number} */ day) => TIME_PLOT.pad + pitch * columnsBefore(bins, day);
}

/** From one column to the next. @param {DaySpan[]} bins @param {number} width */
function timePitch(bins, width) {
  return (width - 2 * TIME_PLOT.pad) / bins.length;
}

/** The column at a pixel; beyond the ends the first or the last. @param {DaySpan[]} bins @param {number} width @param {number} x */
function columnAtX(bins, width, x) {
  const i = Math.floor((x - TIME_PLOT.pad) / timePitch(bins, width));
  return Math.min(Math.max(i, 0), bins.length - 1);
}

/**
 * The picture, with nothing chosen.
 * @param {{scale: Timescale, found: CountedTime, spans: LaidSpan[], voices: Voice[], width: number}} what
 */
function drawTimePlot({ scale, found, spans, voices, width }) {
  const { pad, top, bars, axis, lane } = TIME_PLOT;
  const lanes = spans.reduce((most, span) => Math.max(most, span.lane + 1), 0);
  const height = top + bars + axis + lane * lanes;
  return draw('svg', { width, height, viewBox: `0 0 ${width} ${height}`, class: 'time-plot', 'aria-hidden': 'true' },
    draw('rect', { x: pad, y: 2, width: 0, height: top + bars - 2, class: 'time-chosen' }),
    draw('path', { d: `M${pad} ${top + bars + 0.5}H${width - pad}`, class: 'time-axis' }),
    ...timeBars(scale, found.bins, voices, width),
    ...timeTicks(scale, width),
    ...spans.map((span) => drawWideDate(span, scale, width, voices)));
}

/** Show in the picture which days are chosen. @param {HTMLElement} picture @param {DaySpan[]} bins @param {DaySpan|null} range @param {number} width */
function markTimePlot(picture, bins, range, width) {
  const x = timeX(bins, width);
  const [left, right] = range ? [x(range.first), x(range.last + 1)] : [0, 0];
  const band = /** @type {Element} */ (picture.querySelector('.time-chosen'));
  band.setAttribute('x', String(left));
  band.setAttribute('width', String(range ? Math.max(right - left, 1) : 0));
  picture.querySelectorAll('.time-column').forEach((column, i) => {
    const outside = range && (bins[i].last < range.first || bins[i].first > range.last);
    column.classList.toggle('is-outside', Boolean(outside));
  });
}

/** @param {Timescale} scale @param {Tally[]} tallies @param {Voice[]} voices @param {number} width */
function timeBars({ bins }, tallies, voices, width) {
  const pitch = timePitch(bins, width);
  const beside = pitch >= voices.length * TIME_PLOT.beside;
  const place = beside ? barsBeside(tallies, voices, pitch) : barsStacked(tallies, voices, pitch);
  const height = TIME_PLOT.top + TIME_PLOT.bars;
  return bins.map((bin, i) => draw('g', { class: 'time-column' },
    draw('title', {}, columnText(bin, tallies[i], voices)),
    draw('rect', { x: TIME_PLOT.pad + i * pitch, y: 0, width: pitch, height, class: 'time-touch' }),
    ...voices.flatMap((voice) => timeBar(voice, sumOf(tallies[i], [voice]), place(voice, i), beside))));
}

/** Side by side upon the axis, in the order of the voices. @param {Tally[]} tallies @param {Voice[]} voices @param {number} pitch @returns {BarPlace} */
function barsBeside(tallies, voices, pitch) {
  const { pad, top, bars, widest, thinnest } = TIME_PLOT;
  const most = Math.max(1, ...voices.map((voice) => mostOf(tallies, voice)));
  const width = Math.min(widest, Math.max(thinnest, (pitch * 0.86) / voices.length - 1));
  return (voice, i) => {
    const height = barHeight(sumOf(tallies[i], [voice]), most, bars);
    const left = pad + (i + 0.5) * pitch - (voices.length * (width + 1) - 1) / 2;
    return { x: left + voices.indexOf(voice) * (width + 1), y: top + bars - height, width, height };
  };
}

/**
 * One above the other on one scale: Afghan bars upwards, others about a line of their own,
 * Pakistani ones downwards.
 * @param {Tally[]} tallies @param {Voice[]} voices @param {number} pitch @returns {BarPlace}
 */
function barsStacked(tallies, voices, pitch) {
  const room = TIME_PLOT.top + TIME_PLOT.bars - 4;
  const [af, pk, others] = VOICES.map((voice) => (voices.includes(voice) ? mostOf(tallies, voice) : 0));
  const all = Math.max(1, af + pk + others);
  const [above, below] = [2 + room * (af / all), 2 + room * ((af + others) / all)];
  return (voice, i) => {
    const height = barHeight(sumOf(tallies[i], [voice]), all, room);
    const y = { AF: above - height, PK: below, third_party: (above + below - height) / 2 }[voice];
    return { x: TIME_PLOT.pad + i * pitch + 0.5, y, width: Math.max(pitch - 1, TIME_PLOT.thinnest), height };
  };
}

/** The tallest bar of a voice. @param {Tally[]} tallies @param {Voice} voice */
function mostOf(tallies, voice) {
  return tallies.reduce((most, tally) => Math.max(most, sumOf(tally, [voice])), 0);
}

/** A single claim is seen beside a thousand. @param {number} count @param {number} most @param {number} room */
function barHeight(count, most, room) {
  return count ? Math.max((count / most) * room, 1.5) : 0;
}

/** A bar, and its number where there is room for it. @param {Voice} voice @param {number} count @param {Bar} bar @param {boolean} beside */
function timeBar(voice, count, { x, y, width, height }, beside) {
  if (!count) return [];
  const text = formatNumber(count);
  const bar = draw('rect', { x, y, width, height, class: `time-bar ${voiceClass(voice)}` });
  if (!beside || text.length * 6 > width + 1) return [bar];
  return [bar, draw('text', { x: x + width / 2, y: y - 3, class: `time-count ${voiceClass(voice)}` }, text)];
}

/** @param {Timescale} scale @param {number} width */
function timeTicks(scale, width) {
  const pitch = timePitch(scale.bins, width);
  const wide = pitch >= dayLabelWidth();
  return labelledColumns(scale, pitch, wide ? dayLabelWidth() : TICK_WIDTH).map((i) => draw('text', {
    x: TIME_PLOT.pad + (i + 0.5) * pitch, y: TIME_PLOT.top + TIME_PLOT.bars + 13, class: 'time-tick',
  }, tickText(scale.unit, scale.bins[i], wide)));
}
