/* What is chosen in time, and what the picture shows, in sentences. */

/**
 * The days; their claims, and what becomes of those without a date; how the days end.
 * @param {DaySpan} range @param {Voice[]} voices
 */
function chosenTexts(range, voices) {
  const { tally, loose, undated } = tallyWithin(range, time.undated, voices);
  const claims = loose ? looseTallyText(tally, loose, voices) : tallyText(tally, voices);
  return [
    capital(spanText(range)),
    [t('list.sentence', { text: claims }), undated ? undatedText(undated) : ''].filter(Boolean).join(' '),
    t('list.sentence', { text: capital(clocksText(range)) }),
  ];
}

/** The claims of all days, and of none. @param {Voice[]} voices */
function allText(voices) {
  return t('list.sentence', { text: tallyText(tallyOfAll(), voices) });
}

/**
 * Dates that have no place in the picture: before it, after it, or without a lane.
 * @param {CountedTime} found @param {CountedSpan[]} left without a lane @param {Voice[]} voices
 */
function outsideTexts(found, left, voices) {
  const wide = left.reduce((sum, span) => sum + sumOf(span.tally, voices), 0);
  const [before, after] = [found.before, found.after].map((tally) => sumOf(tally, voices));
  return [
    before ? t('time.earlier', { count: before }) : '',
    after ? t('time.later', { count: after }) : '',
    wide ? t('time.wide', { spans: left.length, count: wide }) : '',
  ].filter(Boolean);
}

/**
 * The picture for who does not see it: every column and hollow bar that holds claims.
 * @param {Timescale} scale @param {CountedTime} found @param {Voice[]} voices
 */
function heardTime({ bins }, found, voices) {
  const full = bins.map((bin, i) => ({ bin, tally: found.bins[i] })).filter(({ tally }) => sumOf(tally, voices));
  return [
    ...full.map(({ bin, tally }) => columnText(bin, tally, voices)),
    ...found.spans.slice(0, MOST_HEARD).map((span) => wideDateText(span, voices)),
  ];
}

const MOST_HEARD = 40;

/** @param {number} count */
function undatedText(count) {
  return t(time.undated ? 'time.undated_in' : 'time.undated_out', { count });
}

/** @param {number} count */
function withUndatedText(count) {
  return t('time.with_undated', { count });
}

/** @param {number} count */
function noDateText(count) {
  return t('time.undated', { count });
}

/** @param {number} count */
function neverDatedText(count) {
  return t('time.never_dated', { count });
}
