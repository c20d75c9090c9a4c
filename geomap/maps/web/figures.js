/* The panel of figures: where both sides speak, where one speaks, and who said so. */

/**
 * Figures by who speaks about them, as bits: 1 Afghan officials, 2 Pakistani officials.
 * @typedef {{key: string, title: string, holds: (bits: number) => boolean}} FigureGroup
 */

/** @type {FigureGroup[]} */
const GROUPS = [
  { key: 'both', title: 'figures.both', holds: (bits) => (bits & 3) === 3 },
  { key: 'one', title: 'figures.one', holds: (bits) => (bits & 3) === 1 || (bits & 3) === 2 },
  { key: 'others', title: 'figures.others', holds: (bits) => (bits & 3) === 0 },
];

/** The voices that made a statement about each measurand, one bit a voice. @type {() => Uint8Array} */
const speakerBits = once(() => {
  const bits = new Uint8Array(index.measurands);
  index.voiceOfClaim.forEach((voice, claim) => {
    bits[columns['claims.measurand'][claim]] |= 1 << voice;
  });
  return bits;
});

/** The largest number that anybody asserts of each measurand. @type {() => Float64Array} */
const largest = once(() => {
  const most = new Float64Array(index.measurands);
  const asserts = data.words['claims.stance'].indexOf('asserts');
  for (let claim = 0; claim < index.claims; claim += 1) {
    if (columns['claims.stance'][claim] !== asserts) continue;
    for (const end of [columns['claims.value_low'][claim], columns['claims.value_high'][claim]]) {
      const row = columns['claims.measurand'][claim];
      if (end > most[row]) most[row] = end;
    }
  }
  return most;
});

/** More would bury those at the top. */
const FIGURES_AT_ONCE = 24;

function showFigures() {
  const loud = voicesOfView(state.view);
  const all = [...columns.figures].filter((row) => (
    index.claimsOfMeasurand(row).some((claim) => shown.passes[claim])));
  const heard = all.filter((row) => speakerBits()[row] & maskOf(loud));
  const groups = GROUPS.map((group) => figureGroup(
    group, heard.filter((row) => group.holds(speakerBits()[row])), loud));
  fill('figures', ...groups, unheardNote(all.length - heard.length, loud[0]));
  layOutAll();
}

/** @param {number} count @param {Voice} voice the one that is shown */
function unheardNote(count, voice) {
  if (!count) return null;
  return make('p', { class: 'aside' }, t('figures.not_shown', { count, voices: t(`voice_inside.${voice}`) }));
}

/** @param {FigureGroup} group @param {number[]} rows of measurands @param {Voice[]} loud */
function figureGroup(group, rows, loud) {
  if (!rows.length) return null;
  const end = roundUp(rows.reduce((most, row) => Math.max(most, largest()[row]), 1));
  return make('section', { class: `figure-group group-${group.key}` },
    make('h2', { class: 'group-title' }, t(group.title),
      make('span', { class: 'group-scale' }, t('figures.scale', { end }))),
    longList('figures', rows, (row) => figureItem(measurandAt(row), end, loud), FIGURES_AT_ONCE));
}

/** @param {MeasurandRow} measurand @param {number} end of the scale @param {Voice[]} loud */
function figureItem(measurand, end, loud) {
  const title = makeButton({ class: 'figure-name' }, () => select(measurand.incident), kindLabel(measurand.kind));
  return make('div', { class: 'figure' },
    make('h3', { class: 'figure-title' }, title),
    figureNote(measurand),
    drawDumbbell(measurand, end, loud),
    make('p', { class: 'only-heard' }, marksOf(measurand).map(heardMark).join(' ')),
    make('details', { class: 'who' }, make('summary', {}, t('figures.who')),
      make('ul', {}, ...saidBy(measurand))));
}

/** @param {Mark} mark */
function heardMark(mark) {
  return t('figures.heard', { voice: voiceName(mark.voice), words: mark.words });
}

/** Where and when, in how many documents, and what the gap amounts to. @param {MeasurandRow} measurand */
function figureNote(measurand) {
  const disputed = ['contested', 'denied'].includes(measurand.agreement);
  const documents = documentsOf(measurand.claims).length;
  return make('p', { class: 'figure-note' },
    make(disputed ? 'strong' : 'span', { class: 'figure-words' }, agreementText(measurand)),
    ` · ${dotted(measurandDetail(measurand), t('count.documents', { count: documents }))}`);
}

/** Everyone who said something about a measurand, with the documents that say so. @param {MeasurandRow} measurand */
function saidBy(measurand) {
  return VOICES.flatMap((voice) => (measurand.by_voice[voice] || []).map((statement) => make(
    'li', { class: voiceClass(voice) },
    make('b', {}, isolate(statementWords(statement))), ` ${dotted(statement.claimant, statement.role)} `,
    make('span', { class: 'muted' }, dotted(datePhrase(statement.date), reportedIn(statement))))));
}

/** "documents 000, 001 and 004, 2 of them independent" @param {Statement} statement */
function reportedIn(statement) {
  const sources = documentsOf(statement.claims);
  if (sources.length < 2) return sources.map((source) => documentName(source)).join('');
  const numbers = sources.map((source) => source.number || documentName(source));
  return t('figures.reported_in', { numbers: formatList(numbers), independent: statement.n_independent ?? 0 });
}

function layOutAll() {
  document.querySelectorAll('.dumbbell').forEach(layOut);
}
