/* Runs between Leaflet and the maps: what must be settled before a map exists. */
window.geomap = { boards: [] };
// A page within a host's markup is hidden until its scripts run: where the host's policy forbids them,
// or the page's style, the picture below it is seen.
if (window.getComputedStyle(document.documentElement).getPropertyValue('--paper')) document.documentElement.hidden = false;
if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
  L.Map.mergeOptions({ zoomAnimation: false, fadeAnimation: false, inertia: false });
  const panBy = L.Map.prototype.panBy;
  L.Map.include({
    /** @this {L.Map} @param {L.PointExpression} offset @param {L.PanOptions} [options] */
    panBy(offset, options) {
      return panBy.call(this, offset, { ...options, animate: false });
    },
  });
}
