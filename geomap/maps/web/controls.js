/* What lies over a map: its buttons, the list of its layers, the ruler. */

/**
 * What Leaflet's ruler has that its types do not tell.
 * @typedef {L.Control.Scale & {_mScale: HTMLElement, _update(): void, _getRoundNum(most: number): number,
 *   _updateScale(scale: HTMLElement, text: string, ratio: number): void}} RulerParts
 */

/**
 * Leaflet's ruler, in the language of the page.
 * @type {new (options: L.Control.ScaleOptions) => L.Control.Scale & {write(): void}}
 */
const Ruler = L.Control.Scale.extend({
  /** @this {RulerParts} @param {number} most metres that there is room for */
  _updateMetric(most) {
    const metres = this._getRoundNum(most);
    this._updateScale(this._mScale, distance(metres), metres / most);
  },

  /** @this {RulerParts} */
  write() {
    this._update();
  },
});

/** @type {[name: string, key: string][]} */
const MAP_BUTTONS = [['zoom-in', 'map.zoom_in'], ['zoom-out', 'map.zoom_out'], ['layers-toggle', 'map.layers']];

/** Name the buttons and the layers in the language of the page. @param {Board} board */
function writeControls({ map, control, layers, ruler }) {
  for (const [name, key] of MAP_BUTTONS) {
    const button = map.getContainer().querySelector(`.leaflet-control-${name}`);
    button?.setAttribute('title', t(key));
    button?.setAttribute('aria-label', t(key));
    if (name === 'layers-toggle') button?.replaceChildren(t(key));
  }
  for (const [key, layer] of Object.entries(layers)) control.removeLayer(layer).addOverlay(layer, t(`layers.${key}`));
  ruler.write();
}
