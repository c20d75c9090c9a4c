/* A figure as a picture: each voice a dot on a shared scale, the gap between them a line. */

/**
 * @typedef {object} Mark one voice on the scale
 * @property {Voice} voice
 * @property {number[]} values where its dots stand; none when it gave no number
 * @property {string} words the value as it was hedged, or what stands in its place
 * @property {'value' | 'stance' | 'silent'} kind 'stance': it spoke without a number
 */

/** Percent of the scale's length. @typedef {(value: number) => number} Share */

/**
 * The marks of a measurand. Both sides always have one; others only when they speak.
 * @param {Pick<MeasurandRow, 'by_voice'>} measurand
 */
function marksOf(measurand) {
  return VOICES.map((voice) => markOf(voice, measurand.by_voice[voice] || []))
    .filter((mark) => mark.kind !== 'silent' || mark.voice !== 'third_party');
}

/** @param {Voice} voice @param {Statement[]} statements @returns {Mark} */
function markOf(voice, statements) {
  if (!statements.length) return { voice, values: [], words: t('figures.no_statement'), kind: 'silent' };
  const own = statements.filter((each) => each.stance === 'asserts' && numbersOf(each).length);
  const words = dotted(...unique(own.length ? own.map(statementWords) : stancesOf(statements)));
  return { voice, values: unique(own.flatMap(numbersOf)), words, kind: own.length ? 'value' : 'stance' };
}

/** To deny another's number is a stance; the number is not the voice's own. @param {Statement[]} statements */
function stancesOf(statements) {
  const stances = statements.map((statement) => stanceWords(statement.stance)).filter(Boolean);
  return stances.length ? stances : [t('figures.no_number')];
}

/** @param {Amount} amount */
function numbersOf({ low, high }) {
  return unique([low, high].filter((number) => number !== null));
}

/** What was said: "at least 29", "denies", "denies 58". @param {Statement} statement */
function statementWords(statement) {
  const value = formatAmount(statement);
  if (value) return withStance(statement.stance, 'value', value);
  return stanceWords(statement.stance) || t('figures.no_number');
}

/**
 * Draw the dumbbell of a measurand; it is laid out once it has a width.
 * @param {MeasurandRow} measurand @param {number} end of the scale @param {Voice[]} loud
 */
function drawDumbbell(measurand, end, loud) {
  const marks = marksOf(measurand);
  /** @type {Share} */
  const share = (value) => (value / end) * 100;
  const track = make('div', { class: 'track' });
  gapsOf(marks, share).forEach((gap) => track.append(gap));
  for (const mark of marks) {
    const quiet = loud.includes(mark.voice) ? '' : ' is-quiet';
    for (const value of mark.values) {
      track.append(placed('div', `dot ${voiceClass(mark.voice)}${quiet}`, share(value)));
    }
    if (mark.kind !== 'value') {
      track.append(make('div', { class: `dot dot-${mark.kind} ${voiceClass(mark.voice)}${quiet}` }));
    }
  }
  stackEnds(track);
  const labels = marks.map((mark) => valueLabel(mark, loud));
  const dumbbell = make('div', { class: 'dumbbell', 'aria-hidden': 'true' }, track, ...labels);
  dumbbell.style.setProperty('--ends', String(marks.filter((mark) => mark.kind !== 'value').length));
  return dumbbell;
}

/** Dots after the end of the scale stand beside each other. @param {HTMLElement} track */
function stackEnds(track) {
  /** @type {NodeListOf<HTMLElement>} */ (track.querySelectorAll('.dot-silent, .dot-stance')).forEach((dot, i) => {
    dot.style.setProperty('--place', String(i));
  });
}

/** @param {string} tag @param {string} className @param {number} left percent @param {number} [width] percent */
function placed(tag, className, left, width) {
  const element = make(tag, { class: className });
  element.style.left = `${left}%`;
  if (width !== undefined) element.style.width = `${width}%`;
  return element;
}

/**
 * The dark line between the two sides, and the range of a voice that gave several numbers.
 * @param {Mark[]} marks @param {Share} share
 */
function gapsOf(marks, share) {
  /** @param {string} className @param {number[]} values */
  const span = (className, values) => placed('div', className, share(Math.min(...values)),
    share(Math.max(...values) - Math.min(...values)));
  const sides = marks.filter((mark) => mark.voice !== 'third_party' && mark.values.length);
  const gaps = marks.filter((mark) => mark.values.length > 1)
    .map((mark) => span(`range ${voiceClass(mark.voice)}`, mark.values));
  if (sides.length === 2) gaps.unshift(span('gap', sides.map(lastValue)));
  return gaps;
}

/** The last number that a side gave is the one that is compared. @param {Mark} mark */
function lastValue(mark) {
  return mark.values[mark.values.length - 1];
}

/** @param {Mark} mark @param {Voice[]} loud */
function valueLabel(mark, loud) {
  const quiet = loud.includes(mark.voice) ? '' : ' is-quiet';
  return make('div', { class: `value value-${mark.kind} ${voiceClass(mark.voice)}${quiet}` },
    make('b', {}, mark.words), make('span', {}, voiceName(mark.voice)));
}

/** A label of a dumbbell: `at` is the middle of its dot. @typedef {{element: HTMLElement, at: number, width: number}} ValueLabel */

/** Put the labels under their dots so that none touches another; call when the width is known. @param {Element} dumbbell */
function layOut(dumbbell) {
  const frame = dumbbell.getBoundingClientRect();
  if (!frame.width) return;
  dumbbell.classList.remove('is-stacked');
  const elements = /** @type {NodeListOf<HTMLElement>} */ (dumbbell.querySelectorAll('.value'));
  const labels = [...elements].map((element) => {
    for (const line of linesOf(element)) line.style.marginLeft = '';
    const dots = [...dumbbell.querySelectorAll(`.dot.${voiceOf(element)}`)];
    const last = dots[dots.length - 1].getBoundingClientRect();
    return { element, at: last.left + last.width / 2 - frame.left, width: element.offsetWidth };
  }).sort((one, other) => one.at - other.at);
  const lefts = spread(labels, frame.width);
  dumbbell.classList.toggle('is-stacked', !lefts);
  labels.forEach(({ element }, i) => {
    element.style.left = lefts ? `${lefts[i]}px` : '';
    if (lefts) lean(labels[i], lefts[i]);
  });
}

/**
 * Put both lines of a label as near under its dot as the label's own place allows.
 * @param {ValueLabel} label @param {number} left
 */
function lean(label, left) {
  for (const line of linesOf(label.element)) {
    const wanted = label.at - left - line.offsetWidth / 2;
    line.style.marginLeft = `${Math.min(Math.max(wanted, 0), label.width - line.offsetWidth)}px`;
  }
}

/** The value and whose it is. @param {HTMLElement} label */
function linesOf(label) {
  return /** @type {HTMLCollectionOf<HTMLElement>} */ (label.children);
}

/** @param {Element} element */
function voiceOf(element) {
  return ['voice-af', 'voice-pk', 'voice-others'].find((name) => element.classList.contains(name));
}
