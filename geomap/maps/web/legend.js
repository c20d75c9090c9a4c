/* The key to the symbols, drawn with the very symbols of the map. */

function buildLegend() {
  const legend = /** @type {HTMLDetailsElement} */ (byId('legend'));
  legend.append(make('ul', {}, ...legendRows().map(([swatch, words]) => make('li', {}, swatch, make('span', {}, words)))));
  legend.open = window.matchMedia('(min-width: 900px)').matches;
  legend.addEventListener('toggle', () => boards.forEach((board) => board.later('name')));
}

function legendRows() {
  return [
    [swatch(disc(['third_party'])), 'a place, known to a few km'],
    [swatch(draw('circle', { cx: 18, cy: 12, r: 10, class: 'reach voice-others' }), spot(18, 12, 4)), 'somewhere inside'],
    [swatch(draw('path', { d: 'M4 16 L12 5 L30 7 L32 18 L18 21Z', class: 'reach voice-others' }), spot(18, 13, 4)), 'somewhere in this area'],
    [swatch(key('rail voice-af', 8), key('durand-line', 13), key('rail voice-pk', 18)), 'somewhere on this stretch, on the speaker’s side'],
    [swatch(key('glow-key voice-af', 8), key('glow-key voice-pk', 16), key('durand-line', 12)), 'the whole border'],
    [swatch(disc(['AF', 'PK'])), 'both sides speak about it'],
    [swatch(tag()), 'several incidents: claims of each side'],
    [swatch(key('durand-line', 12)), data.line.name],
  ];
}

function swatch(...shapes) {
  return draw('svg', { width: 36, height: 24, viewBox: '0 0 36 24', class: 'swatch', 'aria-hidden': 'true' }, ...shapes);
}

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

function spot(x, y, radius) {
  return draw('circle', { cx: x, cy: y, r: radius, class: 'voice-others disc-fill' });
}

function key(className, y) {
  return draw('path', { d: `M2 ${y}H34`, class: className });
}
