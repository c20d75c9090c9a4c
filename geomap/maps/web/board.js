/* One map with its layers: redrawn when its zoom, its layers or the selection change. */

class Board {
  /** @param {{key: string, map: L.Map, layers: Object<string, L.FeatureGroup>}} parts */
  constructor({ key, map, layers }) {
    this.key = key;
    this.map = map;
    this.layers = layers;
    // What a zoom changes and what a move changes are cleared apart.
    this.lines = sublayers(layers, VOICES);
    this.places = sublayers(layers, [...VOICES, 'uncertainty']);
    this.spots = new Map();
    this.rails = [];
    this.stacks = [];
    makePanes(map);
    this.names = new Names(map);
    this.specks = new Specks(map);
    drawBasemap(layers.provinces);
    drawLine(layers.line);
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
    const toggle = map.getContainer().querySelector('.leaflet-control-layers-toggle');
    toggle.textContent = 'Layers';
  }

  /** The zoom buttons keep the chosen incident where it is, if it is in view. */
  zoomAroundChosen() {
    for (const [name, sign] of [['zoomIn', 1], ['zoomOut', -1]]) {
      const usual = this.map[name];
      this.map[name] = (delta = this.map.options.zoomDelta, options = {}) => {
        const place = anchorOf(chosenIncident());
        if (!place || !this.map.getBounds().contains(place)) return usual.call(this.map, delta, options);
        return this.map.setZoomAround(place, this.map.getZoom() + sign * delta, options);
      };
    }
  }

  /** Say where the map stands, for whoever frames the page or reads it from outside. */
  tellPlace() {
    const { lat, lng } = this.map.getCenter();
    this.map.getContainer().dataset.centre = [lat, lng, this.map.getZoom()]
      .map((number) => number.toFixed(4)).join(',');
  }

  /** Do it once, after all that happens in this turn. */
  later(task) {
    if (this.waiting === 'draw') return;
    if (!this.waiting) {
      queueMicrotask(() => {
        const due = this.waiting;
        this.waiting = '';
        this[due]();
      });
    }
    this.waiting = task;
  }

  /** Whether the reader can see this board at all. */
  get open() {
    return this.map.getContainer().offsetWidth > 0;
  }

  /** The voices whose layers are switched on. */
  get voices() {
    return VOICES.filter((voice) => this.map.hasLayer(this.layers[voice]));
  }

  show(voices) {
    for (const voice of VOICES) {
      const layer = this.layers[voice];
      if (voices.includes(voice)) this.map.addLayer(layer);
      else this.map.removeLayer(layer);
    }
  }

  /** Draw all claims for the present zoom, place and layers. */
  draw() {
    if (!this.open) return;
    const { voices } = this;
    for (const layer of Object.values(this.lines)) layer.clearLayers();
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

  drawSpots(voices) {
    this.spots = new Map();
    for (const stack of this.stacks) {
      const marker = makeSpot(stack, voices);
      marker.addTo(this.places[countedVoices(stack, voices)[0].voice]);
      const button = marker.getElement();
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
    const { min, max } = this.map.getPixelBounds();
    const [x, y] = [(max.x - min.x) * AROUND_SIGHT, (max.y - min.y) * AROUND_SIGHT];
    return { left: min.x - x, right: max.x + x, top: min.y - y, bottom: max.y + y };
  }

  /** After a move symbols that came into sight are drawn, and names find their places again. */
  moved() {
    if (!this.open) return;
    if (manyPlaces()) this.drawPlaces();
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
    const railBoxes = this.rails.flatMap(({ path }) => [path.getLatLngs()].flat(1));
    const paths = railBoxes.map((part) => part.map((latlng) => this.map.latLngToLayerPoint(latlng)));
    return [pixelsOf(this.map, lineLatLngs()), ...paths].flatMap(boxesAlong);
  }

  /** A redrawn symbol takes the keyboard over from the one that it replaces. */
  refocus(places) {
    if (!places.length) return;
    const again = [...this.spots.entries()].find(([stack]) => stack.places.some((place) => places.includes(place)));
    again?.[1].focus({ preventScroll: true });
  }

  /** A click beside all symbols may mean a speck. */
  pick({ latlng }) {
    const { x, y } = this.map.project(latlng);
    const place = placeNear(x, y, this.scale, this.voices);
    if (place >= 0) selectStack(incidentsAt(place, this.voices));
  }

  /** Bring an incident into view; the zoom stays as it is. */
  reveal(incident) {
    if (!incident || !this.open) return;
    const latlng = anchorOf(incident);
    if (latlng) this.map.panInside(latlng, { padding: [48, 48], animate: !wantsStillness() });
  }
}

/** So much of the map's own width and height is drawn beyond each of its edges. */
const AROUND_SIGHT = 0.2;

/** A group of its own within each of these layers. */
function sublayers(layers, names) {
  return Object.fromEntries(names.map((name) => [name, L.layerGroup().addTo(layers[name])]));
}

function manyPlaces() {
  return spots.count > CROWD;
}

/** The places for which a focusable symbol stands. @type {WeakMap<Element, number[]>} */
const focusTargets = new WeakMap();

function focusedPlaces() {
  return focusTargets.get(document.activeElement) || [];
}

function boxesAlong(pixels) {
  const boxes = [];
  for (let i = 1; i < pixels.length; i += 1) {
    const [from, to] = [pixels[i - 1], pixels[i]];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
    for (let step = 0; step < steps; step += 1) {
      const share = step / steps;
      boxes.push(boxAround({
        x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }, 1.5));
    }
  }
  return boxes;
}

/** A place that stands for an incident: its point, or the middle of its stretch. */
function anchorOf(incident) {
  if (!incident) return null;
  if (SPOT_DRAWN.includes(incident.drawn)) return L.latLng(incident.latitude, incident.longitude);
  const path = stretchPaths(incident)[0];
  return path ? L.latLng(path[Math.floor(path.length / 2)]) : null;
}
