/* The key to the symbols, drawn with the very symbols of the map. */

function buildLegend() {
  const legend = /** @type {HTMLDetailsElement} */ (byId('legend'));
  legend.append(make('ul', { id: 'legend-rows' }));
  writeLegend();
  legend.open = window.matchMedia('(min-width: 900px)').matches;
  legend.addEventListener('toggle', () => boards.forEach((board) => board.later('name')));
}

function writeLegend() {
  fill('legend-rows', ...legendRows().map(([swatch, words]) => make('li', {}, swatch, make('span', {}, words))));
}

/** Each symbol with its words. @returns {[SVGElement, string][]} */
function legendRows() {
  return [
    [swatch(disc(['third_party'])), t('legend.point')],
    [swatch(draw('circle', { cx: 18, cy: 12, r: 10, class: 'reach voice-others' }), spot(18, 12, 4)), t('legend.inside')],
    [swatch(draw('path', { d: 'M4 16 L12 5 L30 7 L32 18 L18 21Z', class: 'reach voice-others' }), spot(18, 13, 4)), t('legend.area')],
    [swatch(key('rail voice-af', 8), key('durand-line', 13), key('rail voice-pk', 18)), t('legend.stretch')],
    [swatch(key('glow-key voice-af', 8), key('glow-key voice-pk', 16), key('durand-line', 12)), t('legend.border')],
    [swatch(disc(['AF', 'PK'])), t('legend.both')],
    [swatch(tag()), t('legend.several')],
    [swatch(key('durand-line', 12)), t('line.name')],
  ];
}

/** @param {...SVGElement} shapes */
function swatch(...shapes) {
  return draw('svg', { width: 36, height: 24, viewBox: '0 0 36 24', class: 'swatch', 'aria-hidden': 'true' }, ...shapes);
}

/** @param {Voice[]} voices */
function disc(voices) {
  const drawn = drawDisc(voices, 7);
  drawn.setAttribute('x', '9');
  drawn.setAttribute('y', '3');
  return drawn;
}

function tag() {
  const drawn = drawTag([{ voice: 'AF', count: 4 }, { voice: 'PK', count: 2 }], 15);
  drawn.setAttribute('y', '2');
  return drawn;
}

/** @param {number} x @param {number} y @param {number} radius */
function spot(x, y, radius) {
  return draw('circle', { cx: x, cy: y, r: radius, class: 'voice-others disc-fill' });
}

/** @param {string} className @param {number} y */
function key(className, y) {
  return draw('path', { d: `M2 ${y}H34`, class: className });
}
