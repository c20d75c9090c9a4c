/* One map with its layers: redrawn when its zoom, its layers or the selection change. */

class Board {
  /** @param {BoardParts} parts */
  constructor({ key, map, control, layers }) {
    this.key = key;
    this.map = map;
    this.control = control;
    this.layers = layers;
    // What a zoom changes and what a move changes are cleared apart.
    this.lines = sublayers(layers, VOICES);
    this.places = sublayers(layers, [...VOICES, 'uncertainty']);
    /** The button of each symbol. @type {Map<Stack, HTMLElement>} */
    this.spots = new Map();
    /** @type {Rail[]} */
    this.rails = [];
    /** Where what lies beside the line has been drawn. */
    this.linesDrawn = L.latLngBounds([]);
    /** @type {Stack[]} */
    this.stacks = [];
    /** What is to be done at the end of this turn. @type {Task|''} */
    this.waiting = '';
    makePanes(map);
    this.ruler = new Ruler({ imperial: false, position: 'topleft' }).addTo(map);
    this.names = new Names(map);
    this.specks = new Specks(map);
    // The ground is drawn when the board is first seen: most readers never open the second one.
    this.grounded = false;
    this.listen();
  }

  listen() {
    const { map } = this;
    map.on('zoomstart', () => {
      this.names.clear();
      this.specks.clear();
    });
    map.on('zoomend overlayadd overlayremove', () => this.later('draw'));
    map.on('moveend resize', () => this.later('moved'));
    map.on('click', (event) => this.pick(event));
    map.on('focus mousedown', () => map.scrollWheelZoom.enable());
    map.on('blur mouseout', () => map.scrollWheelZoom.disable());
    this.zoomAroundChosen();
    this.write();
  }

  /** Say all in the language of the page; `draw` then does the rest. */
  write() {
    writeControls(this);
    writeTiles(this);
    this.names.forget();
  }

  /** The zoom buttons keep the chosen incident where it is, if it is in view. */
  zoomAroundChosen() {
    this.map.zoomIn = this.zoomAround(this.map.zoomIn, 1);
    this.map.zoomOut = this.zoomAround(this.map.zoomOut, -1);
  }

  /**
   * @param {L.Map['zoomIn']} usual @param {1 | -1} sign of the step in zoom
   * @returns {L.Map['zoomIn']}
   */
  zoomAround(usual, sign) {
    const { map } = this;
    return (delta = map.options.zoomDelta ?? 1, options = {}) => {
      const place = anchorOf(chosenIncident());
      if (!place || !map.getBounds().contains(place)) return usual.call(map, delta, options);
      return map.setZoomAround(place, map.getZoom() + sign * delta, options);
    };
  }

  /** Say where the map stands, for whoever frames the page or reads it from outside. */
  tellPlace() {
    const { lat, lng } = this.map.getCenter();
    this.map.getContainer().dataset.centre = [lat, lng, this.map.getZoom()]
      .map((number) => number.toFixed(4)).join(',');
  }

  /** Draw in the colours of another theme what no style sheet reaches. */
  repaint() {
    if (!this.grounded) return;
    this.grounded = false;
    this.drawGround();
    this.later('draw');
  }

  drawGround() {
    if (this.grounded) return;
    this.grounded = true;
    this.layers.provinces.clearLayers();
    this.layers.line.clearLayers();
    drawTiles(this);
    drawBasemap(this.layers.provinces);
    drawLine(this.layers.line);
  }

  /** Do it once, after all that happens in this turn. @param {Task} task */
  later(task) {
    if (this.waiting === 'draw') return;
    if (!this.waiting) queueMicrotask(() => this.doNow());
    this.waiting = task;
  }

  doNow() {
    const due = this.waiting;
    this.waiting = '';
    if (due) this[due]();
  }

  /** Whether the reader can see this board at all. */
  get open() {
    return this.map.getContainer().offsetWidth > 0;
  }

  /** The voices whose layers are switched on. */
  get voices() {
    return VOICES.filter((voice) => this.map.hasLayer(this.layers[voice]));
  }

  /** Switch on the layers of these voices alone. @param {Voice[]} voices */
  show(voices) {
    for (const voice of VOICES) {
      const layer = this.layers[voice];
      if (voices.includes(voice)) this.map.addLayer(layer);
      else this.map.removeLayer(layer);
    }
  }

  /** Draw all claims for the present zoom, place and layers; whatever waited is done with that. */
  draw() {
    this.waiting = '';
    if (!this.open) return;
    const { voices } = this;
    this.drawGround();
    for (const layer of Object.values(this.lines)) layer.clearLayers();
    this.linesDrawn = this.map.getBounds().pad(0.9);
    drawGlow(this.map, this.lines, voices);
    this.rails = voices.flatMap((voice) => drawRails(this.map, this.lines[voice], voice));
    this.drawPlaces();
  }

  /** Draw what lies at places; with many of them, what is in sight. */
  drawPlaces() {
    const { voices } = this;
    const focused = focusedPlaces();
    for (const layer of Object.values(this.places)) layer.clearLayers();
    this.stacks = stacksIn(this.frame(), this.scale, voices, chosenIncident()?.place.row ?? -1);
    drawReach(this.map, this.places.uncertainty, this.stacks, voices);
    this.specks.draw(this.stacks, voices);
    this.drawSpots(voices);
    this.mark();
    this.refocus(focused);
    this.map.getContainer().dataset.drawn = String(this.stacks.length);
  }

