/* The symbol of a place: a disc in the colour of its voice, split when several speak. */

/** Where each voice's sector lies, in degrees clockwise from the top; AF left, PK right, always. */
const SECTORS = {
  'AF': [0, 360], 'PK': [0, 360], 'third_party': [0, 360],
  'AF PK': [180, 360, 0, 180],
  'AF third_party': [180, 360, 0, 180],
  'PK third_party': [0, 180, 180, 360],
  'AF PK third_party': [240, 360, 0, 120, 120, 240],
};

/**
 * Draw a disc.
 * @param {string[]} voices in the fixed order
 * @param {number} radius in pixels
 * @param {number} [count] printed in the middle when the disc stands for several incidents
 * @returns {SVGElement}
 */
function drawDisc(voices, radius, count = 1) {
  const size = 2 * radius + 4;
  const centre = radius + 2;
  const sectors = SECTORS[voices.join(' ')] || SECTORS.third_party;
  const parts = voices.map((voice, i) => draw('path', {
    d: sectorPath(centre, radius, sectors[2 * i], sectors[2 * i + 1]), class: voiceClass(voice),
  }));
  const rim = draw('circle', { cx: centre, cy: centre, r: radius, class: 'disc-rim' });
  return draw('svg', {
    class: 'disc', width: size, height: size, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true',
  }, ...parts, ...(count > 1 ? counted(centre, radius, count) : []), rim);
}

function counted(centre, radius, count) {
  return [
    draw('circle', { cx: centre, cy: centre, r: radius - 4.5, class: 'disc-hole' }),
    draw('text', { x: centre, y: centre, dy: '0.36em', class: 'disc-count' }, String(count)),
  ];
}

/** The outline of a sector; a whole turn is two arcs. */
function sectorPath(centre, radius, from, to) {
  const point = (degrees) => {
    const angle = ((degrees - 90) * Math.PI) / 180;
    return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  };
  if (to - from >= 360) {
    const arc = `A${radius} ${radius} 0 0 1`;
    return `M${point(0)}${arc} ${point(180)}${arc} ${point(360)}Z`;
  }
  return `M${centre} ${centre}L${point(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}Z`;
}

/** A Leaflet icon that is a real button holding a disc. */
const DiscIcon = L.DivIcon.extend({
  options: { className: 'spot', label: '', disc: null },
  createIcon() {
    const button = make('button', { type: 'button', 'aria-label': this.options.label });
    button.append(this.options.disc);
    this._setIconStyles(button, 'icon');
    return button;
  },
});
