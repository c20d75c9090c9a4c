/* Along the line: the border laid out straight, Afghan claims above it, Pakistani ones below. */

const STRIP = { height: 236, middle: 108, band: 18, left: 8, right: 8, bar: 9 };

/** With more marks of one voice, they are counted along the line instead. */
const MOST_MARKS = 120;
const BIN = 6;

/** Places at the line, near a km of it or on stretches, of which a voice has shown claims. @param {Voice} voice */
function alongLine(voice) {
  const mask = maskOf([voice]);
  /** @type {number[]} */
  const rows = [];
  for (let place = 0; place < spots.count; place += 1) {
    if (weightOf(place, mask) && liesAlong(place)) rows.push(place);
  }
  return rows;
}

/** A place in a whole province, or far from the line, has no kilometre of its own. @param {number} row of a place */
function liesAlong(row) {
  const drawn = word('places.drawn', row);
  if (['border', 'country', 'none'].includes(drawn)) return false;
  if (columns['places.distance_to_border_m'][row] > BESIDE_M) return false;
  const located = word('places.stretches', row) !== '' || !Number.isNaN(columns['places.km'][row]);
  return located && !(drawn === 'area' && isProvince(row));
}

/** A province of which something far from the line is told: its stretch says nothing of that. @param {number} place */
function isProvince(place) {
  return spots.incidents(place).every((row) => word('incidents.scope', row) === 'province');
}

function buildStrip() {
  writeStrip();
  window.addEventListener('resize', drawStrip);
  boards[0].map.on('moveend', redrawSight);
}

function writeStrip() {
  const { length_km: length, version } = data.line;
  fill('strip',
    make('h2', { id: 'strip-title' }, t('strip.title'), make('span', { class: 'muted' },
      ` ${t('strip.extent', { length: distance(1000 * length), version })}`)),
    make('div', { class: 'strip-body', id: 'strip-body' }));
  drawStrip();
}

function drawStrip() {
  const width = byId('strip-body').clientWidth;
  if (!width) return;
  /** @type {AlongStrip} */
  const x = (km) => STRIP.left + (km / data.line.length_km) * (width - STRIP.left - STRIP.right);
  const shown = voicesOfView(state.view);
  const picture = draw('svg', {
    width, height: STRIP.height, viewBox: `0 0 ${width} ${STRIP.height}`, role: 'group', 'aria-label': t('strip.label'),
  }, ...stripFrame(x, width), ...shown.flatMap((voice) => stripMarks(voice, x)));
  fill('strip-body', picture);
  listenToStrip(picture, (/** @type {number} */ at) => ((at - STRIP.left) / (width - STRIP.left - STRIP.right)) * data.line.length_km);
  drawSight(picture, x);
  markStrip();
}

/** Shade anew what the map shows, without drawing all marks again. */
function redrawSight() {
  const picture = byId('strip-body').querySelector('svg');
  if (!picture) return;
  const width = picture.clientWidth;
  const held = document.activeElement?.classList.contains('strip-sight');
  drawSight(picture, (km) => STRIP.left + (km / data.line.length_km) * (width - STRIP.left - STRIP.right));
  if (held) sightOf(picture)?.focus({ preventScroll: true });
}

/** The line, the kilometres, the names of the sides. @param {AlongStrip} x @param {number} width */
function stripFrame(x, width) {
  /** @type {number[]} */
  const kms = [];
  const step = width < 560 ? 1000 : 500;
  for (let km = 0; km <= data.line.length_km; km += step) kms.push(km);
  const line = draw('path', { d: `M${x(0)} ${STRIP.middle}H${x(data.line.length_km)}`, class: 'durand-line' });
  return [...bands('AF', 20, x), line, ...bands('PK', STRIP.height - 40, x), ...kms.flatMap((km) => [
    draw('path', { d: `M${x(km)} ${STRIP.height - 18}v5`, class: 'strip-tick' }),
    draw('text', { x: x(km), y: STRIP.height - 2, class: 'strip-km', 'text-anchor': km ? 'middle' : 'start' }, t('where.km', { km: wholeKm(km) })),
  ])];
}

/**
 * The provinces of one side as a band, each named where its name fits.
 * @param {'AF' | 'PK'} side @param {number} y @param {AlongStrip} x
 */
function bands(side, y, x) {
  const start = isRtl() ? { x: x(data.line.length_km), 'text-anchor': 'end' } : { x: STRIP.left };
  const title = draw('text', { ...start, y: y - 6, class: `strip-side ${voiceClass(side)}` },
    t(`strip.side.${side}`, { voice: voiceName(side) }));
  const own = data.line.sections.filter((section) => section.side === side);
  return [title, ...own.flatMap((section, i) => band(section, i, y, x))];
}

/**
 * A province along the line; pressing it brings its stretch onto the map.
 * @param {Line['sections'][number]} section @param {number} i @param {number} y @param {AlongStrip} x
 */
function band({ from_km: from, to_km: to, ...section }, i, y, x) {
  const width = x(to) - x(from);
  const name = placeName(section);
  const title = t('strip.section', { name, km: kmWords([[from, to]]) });
  const box = draw('rect', { x: x(from), y, width: Math.max(width - 1, 0), height: STRIP.band, class: `strip-band${i % 2 ? ' is-odd' : ''}` },
    draw('title', {}, title));
  makePressable(box, t('strip.show', { section: title }), () => showStretch(from, to));
  box.addEventListener('click', () => showStretch(from, to));
  // Without room it is empty, and still there: in every language the marks behind it keep their place.
  const fits = width >= name.length * 6.4 + 8;
  return [box, draw('text', { x: x(from) + width / 2, y: y + 13, class: 'strip-province', 'text-anchor': 'middle' }, fits ? name : '')];
}

