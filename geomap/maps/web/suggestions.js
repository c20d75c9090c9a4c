/* The list under the search box. */

/** @param {Suggestion[]} list in which those of a group stand together @returns {HTMLElement[]} */
function suggestionGroups(list) {
  return unique(list.map((each) => each.group)).map((group) => {
    const options = list.filter((each) => each.group === group).map((each) => suggestionOption(each, list.indexOf(each)));
    if (!group) return make('div', { class: 'suggestion-group', role: 'presentation' }, ...options);
    return make('div', { class: 'suggestion-group', role: 'group', 'aria-label': group },
      make('p', { class: 'suggestion-title', 'aria-hidden': 'true' }, group), ...options);
  });
}

/** @param {Suggestion} suggestion @param {number} place */
function suggestionOption(suggestion, place) {
  const { text, also, detail, voice } = suggestion;
  const option = make('div', { class: 'suggestion', role: 'option', id: `suggestion-${place}`, 'aria-selected': 'false' },
    make('span', { class: 'suggestion-name' },
      voice ? make('span', { class: `key ${voiceClass(voice)}`, 'aria-hidden': 'true' }) : null,
      make('bdi', {}, text),
      also ? make('span', { class: 'suggestion-also' }, ' ', make('bdi', {}, also)) : null),
    make('span', { class: 'suggestion-detail' }, detail));
  // The box keeps the keyboard.
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', () => chooseSuggestion(suggestion));
  return option;
}

/** Show which suggestion Enter would choose. */
function markActive() {
  const { active } = suggested;
  const list = byId('suggestions');
  for (const option of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[role=option]'))) {
    const isActive = option.id === `suggestion-${active}`;
    option.setAttribute('aria-selected', String(isActive));
    if (!isActive) continue;
    const lowest = option.offsetTop + option.offsetHeight - list.clientHeight;
    list.scrollTop = active ? Math.max(lowest, Math.min(list.scrollTop, option.offsetTop)) : 0;
  }
  if (active < 0) searchBox().removeAttribute('aria-activedescendant');
  else searchBox().setAttribute('aria-activedescendant', `suggestion-${active}`);
}

/** A place shown closer than this says nothing of where it lies. */
const CLOSEST_ZOOM = 9;
const ROOM_AROUND = 0.9;

/** Bring the map to where an incident lies, as near as its place is known. @param {IncidentRow} incident */
function bringMapTo(incident) {
  const board = boards.find((each) => each.open);
  const bounds = boundsOf(incident);
  if (!board || !bounds) return;
  showBounds(board, bounds, { maxZoom: CLOSEST_ZOOM, animate: !wantsStillness() });
}

/** @param {IncidentRow} incident @returns {L.LatLngBounds|null} null where nothing is drawn */
function boundsOf(incident) {
  const { drawn, place, radius_m: radius } = incident;
  if (drawn === 'border') return L.latLngBounds(lineLatLngs());
  if (drawn === 'stretch') return L.latLngBounds(stretchPaths(incident).flat()).pad(ROOM_AROUND / 2);
  if (!SPOT_DRAWN.includes(drawn)) return null;
  return placeLatLng(place.row).toBounds(2 * (radius || 1)).pad(ROOM_AROUND);
}
