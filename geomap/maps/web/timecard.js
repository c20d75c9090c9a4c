/* The card of the histogram: its head, the picture with the brush, and what is chosen in words. */

/** @typedef {ReturnType<typeof makeTimeParts>} TimeParts */

/** Made once, so that the keyboard stays where it is while the picture is drawn anew. @type {TimeParts|undefined} */
let timeParts;

function makeTimeParts() {
  const [picture, outside, boxText] = [make('div', {}), make('div', { class: 'time-outside' }), make('span', {})];
  const handles = makeHandles();
  const box = /** @type {HTMLInputElement} */ (make('input', { type: 'checkbox' }));
  box.addEventListener('change', () => {
    time.undated = box.checked;
    settleDays();
  });
  const undated = make('label', { class: 'time-box' }, box, boxText);
  return {
    picture, handles, outside, box, boxText, undated, withoutDate: 0,
    title: make('h2', { class: 'time-title' }),
    play: makeButton({ class: 'time-button' }, pressPlay),
    closer: makeButton({ class: 'time-button' }, lookCloser),
    lift: makeButton({ class: 'time-button' }, liftTime),
    plot: make('div', { class: 'time-slot', dir: 'ltr' }, picture, ...handles),
    heard: make('ul', { class: 'only-heard' }),
    rest: make('div', { class: 'time-rest' }, outside, undated),
    readout: make('div', { class: 'time-readout', 'aria-live': 'polite' }),
  };
}

/** What the scale was made for. @type {{width: number, within: DaySpan|null}} */
let laidOut = { width: 0, within: null };

/** Draw the claims that pass the other filters, and what is chosen of them. */
function showTime() {
  if (!timeParts) return;
  if (!timeParts.plot.isConnected) fillTime(timeParts);
  const width = timeParts.plot.clientWidth;
  if (!width) return;
  if (width !== laidOut.width || time.within !== laidOut.within) {
    time.scale = scaleOfTime(time.within, width) || time.scale;
    laidOut = { width, within: time.within };
  }
  if (time.scale.bins.length) showScale(timeParts, width);
  else fill('time', make('p', {}, neverDatedText(index.claims)));
}

/** @param {TimeParts} parts */
function fillTime({ title, play, closer, lift, plot, heard, rest, readout }) {
  const head = make('div', { class: 'time-head' }, title, make('div', { class: 'time-buttons' }, play, closer, lift));
  fill('time', make('div', { class: 'time-main' }, head, plot, heard, rest), readout);
}

/** The scale of all dates, or of those within some days; filters do not change it. @param {DaySpan|null} within @param {number} width */
function scaleOfTime(within, width) {
  return timescale(datesOfClaims(), width - 2 * TIME_PLOT.pad, within);
}

/** What the picture shows: while that stays, the brush moves over it without another. @type {unknown[]} */
let pictured = [];

/** @param {TimeParts} parts @param {number} width */
function showScale(parts, width) {
  const voices = voicesOfView(state.view);
  const now = [shownDates(), laidOut, speech.language, ...voices];
  if (now.length !== pictured.length || now.some((each, i) => each !== pictured[i])) showBars(parts, voices, width);
  pictured = now;
  byId('time').classList.toggle('is-chosen', Boolean(time.range));
  markTimePlot(parts.picture, time.scale.bins, time.range, width);
  placeHandles(parts.handles, width);
  showUndated(parts);
  showTimeButtons(parts, width);
  showReadout(parts, voices);
}

/** @param {TimeParts} parts @param {Voice[]} voices @param {number} width */
function showBars(parts, voices, width) {
  const { scale } = time;
  const found = countTime(scale.bins, voices);
  const { drawn, left } = spanLanes(found.spans, scale, width);
  parts.title.textContent = unitText(scale.unit, 'title');
  parts.picture.replaceChildren(drawTimePlot({ scale, found, spans: drawn, voices, width }));
  parts.heard.replaceChildren(...heardTime(scale, found, voices).map((text) => make('li', {}, text)));
  parts.outside.replaceChildren(...outsideTexts(found, left, voices).map((text) => make('span', { class: 'time-box' }, text)));
  parts.withoutDate = sumOf(found.undated, voices);
}

/** Buttons are there when they can do something; with one column there is nothing to choose. @param {TimeParts} parts @param {number} width */
function showTimeButtons({ play, closer, lift }, width) {
  const { unit, bins } = time.scale;
  play.textContent = playWord();
  play.hidden = bins.length < 2;
  lift.textContent = unitText(unit, 'all');
  lift.hidden = !time.range;
  const nearer = time.range && scaleOfTime(time.range, width);
  closer.textContent = t('time.closer');
  closer.hidden = !nearer || nearer.unit === unit;
}

/** Claims without a date: how many, and once days are chosen, whether they pass too. @param {TimeParts} parts */
function showUndated({ undated, box, boxText, withoutDate: count }) {
  undated.hidden = !count;
  undated.classList.toggle('is-choice', Boolean(time.range));
  box.hidden = !time.range;
  box.disabled = !time.range;
  box.checked = time.undated;
  boxText.textContent = time.range ? withUndatedText(count) : noDateText(count);
}

/** What is chosen; told aloud when it changes, but not at each step of a play. @param {TimeParts} parts @param {Voice[]} voices */
function showReadout({ readout }, voices) {
  const texts = time.range ? chosenTexts(time.range, voices) : [allText(voices)];
  readout.setAttribute('aria-live', timePlay ? 'off' : 'polite');
  if ([...readout.children].map((each) => each.textContent).join('\n') !== texts.join('\n')) {
    readout.replaceChildren(...texts.map((text) => make('p', {}, text)));
  }
}
