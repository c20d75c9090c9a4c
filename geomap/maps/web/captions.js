/* What is named on a map, the most important first. */

const AROUND = ['right', 'left', 'below', 'above', 'upleft', 'downright', 'upright', 'downleft'];

/**
 * All captions of a board at its present zoom.
 * @param {L.Map} map @param {Stack[]} stacks @param {Voice[]} voices @returns {Caption[]}
 */
function captionsOf(map, stacks, voices) {
  const byWeight = stacks.filter((stack) => stack.places.length <= MOST_TOGETHER)
    .sort((one, other) => other.weight - one.weight).slice(0, MOST_NAMED);
  return [
    ...byWeight.map((stack) => stackCaption(map, stack, voices)),
    ...lineCaption(map),
    ...groundCaptions(map, namesOf(byWeight)),
  ];
}

/** What the symbols' places are called. @param {Stack[]} stacks */
function namesOf(stacks) {
  return stacks.flatMap((stack) => stack.places.slice(0, 5).map((place) => data.words['places.name'][place]));
}

/** A name is tried for so many symbols; with more, names would hide the map. */
const MOST_NAMED = 60;
/** One name says nothing of more places than this. */
const MOST_TOGETHER = 12;

/** @param {L.Map} map @param {Stack} stack @param {Voice[]} voices @returns {Caption} */
function stackCaption(map, stack, voices) {
  const chosen = stack.places.includes(chosenIncident()?.place.row ?? -1);
  return {
    text: stackName(stack), kind: chosen ? 'caption-spot is-chosen' : 'caption-spot',
    anchors: [map.latLngToLayerPoint(placeLatLng(stack.place))], sides: AROUND, far: true,
    reach: stack.half.x + 5, action: () => selectStack(stackIncidents(stack, voices)),
  };
}

/**
 * The line says what it is, at the first of its marks where there is room; shorter on a phone.
 * @param {L.Map} map @returns {Caption[]}
 */
function lineCaption(map) {
  const marks = data.line.marks.map((mark) => map.latLngToLayerPoint([mark.latitude, mark.longitude]));
  const narrow = map.getSize().x < 560;
  const middle = Math.floor(marks.length / 6);
  return [{
    text: t('line.name'), note: narrow ? '' : t('line.label'), kind: 'caption-line',
    anchors: [...marks.slice(middle), ...marks.slice(0, middle)],
    sides: ['below', 'right', 'above', 'left'], reach: 20,
  }];
}
