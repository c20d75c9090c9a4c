/* What stands below the map: everything in words, so that the page can be read without it. */

/** A line of the list of incidents; pressing it chooses the incident. */
function incidentButton(incident) {
  return makeButton({ class: 'incident', 'aria-pressed': String(incident.id === state.selected) },
    () => select(incident.id),
    drawDisc(VOICES.filter((voice) => incident.voices.includes(voice)), 6),
    make('span', { class: 'incident-name' }, incident.name),
    make('span', { class: 'incident-meta' }, dotted(incident.date_text, incident.event, incident.where)),
    make('span', { class: 'incident-meta' }, `${listed(incident.voices.map(voiceName))} · ${plural(incident.claims.length, 'claim')}`));
}

function showIncidents() {
  const shown = incidentsOf(voicesOfView(state.view));
  const rest = data.incidents.length - shown.length;
  const items = shown.map((incident) => make('li', {}, incidentButton(incident)));
  fill('incident-list', ...items);
  fill('incident-rest', rest ? `${plural(rest, 'incident')} about which only others speak: choose “Both sides”.` : '');
}

function markIncidents() {
  const shown = incidentsOf(voicesOfView(state.view));
  byId('incident-list').querySelectorAll('.incident').forEach((button, i) => {
    button.setAttribute('aria-pressed', String(shown[i].id === state.selected));
  });
}

/** Build all that follows the panel; only the list of incidents changes later. */
function buildBack() {
  fill('incidents', make('h2', { id: 'incidents-title' }, 'Every incident'),
    make('ul', { id: 'incident-list', class: 'incident-list' }), make('p', { id: 'incident-rest', class: 'aside' }));
  if (data.unplaced.length) fill('unplaced-slot', unplacedPart());
  fill('back', sourcesPart(), linePart(), licencesPart());
  showIncidents();
}

function part(id, title, ...children) {
  return make('section', { id, class: 'part', 'aria-labelledby': `${id}-title` },
    make('h2', { id: `${id}-title` }, title), ...children);
}

function unplacedPart() {
  const items = data.unplaced.map(({ claim: id, place_written: written, reason }) => {
    const claim = claimById.get(id) || {};
    return make('li', {}, make('b', {}, written || 'No place given'), `: ${reason} `,
      make('span', { class: 'muted' }, dotted(unplacedWords(claim), claim.claimant, claim.source && documentName(claim.source))));
  });
  return part('unplaced', 'Not on the map',
    make('p', { class: 'aside' }, `${plural(items.length, 'claim')} could not be placed. Nothing was guessed.`),
    make('ul', { class: 'plain' }, ...items));
}

/** The words of a claim, with its stance if they do not have it. */
function unplacedWords(claim) {
  const stance = stanceWords(claim.stance);
  const sentence = claim.sentence || claim.label || '';
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
