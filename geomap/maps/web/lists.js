/* What stands below the map: everything in words, so that the page can be read without it. */

/** So many items of a list are shown before the reader asks for more. */
const AT_ONCE = 60;

/**
 * A list that may be long: its beginning, and a button for what follows.
 * @template T
 * @param {string} className
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} makeItem
 */
function longList(className, items, makeItem, atOnce = AT_ONCE) {
  const list = make('ul', { class: className });
  const more = makeButton({ class: 'quiet more-items' }, () => grow(true));
  let count = 0;
  const grow = (asked) => {
    const next = items.slice(count, count + atOnce).map((item) => make('li', {}, makeItem(item)));
    list.append(...next);
    count += next.length;
    more.textContent = `Show ${Math.min(atOnce, items.length - count)} more of ${counted(items.length - count)}`;
    more.hidden = count >= items.length;
    if (asked) next[0]?.querySelector('button')?.focus();
    if (asked) layOutAll();
  };
  grow(false);
  return make('div', { class: `long ${className}-long` }, list, more);
}

/** A line of the list of incidents; pressing it chooses the incident. */
function incidentButton(incident) {
  const button = makeButton({ class: 'incident', 'aria-pressed': String(incident.row === state.selected) },
    () => select(incident.row),
    drawDisc(incident.voices, 6),
    make('span', { class: 'incident-name' }, incidentName(incident)),
    make('span', { class: 'incident-meta' }, dotted(dateText(incident.date), incident.event, whereText(incident))),
    make('span', { class: 'incident-meta' }, `${listed(incident.voices.map(voiceName))} · ${plural(incident.claims.length, 'claim')}`));
  incidentButtons.set(button, incident.row);
  return button;
}

/** Which incident a line of a list stands for. @type {WeakMap<Element, number>} */
const incidentButtons = new WeakMap();

function showIncidents() {
  const rows = shownIncidents(voicesOfView(state.view));
  const rest = shownIncidents().length - rows.length;
  fill('incident-list', longList('incident-list', rows, (row) => incidentButton(incidentAt(row))));
  fill('incident-rest', rest ? `${plural(rest, 'incident')} about which only others speak: choose “Both sides”.` : '');
}

function markIncidents() {
  for (const button of byId('incident-list').querySelectorAll('.incident')) {
    button.setAttribute('aria-pressed', String(incidentButtons.get(button) === state.selected));
  }
}

/** Build all that follows the panel; only the list of incidents changes later. */
function buildBack() {
  fill('incidents', make('h2', { id: 'incidents-title' }, 'Every incident'),
    make('div', { id: 'incident-list' }), make('p', { id: 'incident-rest', class: 'aside' }));
  const unplaced = unplacedClaims();
  if (unplaced.length) fill('unplaced-slot', unplacedPart(unplaced));
  fill('back', sourcesPart(), linePart(), licencesPart());
  showIncidents();
}

/** The rows of claims whose place was not found. */
function unplacedClaims() {
  return placesDrawn('none').flatMap((place) => [...spots.incidents(place)])
    .flatMap((incident) => [...index.claimsOfIncident(incident)]).sort((one, other) => one - other);
}

function part(id, title, ...children) {
  return make('section', { id, class: 'part', 'aria-labelledby': `${id}-title` },
    make('h2', { id: `${id}-title` }, title), ...children);
}

function unplacedPart(rows) {
  return part('unplaced', 'Not on the map',
    make('p', { class: 'aside' }, `${plural(rows.length, 'claim')} could not be placed. Nothing was guessed.`),
    longList('plain', rows.map(claimAt), (claim) => make('div', {},
      make('b', {}, claim.place_written || 'No place given'), `: ${claim.unplaced} `,
      make('span', { class: 'muted' }, dotted(unplacedWords(claim), claim.claimant, documentName(claim.source))))));
}

/** The words of a claim, with its stance if they do not have it. */
function unplacedWords(claim) {
  const stance = stanceWords(claim.stance);
  const sentence = sentenceOf(claim);
  return stance && !sentence.startsWith(stance) ? `${stance}: ${sentence}` : sentence;
}

function sourcesPart() {
  return part('sources', 'Sources', make('ol', { class: 'sources' }, ...data.sources.map((source) => make('li', {},
    make('span', { class: 'number' }, source.number || '–'),
    make('div', {},
      make('p', {}, make('b', {}, source.publisher || 'Publisher unknown'), ' ', linkOrText(source.url, source.title || source.file || source.id)),
      make('p', { class: 'muted' }, dotted(source.author, published(source), source.language, source.note)),
      source.sha256 ? make('p', { class: 'hash', title: source.sha256 }, `SHA-256 ${source.sha256.slice(0, 16)}…`) : null)))));
}

function linePart() {
  const { name, label, version, tolerance_m: tolerance, length_km: length } = data.line;
  return part('line', 'The line', make('p', {}, make('b', {}, name), `: ${label}.`),
    make('p', {}, `${Math.round(length).toLocaleString('en')} km at full resolution, version ${version}; drawn within ${distance(tolerance)}. A length and a km depend on the resolution: they hold for this version alone.`));
}

function licencesPart() {
  return part('licences', 'Data and licences', make('ul', { class: 'plain' }, ...data.licences.map((row) => make('li', {},
    make('b', {}, row.what), ` ${row.source} `, make('span', { class: 'muted' }, row.licence)))));
}

function buildColophon() {
  const { page, counts } = data;
  fill('colophon',
    make('p', {}, make('b', {}, `As of ${page.as_of_text || page.as_of}.`), ` ${plural(counts.claims, 'claim')}, ${plural(counts.documents, 'document')}, ${plural(counts.incidents, 'incident')}; ${counts.unplaced} not placed; ${plural(counts.contested, 'figure')} contested.`),
    page.point_of_view ? make('p', {}, make('b', {}, 'Point of view. '), page.point_of_view) : null,
    page.disclaimer ? make('p', {}, page.disclaimer) : null,
    make('p', { class: 'muted' }, `Language of this page: ${languageName(page.lang)}. Map drawn with Leaflet. This file makes no request to any network.`));
}

function languageName(code) {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) || code;
  } catch {
    return code;
  }
}
