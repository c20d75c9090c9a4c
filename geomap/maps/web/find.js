/* The search box: a combobox whose list suggests places, claimants, incidents, and last the text itself. */

/** What is suggested now, and which of it Enter would choose. @type {{list: Suggestion[], active: number}} */
const suggested = { list: [], active: -1 };

/** Build the bar's finding part: filters, search box, and what is chosen. It may be built anew. */
function buildFind() {
  const input = make('input', {
    id: 'search', class: 'search-box', type: 'text', role: 'combobox', maxlength: LONGEST_TEXT,
    placeholder: say('find.placeholder'), 'aria-label': say('find.label'), 'aria-autocomplete': 'list', 'aria-expanded': 'false',
    'aria-controls': 'suggestions', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search',
  });
  fill('find', filterBar(),
    make('div', { class: 'search', role: 'search' }, input,
      make('div', { id: 'suggestions', class: 'suggestions', role: 'listbox', 'aria-label': say('find.label'), hidden: true }),
      make('p', { id: 'suggested', class: 'only-heard', role: 'status' })),
    make('div', { id: 'found', class: 'found' }, make('p', { id: 'found-count', class: 'found-count', role: 'status' }),
      makeButton({ class: 'quiet', id: 'clear-filters', hidden: true }, clearFilters, say('find.clear_all')),
      make('ul', { id: 'chips', class: 'chips' })));
  input.addEventListener('input', () => suggest());
  input.addEventListener('focus', () => {
    warmUp();
    suggest();
  });
  input.addEventListener('blur', hideSuggestions);
  input.addEventListener('keydown', onSearchKey);
  showCopyButton();
  markFilterButtons();
  showFound();
}

/** @returns {HTMLInputElement} */
function searchBox() {
  return /** @type {HTMLInputElement} */ (byId('search'));
}

/** Suggest what answers the typed text, the best first. */
function suggest() {
  const text = searchBox().value;
  // Empty, it runs as its placeholder does.
  searchBox().dir = text ? 'auto' : '';
  suggested.list = typed(text).key ? suggestionsFor(text) : [];
  suggested.active = suggested.list.length ? 0 : -1;
  fill('suggestions', ...suggestionGroups(suggested.list));
  byId('suggestions').hidden = !suggested.list.length;
  searchBox().setAttribute('aria-expanded', String(suggested.list.length > 0));
  byId('suggested').textContent = suggested.list.length ? say('find.suggestions', { count: suggested.list.length }) : '';
  markActive();
}

function hideSuggestions() {
  suggested.list = [];
  suggested.active = -1;
  byId('suggestions').hidden = true;
  fill('suggestions');
  searchBox().setAttribute('aria-expanded', 'false');
  searchBox().removeAttribute('aria-activedescendant');
}

/** @param {string} text @returns {Suggestion[]} */
function suggestionsFor(text) {
  const wanted = typed(text);
  return [
    ...placesLike(wanted).map(({ item, text: also, fit }) => suggestedPlace(item, also, fit)),
    ...claimantsLike(wanted).map(({ item, text: name }) => suggestedClaimant(item, name)),
    ...incidentsLike(text, wanted).map(suggestedIncident),
    { group: '', text: say('find.text_contains', { text: text.trim() }), also: '', detail: '', choose: () => { filterByText(text); } },
  ];
}

/** @param {NamedPlace} place @param {string} spelling that answers @param {number} fit @returns {Suggestion} */
function suggestedPlace(place, spelling, fit) {
  const row = placeAt(place.rows[0]);
  const incidents = place.rows.flatMap((each) => [...spots.incidents(each)]);
  const named = row.drawn === 'border' ? say('where.whole_border') : placeName(row);
  const isOther = fit !== FITS.slip && folded(spelling) !== folded(named);
  return {
    group: say('find.places'), text: named, also: isOther ? spelling : '',
    detail: dotted(holderText(row), say('count.incidents', { count: incidents.length })),
    choose: () => choosePlace(incidents),
  };
}

/** @param {number} value of the facet @param {string} text @returns {Suggestion} */
function suggestedClaimant(value, text) {
  const voice = facetOf('claimant').voice?.(value);
  return {
    group: say('find.claimants'), text, also: '', detail: voice ? voiceName(voice) : '', voice,
    choose: () => chooseValues('claimant', new Set([value])),
  };
}

/** @param {number} row @returns {Suggestion} */
function suggestedIncident(row) {
  const incident = incidentAt(row);
  return {
    group: say('find.incidents'), text: incidentName(incident), also: '',
    detail: dotted(datePhrase(incident.date), say(`event.${incident.event}`), say('count.claims', { count: incident.claims.length })),
    choose: () => choosePlace([row]),
  };
}

/** Choose these incidents, those first that are shown now, and bring the map there. @param {number[]} incidents */
function choosePlace(incidents) {
  const now = incidents.filter((row) => shownCount(row));
  const rows = now.length ? now : incidents;
  selectStack(rows);
  bringMapTo(incidentAt(rows[0]));
}

/** @param {KeyboardEvent} event */
function onSearchKey(event) {
  if (event.isComposing) return;
  const { list, active } = suggested;
  const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
  if (event.key in steps) {
    if (!list.length) suggest();
    else suggested.active = (active + steps[event.key] + list.length) % list.length;
    markActive();
  } else if (event.key === 'Enter' && active >= 0) {
    chooseSuggestion(list[active]);
  } else if (event.key === 'Escape' && (list.length || searchBox().value)) {
    if (list.length) hideSuggestions();
    else clearSearch();
    // The card stays open: Escape closes one thing at a time.
    event.stopPropagation();
  } else return;
  event.preventDefault();
}

function clearSearch() {
  searchBox().value = '';
  suggest();
}

/** @param {Suggestion} suggestion */
function chooseSuggestion(suggestion) {
  clearSearch();
  suggestion.choose();
}
