/* One map with its layers: redrawn when its zoom, its layers or the selection change. */

class Board {
  /** @param {{key: string, map: L.Map, layers: Object<string, L.FeatureGroup>}} parts */
  constructor({ key, map, layers }) {
    this.key = key;
    this.map = map;
    this.layers = layers;
    this.spots = new Map();
    this.rails = [];
    this.stacks = [];
    makePanes(map);
    this.names = new Names(map);
    drawBasemap(layers.provinces);
    drawLine(layers.line);
    this.listen();
  }

  listen() {
    const { map } = this;
    map.on('zoomstart', () => this.names.clear());
    map.on('zoomend overlayadd overlayremove', () => this.later('draw'));
    map.on('moveend resize', () => this.later('name'));
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
        const place = anchorOf(incidentById.get(state.selected));
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

  /** Draw all claims for the present zoom and layers. */
  draw() {
    if (!this.open) return;
    const focused = focusedIncidents();
    const shown = this.voices;
    for (const name of [...VOICES, 'uncertainty']) this.layers[name].clearLayers();
    drawGlow(this.map, this.layers, shown);
    this.rails = shown.flatMap((voice) => drawRails(this.map, this.layers[voice], voice));
    const incidents = spottedIncidents(shown);
    drawReach(this.map, this.layers.uncertainty, incidents, shown);
    this.stacks = stacksOf(this.map, incidents);
    this.drawSpots(shown);
    this.mark();
    this.refocus(focused);
  }

  drawSpots(shown) {
    this.spots = new Map();
    for (const stack of this.stacks) {
      const marker = makeSpot(stack, shown);
      marker.addTo(this.layers[stackVoices(stack.incidents, shown)[0]]);
      const button = marker.getElement();
      focusTargets.set(button, stack.incidents.map((incident) => incident.id));
      this.spots.set(stack, button);
    }
  }

  /** Show which incident is chosen. */
  mark() {
    for (const [stack, button] of this.spots) {
      const ids = stack.incidents.map((incident) => incident.id);
      const chosen = ids.includes(state.selected) || ids.some((id) => state.stack.includes(id));
      button.classList.toggle('is-chosen', chosen);
      button.setAttribute('aria-pressed', String(chosen));
    }
    for (const { incident, path } of this.rails) {
      path.getElement()?.classList.toggle('is-chosen', incident.id === state.selected);
    }
    this.name();
  }

  name() {
    if (!this.open) return;
    const spots = this.stacks.map((stack) => boxAround(
      this.map.latLngToLayerPoint(stack.latlng), stackRadius(stack) + 2));
    this.tellPlace();
    this.names.place(captionsOf(this.map, this.stacks), [...spots, ...this.lineBoxes()]);
  }

  /** Small boxes along the line and its rails, so that no name lies over them. */
  lineBoxes() {
    const railBoxes = this.rails.flatMap(({ path }) => [path.getLatLngs()].flat(1));
    const paths = railBoxes.map((part) => part.map((latlng) => this.map.latLngToLayerPoint(latlng)));
    return [pixelsOf(this.map, lineLatLngs), ...paths].flatMap(boxesAlong);
  }

  /** A redrawn symbol takes the keyboard over from the one that it replaces. */
  refocus(ids) {
    if (!ids.length) return;
    const again = [...this.spots.entries()].find(([stack]) => (
      stack.incidents.some((incident) => ids.includes(incident.id))));
    again?.[1].focus({ preventScroll: true });
  }

  /** Bring an incident into view; the zoom stays as it is. */
  reveal(incident) {
    if (!incident || !this.open) return;
    const latlng = anchorOf(incident);
    if (latlng) this.map.panInside(latlng, { padding: [48, 48], animate: !wantsStillness() });
  }
}

/** The incidents for which a focusable symbol stands. */
const focusTargets = new WeakMap();

function focusedIncidents() {
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
  if (Number.isFinite(incident.latitude)) return placeOf(incident);
  const path = stretchPaths(incident)[0];
  return path ? L.latLng(path[Math.floor(path.length / 2)]) : null;
}
