/* Where the map looks along the line, and how the strip sends it elsewhere. */

/** So far an arrow key moves the map along the line, and Page Up or Down. */
const STEP_KM = 25;
const LEAP_KM = 200;
/** A click on the strip shows this much of the line to either side. */
const AROUND_KM = 60;
/** A drag shorter than this is a click. */
const DRAG_PX = 6;

/** The kilometre of each vertex of the line as it is drawn. @type {() => Float64Array} */
const lineKm = once(() => {
  const places = lineLatLngs().map((latlng) => L.latLng(latlng));
  const km = new Float64Array(places.length);
  for (let i = 1; i < places.length; i += 1) km[i] = km[i - 1] + places[i - 1].distanceTo(places[i]);
  // The drawn line is a little shorter than the line itself.
  const stretch = data.line.length_km / km[km.length - 1];
  return km.map((metres) => metres * stretch);
});

/** Pieces of the line within some bounds. @param {L.LatLngBounds} bounds @returns {[number, number][]} */
function piecesWithin(bounds) {
  const km = lineKm();
  /** @type {[number, number][]} */
  const pieces = [];
  let open = false;
  lineLatLngs().forEach((latlng, i) => {
    const inside = bounds.contains(latlng);
    if (inside && !open) pieces.push([km[i], km[i]]);
    if (inside) pieces[pieces.length - 1][1] = km[i];
    open = inside;
  });
  return pieces;
}

/** The bounds of the line between two kilometres. @param {number} from @param {number} to */
function boundsOfKm(from, to) {
  const km = lineKm();
  const places = lineLatLngs().filter((_, i) => km[i] >= from && km[i] <= to);
  const next = km.findIndex((each) => each >= from);
  const nearest = lineLatLngs()[next < 0 ? km.length - 1 : next];
  return L.latLngBounds(places.length ? places : [nearest]);
}

/** Bring a stretch of the line onto the map. @param {number} from @param {number} to */
function showStretch(from, to) {
  boards[0].map.fitBounds(boundsOfKm(from, to), { padding: [30, 30], maxZoom: 10, animate: !wantsStillness() });
}

/** The kilometre in the middle of what the map shows of the line. */
function kmInSight() {
  const { map } = boards[0];
  const centre = map.getCenter();
  let best = 0;
  let least = Infinity;
  lineLatLngs().forEach(([latitude, longitude], i) => {
    const away = Math.hypot(latitude - centre.lat, (longitude - centre.lng) * 0.84);
    if (away < least) [best, least] = [i, away];
  });
  return lineKm()[best];
}

/**
 * Shade what the map shows of the line; the shade takes the keyboard and moves the map.
 * @param {SVGElement} picture @param {AlongStrip} x
 */
function drawSight(picture, x) {
  picture.querySelector('.strip-sight')?.remove();
  const pieces = piecesWithin(boards[0].map.getBounds());
  const shades = pieces.map(([from, to]) => draw('rect', {
    x: x(from), y: 20, width: Math.max(x(to) - x(from), 2), height: STRIP.height - 42,
  }));
  const km = Math.round(kmInSight());
  const sight = draw('g', {
    class: 'strip-sight', tabindex: '0', role: 'slider', 'aria-label': t('strip.sight'),
    'aria-valuemin': '0', 'aria-valuemax': String(Math.round(data.line.length_km)), 'aria-valuenow': String(km),
    'aria-valuetext': sightWords(pieces, km),
  }, ...shades);
  sight.addEventListener('keydown', (event) => stepSight(/** @type {KeyboardEvent} */ (event), km));
  picture.prepend(sight);
}

/** @param {Stretch[]} pieces @param {number} km */
function sightWords(pieces, km) {
  if (!pieces.length) return t('strip.no_sight', { km: t('where.km', { km: wholeKm(km) }) });
  return kmWords(pieces);
}

/** @param {KeyboardEvent} event @param {number} km that the map shows now */
function stepSight(event, km) {
  /** @type {Record<string, number>} */
  const steps = { ArrowRight: STEP_KM, ArrowUp: STEP_KM, ArrowLeft: -STEP_KM, ArrowDown: -STEP_KM, PageUp: LEAP_KM, PageDown: -LEAP_KM, Home: -Infinity, End: Infinity };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const wanted = Math.min(Math.max(km + step, 0), data.line.length_km);
  boards[0].map.panTo(boundsOfKm(wanted, wanted).getCenter(), { animate: false });
  sightOf(byId('strip-body'))?.focus();
}

/** @param {Element} picture of the strip, or what holds it */
function sightOf(picture) {
  return /** @type {SVGElement|null} */ (picture.querySelector('.strip-sight'));
}

/**
 * A drag over the strip shows that stretch on the map, a click what lies around it.
 * @param {SVGElement} picture @param {(x: number) => number} kmAt
 */
function listenToStrip(picture, kmAt) {
  /** @type {number|null} */
  let start = null;
  /** @param {PointerEvent} event */
  const x = (event) => event.clientX - picture.getBoundingClientRect().left;
  picture.addEventListener('pointerdown', (event) => {
    const { target } = event;
    if (target instanceof Element && !target.closest('.strip-mark, .strip-band')) start = x(event);
  });
  picture.addEventListener('pointermove', (event) => {
    if (start !== null) markDrag(picture, start, x(event));
  });
  picture.addEventListener('pointercancel', () => {
    start = null;
    picture.querySelector('.strip-drag')?.remove();
  });
  picture.addEventListener('pointerup', (event) => {
    if (start === null) return;
    const ends = [kmAt(start), kmAt(x(event))].sort((one, other) => one - other);
    const dragged = Math.abs(x(event) - start) >= DRAG_PX;
    start = null;
    picture.querySelector('.strip-drag')?.remove();
    if (dragged) showStretch(ends[0], ends[1]);
    else showStretch(ends[0] - AROUND_KM, ends[0] + AROUND_KM);
  });
}

/** @param {SVGElement} picture @param {number} from @param {number} to */
function markDrag(picture, from, to) {
  picture.querySelector('.strip-drag')?.remove();
  picture.prepend(draw('rect', {
    class: 'strip-drag', x: Math.min(from, to), y: 20, width: Math.abs(to - from), height: STRIP.height - 42,
  }));
}
