/* Runs between Leaflet and the maps: what must be settled before a map exists. */
window.geomap = { boards: [] };
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