/** Left and right in pixels of the strip. @typedef {[left: number, right: number]} Span */

/** The marks of one voice, in lanes that keep overlapping stretches apart. @param {Voice} voice @param {AlongStrip} x */
function stripMarks(voice, x) {
  const places = alongLine(voice);
  if (places.length > MOST_MARKS) return stripDensity(voice, places, x);
  const mine = places.map(placeAt);
  const spans = mine.map((place) => stripSpans(place, x));
  const lanes = lanesOf(spans.map((each) => each.map(([from, to]) => [from - 3, to + 3])));
  return mine.map((place, i) => stripMark(place, voice, spans[i], lanes[i]));
}

/** @param {Pick<PlaceRow, 'stretches' | 'km'>} place @param {AlongStrip} x @returns {Span[]} */
function stripSpans({ stretches, km }, x) {
  if (!stretches.length) return km === null ? [] : [[x(km) - 5, x(km) + 5]];
  return stretches.map(([from, to]) => [x(from), Math.max(x(to), x(from) + 3)]);
}

/**
 * Afghan marks grow upwards from the line, Pakistani ones downwards; others stand on it.
 * @param {PlaceRow} place @param {Voice} voice @param {Span[]} spans @param {number} lane
 */
function stripMark(place, voice, spans, lane) {
  const away = 14 + STRIP.bar * Math.min(lane, 4);
  const y = STRIP.middle + { AF: -away, PK: away, third_party: 0 }[voice];
  const shapes = place.stretches.length
    ? spans.map(([from, to]) => draw('path', { d: `M${from} ${y}H${to}`, class: 'strip-bar' }))
    : spans.map(([from, to]) => draw('circle', { cx: (from + to) / 2, cy: y, r: 5, class: 'strip-dot' }));
  const touch = spans.map(([from, to]) => draw('rect', {
    x: from - 4, y: y - 8, width: to - from + 8, height: 16, class: 'strip-touch' }));
  return stripButton(voice, incidentsAt(place.row, [voice]), [...shapes, ...touch], kilometres(place));
}

/**
 * Many places: how many claims lie along each piece of the line, the tallest bar the most.
 * @param {Voice} voice @param {number[]} places @param {AlongStrip} x
 */
function stripDensity(voice, places, x) {
  /** @type {Map<number, {claims: number, rows: number[]}>} */
  const bins = new Map();
  for (const place of places) {
    const at = Math.floor(x(number('places.km', place) ?? middleOfStretch(place)) / BIN);
    const bin = bins.get(at) || { claims: 0, rows: [] };
    bins.set(at, bin);
    bin.claims += weightOf(place, maskOf([voice]));
    bin.rows.push(place);
  }
  const most = Math.max(...[...bins.values()].map(({ claims }) => claims));
  return [...bins].map(([bin, { claims, rows }]) => {
    const height = Math.max(2, 44 * Math.sqrt(claims / most));
    const y = { AF: STRIP.middle - 4 - height, PK: STRIP.middle + 4, third_party: STRIP.middle - 3 }[voice];
    const bar = draw('rect', { x: bin * BIN, y, width: BIN - 1, height: voice === 'third_party' ? 6 : height, class: 'strip-fill' });
    const incidents = rows.flatMap((place) => incidentsAt(place, [voice]));
    return stripButton(voice, incidents, [bar], t('count.claims', { count: claims }));
  });
}

/** @param {number} place on stretches of the line */
function middleOfStretch(place) {
  const [[from, to]] = placeAt(place).stretches;
  return (from + to) / 2;
}

/**
 * A mark that chooses its incidents.
 * @param {Voice} voice @param {number[]} incidents @param {SVGElement[]} shapes @param {string} where
 */
function stripButton(voice, incidents, shapes, where) {
  const first = incidentAt(incidents[0]);
  const what = incidents.length === 1 ? shortLabel(first) : t('strip.several', { count: incidents.length, name: incidentName(first) });
  const mark = draw('g', { class: `strip-mark ${voiceClass(voice)}` }, ...shapes, draw('title', {}, dotted(what, where)));
  makePressable(mark, dotted(what, voiceName(voice), where), () => selectStack(incidents));
  mark.addEventListener('click', () => selectStack(incidents));
  stripIncidents.set(mark, incidents);
  return mark;
}

/** Which incidents a mark stands for. @type {WeakMap<Element, number[]>} */
const stripIncidents = new WeakMap();

/** A pin stands where the chosen incident lies. */
function markStrip() {
  const picture = byId('strip-body').querySelector('svg');
  if (!picture) return;
  picture.querySelector('.strip-pin')?.remove();
  for (const mark of picture.querySelectorAll('.strip-mark')) {
    mark.classList.toggle('is-chosen', stripIncidents.get(mark)?.includes(state.selected) || false);
  }
  const chosen = /** @type {SVGGElement|null} */ (picture.querySelector('.strip-mark.is-chosen'));
  if (chosen) picture.append(stripPin(chosen, picture.clientWidth));
}

/** @param {SVGGElement} mark @param {number} width of the strip */
function stripPin(mark, width) {
  const { x, width: span } = mark.getBBox();
  const at = x + span / 2;
  const anchor = at < 90 ? 'start' : at > width - 90 ? 'end' : 'middle';
  return draw('g', { class: 'strip-pin', 'aria-hidden': 'true' },
    draw('path', { d: `M${at} ${20 + STRIP.band}V${STRIP.height - 40}` }),
    draw('text', { x: at, y: 14, 'text-anchor': anchor }, incidentName(incidentAt(state.selected))));
}
