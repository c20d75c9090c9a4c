/* What is named on a map, the most important first. */

const AROUND = ['right', 'left', 'below', 'above', 'upleft', 'downright', 'upright', 'downleft'];

/** All captions of a board at its present zoom. */
function captionsOf(map, stacks, voices) {
  const byWeight = stacks.filter((stack) => stack.places.length <= MOST_TOGETHER)
    .sort((one, other) => other.weight - one.weight).slice(0, MOST_NAMED);
  return [
    ...byWeight.map((stack) => stackCaption(map, stack, voices)),
    ...lineCaption(map),
    ...countryCaptions(map),
    ...cityCaptions(map, byWeight),
    ...provinceCaptions(map),
  ];
}

/** A name is tried for so many symbols; with more, names would hide the map. */
const MOST_NAMED = 60;
/** One name says nothing of more places than this. */
const MOST_TOGETHER = 12;

function stackCaption(map, stack, voices) {
  const chosen = stack.places.includes(chosenIncident()?.place.row ?? -1);
  return {
    text: stackName(stack), kind: chosen ? 'caption-spot is-chosen' : 'caption-spot',
    anchors: [map.latLngToLayerPoint(placeLatLng(stack.place))], sides: AROUND, far: true,
    reach: stack.half.x + 5, action: () => selectStack(stackIncidents(stack, voices)),
  };
}

/** The line says what it is, at the first of its marks where there is room; shorter on a phone. */
function lineCaption(map) {
  const marks = data.line.marks.map((mark) => map.latLngToLayerPoint([mark.latitude, mark.longitude]));
  const narrow = map.getSize().x < 560;
  const middle = Math.floor(marks.length / 6);
  return [{
    text: data.line.name, note: narrow ? '' : data.line.label, kind: 'caption-line',
    anchors: [...marks.slice(middle), ...marks.slice(0, middle)],
    sides: ['below', 'right', 'above', 'left'], reach: 20,
  }];
}

function countryCaptions(map) {
  const named = data.basemap.countries.features.filter((feature) => feature.properties.iso_a2 && labelPoint(feature));
  const order = (feature) => (HOME.includes(feature.properties.iso_a2) ? 0 : 1);
  return named.sort((one, other) => order(one) - order(other)).map((feature) => ({
    text: feature.properties.name, kind: order(feature) ? 'caption-neighbour' : 'caption-country',
    anchors: (order(feature) ? [labelPoint(feature)] : around(labelPoint(feature)))
      .map((place) => map.latLngToLayerPoint(place)),
    sides: ['centre', 'below', 'above'], reach: 8,
  }));
}

/** The two large countries may be named off their middle; a neighbour never, lest it be misplaced. */
function around([latitude, longitude]) {
  return [[0, 0], [-0.6, -2], [-1.2, -3], [0.8, -3], [0, 2]].map(
    ([north, east]) => [latitude + north, longitude + east]);
}

function provinceCaptions(map) {
  if (map.getZoom() < 5.5) return [];
  return data.basemap.provinces.features.filter((feature) => labelPoint(feature)).map((feature) => ({
    text: feature.properties.name, kind: 'caption-province',
    anchors: [map.latLngToLayerPoint(labelPoint(feature))], sides: ['centre', 'above', 'below'],
    reach: 6,
  }));
}

/** Towns for orientation, except where an incident already bears the name. */
function cityCaptions(map, stacks) {
  const taken = stacks.flatMap((stack) => stack.places.slice(0, 5).map((place) => data.words['places.name'][place]));
  const least = map.getZoom() >= 7.5 ? 3 : map.getZoom() >= 6.5 ? 2 : 1;
  return (data.basemap.cities || [])
    .filter((city) => (city.rank ?? 1) <= least && !taken.some((name) => name.startsWith(city.name)))
    .map((city) => ({
      text: city.name, kind: 'caption-city', sides: ['centre', 'above', 'below'], reach: 6,
      anchors: [map.latLngToLayerPoint([city.latitude, city.longitude])],
    }));
}

/** Where a country's or province's name stands: [latitude, longitude], or null. */
function labelPoint(feature) {
  const { label, label_lat: latitude, label_lon: longitude } = feature.properties;
  if (Number.isFinite(latitude) && Number.isFinite(longitude)) return [latitude, longitude];
  const point = feature.geometry?.type === 'Point' ? feature.geometry.coordinates : label;
  return Array.isArray(point) ? [point[1], point[0]] : null;
}
