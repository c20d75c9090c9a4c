/* The panel of figures: where both sides speak, where one speaks, and who said so. */

const GROUPS = [
  { key: 'both', title: 'Both sides speak', holds: (voices) => voices.includes('AF') && voices.includes('PK') },
  { key: 'one', title: 'One side speaks', holds: (voices) => voices.includes('AF') !== voices.includes('PK') },
  { key: 'others', title: 'Only others speak', holds: (voices) => !voices.includes('AF') && !voices.includes('PK') },
];

/** The voices that made a statement about a measurand. */
function speakers(measurand) {
  return VOICES.filter((voice) => (measurand.by_voice[voice] || []).length);
}

function showFigures() {
  const loud = voicesOfView(state.view);
  const all = data.figures.map((key) => measurandByKey.get(key)).filter(Boolean);
  const heard = all.filter((measurand) => speakers(measurand).some((voice) => loud.includes(voice)));
  const groups = GROUPS.map((group) => figureGroup(
    group, heard.filter((measurand) => group.holds(speakers(measurand))), loud));
  fill('figures', ...groups, unheardNote(all.length - heard.length));
  layOutAll();
}

function unheardNote(count) {
  if (!count) return null;
  const [subject, object] = count === 1 ? ['One figure is', 'it'] : [`${count} figures are`, 'them'];
  return make('p', { class: 'aside' },
    `${subject} not shown: ${voiceName(state.view)} say nothing about ${object}.`);
}

function figureGroup(group, measurands, loud) {
  if (!measurands.length) return null;
  const end = scaleEnd(measurands);
  return make('section', { class: `figure-group group-${group.key}` },
    make('h2', { class: 'group-title' }, group.title,
      make('span', { class: 'group-scale' }, `one scale, 0 to ${end}`)),
    make('ul', { class: 'figures' }, ...measurands.map((measurand) => figureItem(measurand, end, loud))));
}

function figureItem(measurand, end, loud) {
  const incident = incidentById.get(measurand.incident);
  const title = incident
    ? makeButton({ class: 'figure-name' }, () => select(incident.id), measurand.label)
    : measurand.label;
  return make('li', { class: 'figure' },
    make('h3', { class: 'figure-title' }, title),
    figureNote(measurand),
    drawDumbbell(measurand, end, loud),
    make('p', { class: 'only-heard' }, marksOf(measurand).map(heardMark).join(' ')),
    make('details', { class: 'who' }, make('summary', {}, 'Who says so'),
      make('ul', {}, ...saidBy(measurand))));
}

function heardMark(mark) {
  return `${voiceName(mark.voice)}: ${mark.words}.`;
}

/** Where and when, in how many documents, and what the gap amounts to. */
function figureNote(measurand) {
  const disputed = ['contested', 'denied'].includes(measurand.agreement);
  const documents = documentsOf(claimsOfMeasurand(measurand)).length;
  return make('p', { class: 'figure-note' },
    make(disputed ? 'strong' : 'span', { class: 'figure-words' }, measurand.words),
    ` · ${dotted(measurand.detail, plural(documents, 'document'))}`);
}

function claimsOfMeasurand(measurand) {
  const ids = VOICES.flatMap((voice) => measurand.by_voice[voice] || []).flatMap((each) => each.claims);
  return unique(ids).map((id) => claimById.get(id)).filter(Boolean);
}

/** Everyone who said something about a measurand, with the documents that say so. */
function saidBy(measurand) {
  return VOICES.flatMap((voice) => (measurand.by_voice[voice] || []).map((statement) => make(
    'li', { class: voiceClass(voice) },
    make('b', {}, statementWords(statement)), ` ${dotted(statement.claimant, statement.role)} `,
    make('span', { class: 'muted' }, dotted(statement.date_text, reportedIn(statement))))));
}

/** "documents 000, 001 and 004, 2 of them independent" */
function reportedIn(statement) {
  const claims = statement.claims.map((id) => claimById.get(id)).filter(Boolean);
  const sources = documentsOf(claims);
  if (sources.length < 2) return sources.map((source) => documentName(source.id)).join('');
  const numbers = sources.map((source) => source.number || documentName(source.id));
  return `documents ${listed(numbers)}, ${statement.n_independent} of them independent`;
}

function layOutAll() {
  document.querySelectorAll('.dumbbell').forEach(layOut);
}
