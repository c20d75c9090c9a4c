/* What the ground is called: countries, provinces, districts, towns, rivers. */

/** From which zoom on towns of a rank are named; 1 is a capital, 7 a village beside the line. */
const TOWN_ZOOM = [0, 0, 6, 7, 8, 8.5, 9.5, 10.5];
const [PROVINCE_ZOOM, DISTRICT_ZOOM] = [5.5, 9];
/** Rivers of the four ranks. */
const RIVER_ZOOM = [0, 6, 7, 7.5, 8.5];
const MOST_TOWNS = 150;
/** A river is named at one of so many places. */
const RIVER_ANCHORS = 8;

/**
 * Names for orientation, the most important first; a town is left out where an incident bears its name.
 * @param {L.Map} map @param {string[]} taken names that stand on the map already
 * @returns {Caption[]}
 */
function groundCaptions(map, taken) {
  const towns = townsIn(map, taken);
  const great = towns.filter((town) => town.rank < 4);
  return [
    ...countryCaptions(map),
    ...great.map((town) => townCaption(map, town)),
    ...provinceCaptions(map),
    ...riverCaptions(map),
    ...towns.filter((town) => town.rank > 3 && town.rank < 6).map((town) => townCaption(map, town)),
    ...districtCaptions(map, towns),
    ...towns.filter((town) => town.rank > 5).map((town) => townCaption(map, town)),
  ];
}

/** @param {L.Map} map @returns {Caption[]} */
function countryCaptions(map) {
  const named = data.basemap.countries.features.filter((feature) => feature.properties.iso_a2);
  const [homes, neighbours] = [named.filter(isHome), named.filter((feature) => !isHome(feature))];
  return [
    ...labelled(homes, (name, at) => countryCaption(map, 'caption-country', name, around(at))),
    ...labelled(neighbours, (name, at) => countryCaption(map, 'caption-neighbour', name, [at])),
  ];
}

/** @param {L.Map} map @param {string} kind @param {string} text @param {L.LatLngTuple[]} places @returns {Caption} */
function countryCaption(map, kind, text, places) {
  const anchors = places.map((place) => map.latLngToLayerPoint(place));
  return { text, kind, anchors, sides: ['centre', 'below', 'above'], reach: 8 };
}

/**
 * The two large countries may be named off their middle; a neighbour never, lest it be misplaced.
 * @param {L.LatLngTuple} middle @returns {L.LatLngTuple[]}
 */
function around([latitude, longitude]) {
  return [[0, 0], [-0.6, -2], [-1.2, -3], [0.8, -3], [0, 2]].map(
    ([north, east]) => [latitude + north, longitude + east]);
}

/** @param {L.Map} map @returns {Caption[]} */
function provinceCaptions(map) {
  if (map.getZoom() < PROVINCE_ZOOM) return [];
  return labelled(data.basemap.provinces.features, (text, at) => unitCaption(map, 'caption-province', text, at));
}

/** Districts are named where no town of their name is. @param {L.Map} map @param {Town[]} towns @returns {Caption[]} */
function districtCaptions(map, towns) {
  if (map.getZoom() < DISTRICT_ZOOM) return [];
  const named = new Set(towns.map((town) => town.name));
  return inView(map, data.basemap.districts || []).filter((district) => !named.has(district.name))
    .map((district) => unitCaption(
      map, 'caption-district', placeName(district), [district.latitude, district.longitude]));
}

/** @param {L.Map} map @param {string} kind @param {string} text @param {L.LatLngTuple} at @returns {Caption} */
function unitCaption(map, kind, text, at) {
  return { text, kind, anchors: [map.latLngToLayerPoint(at)], sides: ['centre', 'above', 'below'], reach: 6 };
}

/** The towns that the zoom allows, in view, the greatest first. @param {L.Map} map @param {string[]} taken */
function townsIn(map, taken) {
  const zoom = map.getZoom();
  const allowed = (data.basemap.towns || []).filter((town) => TOWN_ZOOM[town.rank] <= zoom);
  return inView(map, allowed)
    .filter((town) => !taken.some((name) => name.startsWith(town.name))).slice(0, MOST_TOWNS);
}

/** A crossing lies in the line, where no name may stand; it is named off it. @param {L.Map} map @param {Town} town @returns {Caption} */
function townCaption(map, town) {
  const look = town.crossing ? 'is-crossing' : `town-${Math.min(town.rank, 4)}`;
  return {
    text: placeName(town), kind: `caption-town ${look}`, far: town.crossing, dot: town.crossing ? 0 : 2,
    sides: ['right', 'left', 'above', 'below'], reach: 6,
    anchors: [map.latLngToLayerPoint([town.latitude, town.longitude])],
  };
}

/** @template {Spotted} T @param {L.Map} map @param {T[]} points @returns {T[]} */
function inView(map, points) {
  const view = map.getBounds();
  return points.filter((point) => view.contains([point.latitude, point.longitude]));
}

/** @param {L.Map} map @returns {Caption[]} */
function riverCaptions(map) {
  const zoom = map.getZoom();
  const rivers = data.basemap.rivers?.features || [];
  return rivers.filter(({ properties }) => properties.name && RIVER_ZOOM[properties.rank] <= zoom)
    .map((river) => ({
      text: placeName(river.properties), kind: 'caption-river',
      sides: ['above', 'right', 'below', 'left'], reach: 4, anchors: riverAnchors(map, river),
    }));
}

/** Points of a river at even distances within the view. @param {L.Map} map @param {River} river */
function riverAnchors(map, river) {
  const view = map.getBounds().pad(-0.05);
  const seen = river.geometry.coordinates.flat().filter(([longitude, latitude]) => view.contains([latitude, longitude]));
  const step = Math.max(1, Math.ceil(seen.length / RIVER_ANCHORS));
  return seen.filter((_, i) => i % step === Math.floor(step / 2))
    .map(([longitude, latitude]) => map.latLngToLayerPoint([latitude, longitude]));
}

/**
 * What is made of each country or province that has a name and a place for it.
 * @template T @param {Surface[]} features @param {(name: string, at: L.LatLngTuple) => T} makeIt
 */
function labelled(features, makeIt) {
  return features.flatMap(({ properties }) => {
    const { label_lat: latitude, label_lon: longitude } = properties;
    const name = placeName(properties);
    return name && latitude !== undefined && longitude !== undefined ? [makeIt(name, [latitude, longitude])] : [];
  });
}
