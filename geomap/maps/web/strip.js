/* Along the line: the border laid out straight, Afghan claims above it, Pakistani ones below. */

const STRIP = { height: 236, middle: 108, band: 18, left: 8, right: 8, bar: 9 };

/** A place farther away than this has a nearest kilometre that says nothing about it. */
const BESIDE_M = 60000;

/** Incidents at the line: near a km of it, or on stretches; not somewhere in a whole province. */
function alongLine() {
  return data.incidents.filter((incident) => (
    !['border', 'country', 'none'].includes(incident.drawn) && kilometres(incident)
    && !(incident.distance_to_border_m > BESIDE_M)
    && !(incident.drawn === 'area' && incident.scope === 'province')));
}

function buildStrip() {
  const { length_km: length, version } = data.line;
  fill('strip',
    make('h2', { id: 'strip-title' }, 'Along the line', make('span', { class: 'muted' },
      ` from the Iranian tripoint to the Chinese one, ${Math.round(length).toLocaleString('en')} km (line ${version})`)),
    make('div', { class: 'strip-body', id: 'strip-body' }));
  drawStrip();
  window.addEventListener('resize', drawStrip);
}

function drawStrip() {
  const width = byId('strip-body').clientWidth;
  if (!width) return;
  const x = (km) => STRIP.left + (km / data.line.length_km) * (width - STRIP.left - STRIP.right);
  const shown = voicesOfView(state.view);
  const picture = draw('svg', {
    width, height: STRIP.height, viewBox: `0 0 ${width} ${STRIP.height}`, role: 'group', 'aria-label': 'Claims along the line',
  }, ...stripFrame(x, width), ...shown.flatMap((voice) => stripMarks(voice, x)));
  fill('strip-body', picture);
  markStrip();
}

/** The line, the kilometres, the names of the sides. */
function stripFrame(x, width) {
  const kms = [];
  const step = width < 560 ? 1000 : 500;
  for (let km = 0; km <= data.line.length_km; km += step) kms.push(km);
  const line = draw('path', { d: `M${x(0)} ${STRIP.middle}H${x(data.line.length_km)}`, class: 'durand-line' });
  return [...bands('AF', 20, x), line, ...bands('PK', STRIP.height - 40, x), ...kms.flatMap((km) => [
    draw('path', { d: `M${x(km)} ${STRIP.height - 18}v5`, class: 'strip-tick' }),
    draw('text', { x: x(km), y: STRIP.height - 2, class: 'strip-km', 'text-anchor': km ? 'middle' : 'start' }, `km ${km}`),
  ])];
}

/** The provinces of one side as a band, each named where its name fits. */
function bands(side, y, x) {
  const title = draw('text', { x: STRIP.left, y: y - 6, class: `strip-side ${voiceClass(side)}` },
    `${voiceName(side)} · ${side === 'AF' ? 'Afghan' : 'Pakistani'} side of the line`);
  const own = (data.line.sections || []).filter((section) => section.side === side);
  return [title, ...own.flatMap((section, i) => band(section, i, y, x))];
}

function band({ name, from_km: from, to_km: to }, i, y, x) {
  const width = x(to) - x(from);
  const box = draw('rect', { x: x(from), y, width: Math.max(width - 1, 0), height: STRIP.band, class: `strip-band${i % 2 ? ' is-odd' : ''}` },
    draw('title', {}, `${name}, km ${Math.round(from)}–${Math.round(to)}`));
  if (width < name.length * 6.4 + 8) return [box];
  return [box, draw('text', { x: x(from) + width / 2, y: y + 13, class: 'strip-province', 'text-anchor': 'middle' }, name)];
}

/** The marks of one voice, in lanes that keep overlapping stretches apart. */
function stripMarks(voice, x) {
  const mine = alongLine().filter((incident) => incident.voices.includes(voice));
  const spans = mine.map((incident) => stripSpans(incident, x));
  const lanes = lanesOf(spans.map((each) => each.map(([from, to]) => [from - 3, to + 3])));
  return mine.map((incident, i) => stripMark(incident, voice, spans[i], lanes[i]));
}

function stripSpans(incident, x) {
  const stretches = (incident.stretches || []).map(([from, to]) => [x(from), Math.max(x(to), x(from) + 3)]);
  return stretches.length ? stretches : [[x(incident.km) - 5, x(incident.km) + 5]];
}

/** Afghan marks grow upwards from the line, Pakistani ones downwards; others stand on it. */
function stripMark(incident, voice, spans, lane) {
  const away = 14 + STRIP.bar * Math.min(lane, 4);
  const y = STRIP.middle + ({ AF: -away, PK: away }[voice] || 0);
  const shapes = (incident.stretches || []).length
    ? spans.map(([from, to]) => draw('path', { d: `M${from} ${y}H${to}`, class: 'strip-bar' }))
    : spans.map(([from, to]) => draw('circle', { cx: (from + to) / 2, cy: y, r: 5, class: 'strip-dot' }));
  const touch = spans.map(([from, to]) => draw('rect', {
    x: from - 4, y: y - 8, width: to - from + 8, height: 16, class: 'strip-touch' }));
  const mark = draw('g', { class: `strip-mark ${voiceClass(voice)}` }, ...shapes, ...touch,
    draw('title', {}, dotted(shortLabel(incident), kilometres(incident))));
  makePressable(mark, dotted(shortLabel(incident), voiceName(voice), kilometres(incident)), incident.id);
  mark.addEventListener('click', () => select(incident.id));
  stripIncidents.set(mark, incident.id);
  return mark;
}

const stripIncidents = new WeakMap();

/** A pin stands where the chosen incident lies. */
function markStrip() {
  const picture = byId('strip-body').querySelector('svg');
  if (!picture) return;
  picture.querySelector('.strip-pin')?.remove();
  for (const mark of picture.querySelectorAll('.strip-mark')) {
    mark.classList.toggle('is-chosen', stripIncidents.get(mark) === state.selected);
  }
  const chosen = picture.querySelector('.strip-mark.is-chosen');
  if (chosen) picture.append(stripPin(chosen, picture.clientWidth));
}

function stripPin(mark, width) {
  const { x, width: span } = mark.getBBox();
  const at = x + span / 2;
  const name = incidentById.get(state.selected).name;
  const anchor = at < 90 ? 'start' : at > width - 90 ? 'end' : 'middle';
  return draw('g', { class: 'strip-pin', 'aria-hidden': 'true' },
    draw('path', { d: `M${at} ${20 + STRIP.band}V${STRIP.height - 40}` }),
    draw('text', { x: at, y: 14, 'text-anchor': anchor }, name));
}
