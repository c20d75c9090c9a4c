/* The card: one incident with what each side says about it, or the choice among several. */

/** Show what is chosen; with `arrive` bring it to where the reader looks. @param {boolean} arrive */
async function showCard(arrive) {
  const incident = chosenIncident();
  if (incident) await haveTexts(incident.claims);
  // The reader may have gone on while the texts were read.
  if (incident !== chosenIncident()) return;
  if (incident) fill('card', incidentCard(incident));
  else if (state.stack.length) fill('card', stackCard(state.stack));
  else fill('card', make('p', { class: 'hint' }, t('card.hint')));
  document.body.classList.toggle('has-card', isChosen());
  if (!arrive) return;
  byId('status').textContent = spokenChoice(incident);
  if (isChosen()) bringIntoView(byId('card'));
}

/** What a screen reader says of a choice; the card itself is there to be read. @param {IncidentRow|null} incident */
function spokenChoice(incident) {
  if (incident) return t('card.shown', { incident: shortLabel(incident), documents: documentCount(claimsOf(incident)) });
  return state.stack.length ? t('card.choose_here', { count: state.stack.length }) : t('card.closed');
}

/** The card's head must be seen at once, also where it stands below the map. @param {Element} element */
function bringIntoView(element) {
  const top = element.getBoundingClientRect().top;
  const limit = window.innerHeight * 0.62;
  if (top >= 0 && top <= limit) return;
  const behavior = wantsStillness() ? 'auto' : 'smooth';
  const wanted = top < 0 ? 16 : window.innerHeight * 0.5;
  window.scrollBy({ top: top - wanted, behavior });
}

/** @param {IncidentRow} incident */
function incidentCard(incident) {
  const claims = claimsOf(incident);
  const others = claims.some((claim) => !['AF', 'PK'].includes(claim.voice));
  return make('article', { class: 'card', 'aria-labelledby': 'card-title' },
    cardHead(incident),
    gapList(incident),
    make('div', { class: 'sides' }, voiceColumn('AF', incident), voiceColumn('PK', incident)),
    others ? voiceColumn('third_party', incident) : null,
    make('p', { class: 'documents' }, documentCount(claims)),
    incident.note && incident.drawn !== 'none' ? make('p', { class: 'note' }, isolate(incident.note)) : null,
    sureness(incident),
    permanentLine(incident));
}

/** @param {IncidentRow} incident */
function cardHead(incident) {
  const back = state.stack.length
    ? makeButton({ class: 'quiet' }, () => change({ selected: -1 }), t('card.all_here', { count: state.stack.length })) : null;
  return make('header', { class: 'card-head' },
    make('div', { class: 'card-buttons' }, back, makeButton({ class: 'quiet close' }, clearSelection, t('card.close'))),
    make('h2', { id: 'card-title' }, incidentName(incident)),
    make('p', { class: 'card-meta' }, dotted(t(`event.${incident.event}`), datePhrase(incident.date), whereText(incident), certaintyText(incident))));
}

/** Measurands about which both sides speak, with the gap in words. @param {IncidentRow} incident */
function gapList(incident) {
  const both = measurandsOf(incident).filter((each) => (
    GROUPS[0].holds(speakerBits()[each.row]) && marksOf(each).some((mark) => mark.kind === 'value')));
  if (!both.length) return null;
  return make('ul', { class: 'gaps' }, ...both.map((measurand) => make('li', {},
    ...phraseParts('card.gap', {
      what: kindLabel(measurand.kind), afghan: gapValue('AF', measurand), pakistani: gapValue('PK', measurand),
      agreement: agreementText(measurand),
    }))));
}

/** What a side says of a measurand, in its colour. @param {Voice} voice @param {MeasurandRow} measurand */
function gapValue(voice, measurand) {
  return make('b', { class: voiceClass(voice) }, isolate(markOf(voice, measurand.by_voice[voice]).words));
}

/** @param {ClaimRow[]} claims */
function documentCount(claims) {
  const documents = t('card.in_documents', { count: documentsOf(claims).length });
  return t('card.claims_in_documents', { count: claims.length, in_documents: documents });
}

/** How sure the place is: what is known, within which radius, and where along the line. @param {IncidentRow} incident */
function sureness(incident) {
  const km = kilometres(incident);
  const lines = [
    ['card.recorded_name', isolate(recordedName(incident))],
    ['card.place', certaintyText(incident)],
    ['card.radius', radiusWords(incident)],
    ['card.along', km && t('card.along_line', { km, version: data.line.version, tolerance: distance(data.line.tolerance_m) })],
    ['card.from_line', distanceToLine(incident.distance_to_border_m)],
    ['card.side', sideWords(incident.side)],
  ].filter(([, words]) => words);
  return make('section', { class: 'sureness' }, make('h3', {}, t('legend.title')),
    make('dl', {}, ...lines.flatMap(([term, words]) => [make('dt', {}, t(term)), make('dd', {}, words)])));
}

/** @param {number|null} metres */
function distanceToLine(metres) {
  if (metres === null) return '';
  return metres ? distance(metres) : t('card.borders_on_it');
}

/** "2.5 km around 34.12° N, 71.09° E" @param {PlaceRow} place */
function radiusWords({ radius_m: radius, latitude, longitude }) {
  if (!radius || latitude === null || longitude === null) return '';
  const coordinates = t('card.coordinates', { latitude: formatNumber(latitude, 2), longitude: formatNumber(longitude, 2) });
  return t('card.radius_around', { radius: distance(radius), coordinates });
}

/** The choice among several. @param {number[]} rows of incidents */
function stackCard(rows) {
  const incidents = rows.map(incidentAt);
  return make('article', { class: 'card', 'aria-labelledby': 'card-title' },
    make('header', { class: 'card-head' },
      make('div', { class: 'card-buttons' }, makeButton({ class: 'quiet close' }, clearSelection, t('card.close'))),
      make('h2', { id: 'card-title' }, t('card.incidents_here', { count: incidents.length })),
      make('p', { class: 'card-meta' }, t('card.share_symbol'))),
    longList('choices', incidents, incidentButton));
}
