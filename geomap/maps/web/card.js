/* The card: one incident with what each side says about it, or the choice among several. */

/** Show what is chosen; with `arrive` bring it to where the reader looks. */
async function showCard(arrive) {
  const incident = chosenIncident();
  if (incident) await haveTexts(incident.claims);
  // The reader may have gone on while the texts were read.
  if (incident !== chosenIncident()) return;
  if (incident) fill('card', incidentCard(incident));
  else if (state.stack.length) fill('card', stackCard(state.stack));
  else fill('card', make('p', { class: 'hint' }, 'Choose a place or a figure to see who said what.'));
  document.body.classList.toggle('has-card', isChosen());
  if (!arrive) return;
  byId('status').textContent = spokenChoice(incident);
  if (isChosen()) bringIntoView(byId('card'));
}

/** What a screen reader says of a choice; the card itself is there to be read. */
function spokenChoice(incident) {
  if (incident) return `Card shown: ${shortLabel(incident)}, ${documentCount(claimsOf(incident))}`;
  return state.stack.length ? `${state.stack.length} incidents here; choose one` : 'Card closed';
}

/** The card's head must be seen at once, also where it stands below the map. */
function bringIntoView(element) {
  const top = element.getBoundingClientRect().top;
  const limit = window.innerHeight * 0.62;
  if (top >= 0 && top <= limit) return;
  const behavior = wantsStillness() ? 'auto' : 'smooth';
  const wanted = top < 0 ? 16 : window.innerHeight * 0.5;
  window.scrollBy({ top: top - wanted, behavior });
}

function incidentCard(incident) {
  const claims = claimsOf(incident);
  const others = claims.some((claim) => !['AF', 'PK'].includes(claim.voice));
  return make('article', { class: 'card', 'aria-labelledby': 'card-title' },
    cardHead(incident),
    gapList(incident),
    make('div', { class: 'sides' }, voiceColumn('AF', incident), voiceColumn('PK', incident)),
    others ? voiceColumn('third_party', incident) : null,
    make('p', { class: 'documents' }, documentCount(claims)),
    incident.note && incident.drawn !== 'none' ? make('p', { class: 'note' }, incident.note) : null,
    sureness(incident));
}

function cardHead(incident) {
  const back = state.stack.length
    ? makeButton({ class: 'quiet' }, () => change({ selected: -1 }), `All ${state.stack.length} here`) : null;
  return make('header', { class: 'card-head' },
    make('div', { class: 'card-buttons' }, back, makeButton({ class: 'quiet close' }, clearSelection, 'Close')),
    make('h2', { id: 'card-title' }, incidentName(incident)),
    make('p', { class: 'card-meta' }, dotted(incident.event, dateText(incident.date), whereText(incident), certaintyText(incident))));
}

/** Measurands about which both sides speak, with the gap in words. */
function gapList(incident) {
  const both = measurandsOf(incident).filter((each) => (
    GROUPS[0].holds(speakerBits()[each.row]) && marksOf(each).some((mark) => mark.kind === 'value')));
  if (!both.length) return null;
  return make('ul', { class: 'gaps' }, ...both.map((measurand) => make('li', {},
    `${measurand.kind.label}: `, make('b', { class: 'voice-af' }, markOf('AF', measurand.by_voice.AF).words),
    ' / ', make('b', { class: 'voice-pk' }, markOf('PK', measurand.by_voice.PK).words), `, ${agreementText(measurand)}`)));
}

function documentCount(claims) {
  return `${plural(claims.length, 'claim')} in ${plural(documentsOf(claims).length, 'document')}.`;
}

/** How sure the place is: what is known, within which radius, and where along the line. */
function sureness(incident) {
  const km = kilometres(incident);
  const lines = [
    ['Place', certaintyText(incident)],
    ['Radius', incident.radius_m > 0 && Number.isFinite(incident.latitude)
      ? `${distance(incident.radius_m)} around ${degrees(incident)}` : ''],
    ['Along the line', km && `${km} (line ${data.line.version}, tolerance ${data.line.tolerance_m} m)`],
    ['From the line', distanceToLine(incident.distance_to_border_m)],
    ['Side', sideWords(incident.side)],
  ].filter(([, words]) => words);
  return make('section', { class: 'sureness' }, make('h3', {}, 'How sure is the place'),
    make('dl', {}, ...lines.flatMap(([term, words]) => [make('dt', {}, term), make('dd', {}, words)])));
}

function distanceToLine(metres) {
  if (!Number.isFinite(metres)) return '';
  return metres ? distance(metres) : 'borders on it';
}

function degrees(incident) {
  return `${incident.latitude.toFixed(2)}° N, ${incident.longitude.toFixed(2)}° E`;
}

function stackCard(ids) {
  const incidents = ids.map(incidentAt);
  return make('article', { class: 'card', 'aria-labelledby': 'card-title' },
    make('header', { class: 'card-head' },
      make('div', { class: 'card-buttons' }, makeButton({ class: 'quiet close' }, clearSelection, 'Close')),
      make('h2', { id: 'card-title' }, `${incidents.length} incidents here`),
      make('p', { class: 'card-meta' }, 'They share one symbol at this zoom. Choose one:')),
    longList('choices', incidents, incidentButton));
}