  /** @param {Voice[]} voices */
  drawSpots(voices) {
    this.spots = new Map();
    for (const stack of this.stacks) {
      const marker = makeSpot(stack, voices);
      marker.addTo(this.places[countedVoices(stack, voices)[0].voice]);
      const button = /** @type {HTMLElement} */ (marker.getElement());
      focusTargets.set(button, stack.places);
      this.spots.set(stack, button);
    }
  }

  /** The width of the world in pixels. */
  get scale() {
    return 256 * 2 ** this.map.getZoom();
  }

  /** Where places are drawn, in pixels of the world: everywhere, or where many are, in sight. */
  frame() {
    if (!manyPlaces()) return { left: 0, right: this.scale, top: 0, bottom: this.scale };
    const { min, max } = /** @type {{min: L.Point, max: L.Point}} */ (this.map.getPixelBounds());
    const [x, y] = [(max.x - min.x) * AROUND_SIGHT, (max.y - min.y) * AROUND_SIGHT];
    return { left: min.x - x, right: max.x + x, top: min.y - y, bottom: max.y + y };
  }

  /** After a move symbols that came into sight are drawn, and names find their places again. */
  moved() {
    if (!this.open) return;
    if (!this.linesDrawn.isValid() || !this.linesDrawn.contains(this.map.getBounds())) this.draw();
    else if (manyPlaces()) this.drawPlaces();
    else {
      this.specks.draw(this.stacks, this.voices);
      this.name();
    }
  }

  /** Show which incident is chosen. */
  mark() {
    const chosen = state.selected < 0 ? state.stack : [state.selected];
    const places = new Set(chosen.slice(0, CROWD).map((row) => columns['incidents.place'][row]));
    for (const [stack, button] of this.spots) {
      const pressed = stack.places.some((place) => places.has(place));
      button.classList.toggle('is-chosen', pressed);
      button.setAttribute('aria-pressed', String(pressed));
    }
    for (const { incidents, path } of this.rails) {
      path.getElement()?.classList.toggle('is-chosen', incidents.includes(state.selected));
    }
    this.name();
  }

  name() {
    if (!this.open) return;
    const symbols = this.stacks.map(({ place, half }) => {
      const at = this.map.latLngToLayerPoint(placeLatLng(place));
      return box(at.x - half.x - 2, at.y - half.y - 2, 2 * half.x + 4, 2 * half.y + 4);
    });
    this.tellPlace();
    this.names.place(captionsOf(this.map, this.stacks, this.voices), [...symbols, ...this.lineBoxes()]);
  }

  /** Small boxes along the line and its rails, so that no name lies over them. */
  lineBoxes() {
    const railBoxes = this.rails.flatMap(({ path }) => /** @type {L.LatLng[][]} */ (path.getLatLngs()));
    const paths = railBoxes.map((part) => part.map((latlng) => this.map.latLngToLayerPoint(latlng)));
    const frame = this.names.frame();
    return [pixelsOf(this.map, lineLatLngs()), ...paths].flatMap((path) => boxesAlong(path, frame));
  }

  /** A redrawn symbol takes the keyboard over from the one that it replaces. @param {number[]} places */
  refocus(places) {
    if (!places.length) return;
    const again = [...this.spots.entries()].find(([stack]) => stack.places.some((place) => places.includes(place)));
    again?.[1].focus({ preventScroll: true });
  }

  /** A click beside all symbols may mean a speck. @param {L.LeafletMouseEvent} event */
  pick({ latlng }) {
    const { x, y } = this.map.project(latlng);
    const place = placeNear(x, y, this.scale, this.voices);
    if (place >= 0) selectStack(incidentsAt(place, this.voices));
  }

  /** Bring an incident into view; the zoom stays as it is. @param {IncidentRow} incident */
  reveal(incident) {
    if (!this.open) return;
    const latlng = anchorOf(incident);
    if (latlng) this.map.panInside(latlng, { padding: [48, 48], animate: !wantsStillness() });
  }
}

/** So much of the map's own width and height is drawn beyond each of its edges. */
const AROUND_SIGHT = 0.2;

/** @typedef {'draw' | 'moved' | 'name'} Task */

/**
 * A group of its own within each of these layers.
 * @template {LayerKey} Key @param {Record<LayerKey, L.FeatureGroup>} layers @param {Key[]} names
 */
function sublayers(layers, names) {
  return /** @type {Record<Key, L.LayerGroup>} */ (
    Object.fromEntries(names.map((name) => [name, L.layerGroup().addTo(layers[name])])));
}

function manyPlaces() {
  return spots.count > CROWD;
}

/** The places for which a focusable symbol stands. @type {WeakMap<Element, number[]>} */
const focusTargets = new WeakMap();

function focusedPlaces() {
  return (document.activeElement && focusTargets.get(document.activeElement)) || [];
}

/** @param {Pixel[]} pixels of a path @param {Box} frame outside which nothing is asked for */
function boxesAlong(pixels, frame) {
  /** @type {Box[]} */
  const boxes = [];
  for (let i = 1; i < pixels.length; i += 1) {
    const [from, to] = [pixels[i - 1], pixels[i]];
    if (!boxesTouch(boxAround(from, Math.hypot(to.x - from.x, to.y - from.y)), frame)) continue;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
    for (let step = 0; step < steps; step += 1) {
      const share = step / steps;
      boxes.push(boxAround({
        x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }, 1.5));
    }
  }
  return boxes;
}

/** A place that stands for an incident: its point, or the middle of its stretch. @param {IncidentRow|null} incident */
function anchorOf(incident) {
  if (!incident) return null;
  if (SPOT_DRAWN.includes(incident.drawn)) return placeLatLng(incident.place.row);
  const path = stretchPaths(incident)[0];
  return path ? L.latLng(path[Math.floor(path.length / 2)]) : null;
}
