/* What one voice says about an incident: each statement, who made it, where it was published. */

/** A statement with the claims that report it. @typedef {{statement: Statement, claims: ClaimRow[]}} Utterance */

/**
 * What a voice says about an incident, statement by statement.
 * @param {Voice} voice @param {IncidentRow} incident @returns {Utterance[]}
 */
function utterances(voice, incident) {
  return measurandsOf(incident)
    .flatMap((measurand) => measurand.by_voice[voice] || [])
    .map((statement) => ({ statement, claims: statement.claims }))
    .sort((one, other) => rank(one.claims[0]) - rank(other.claims[0]));
}

/**
 * A voice's own numbers first, in the panel's order, then denials and open answers, then the rest.
 * @param {ClaimRow} claim
 */
function rank(claim) {
  if (claim.stance !== 'asserts') return 1;
  if (!formatAmount(claim)) return 2;
  const place = columns.figures.indexOf(claim.measurand);
  return place < 0 ? 0.9 : place / (columns.figures.length + 1) * 0.9;
}

const SHOWN_AT_ONCE = 6;

/** Statements, numbers first; many are folded so that both columns stay in sight. @param {Utterance[]} spoken */
function utteranceList(spoken) {
  const items = spoken.map(utterance);
  const list = make('ul', { class: 'utterances' }, ...items.slice(0, SHOWN_AT_ONCE));
  const rest = items.slice(SHOWN_AT_ONCE);
  if (!rest.length) return list;
  return make('div', {}, list, make('details', { class: 'more' },
    make('summary', {}, t('card.more_statements', { count: rest.length })), make('ul', { class: 'utterances' }, ...rest)));
}

/** A statement with its claimant, and on demand the documents and the evidence. @param {Utterance} spoken */
function utterance({ statement, claims }) {
  const head = claims.find((claim) => claim.claimant === statement.claimant) || claims[0];
  return make('li', { class: 'utterance' },
    make('p', { class: 'said' }, ...saidParts(statement.stance, sentenceOf(head))),
    make('p', { class: 'claimant' }, dotted(statement.claimant, statement.role)),
    make('details', { class: 'evidence' },
      make('summary', {}, summaryOf(statement, claims)),
      make('ul', {}, ...claims.map(evidenceItem))));
}

/**
 * A sentence with its stance, which stands out.
 * @param {string} stance @param {string} sentence @returns {Child[]}
 */
function saidParts(stance, sentence) {
  if (!Object.hasOwn(STANCE_KEYS, stance)) return [isolate(sentence)];
  const parts = phraseParts(`stance.${STANCE_KEYS[stance]}_sentence`, { sentence: '' });
  const slot = isolate(sentence);
  return parts.map((part, i) => (i % 2 ? slot : part && make('em', { class: 'stance' }, part)));
}

/**
 * Where a statement was published, and whether several documents are more than one occasion.
 * @param {Statement} statement @param {ClaimRow[]} claims
 */
function summaryOf(statement, claims) {
  const documents = documentsOf(claims);
  if (documents.length === 1) {
    const [source] = documents;
    return dotted(publisherOf(source), published(source), documentName(source), t('card.evidence'));
  }
  return dotted(t('card.documents_independent', { count: documents.length, independent: statement.n_independent ?? 0 }), t('card.evidence'));
}

/** Where a claim stands: publisher, title, date, characters. @param {ClaimRow} claim */
function evidenceItem(claim) {
  const { source } = claim;
  const more = dotted(datePhrase(claim.date), claim.origin && t('card.origin', { origin: claim.origin }), textOf(claim.row).note);
  const title = source.title ? linkOrText(source.url, isolate(source.title)) : null;
  return make('li', {},
    make('span', {}, dotted(publisherOf(source), published(source))),
    title ? make('span', { class: 'cited' }, ' ', title) : null,
    make('span', { class: 'offsets' }, evidenceWords(claim)),
    make('span', { class: 'claim-note' }, more),
    make('code', { class: 'claim-id', dir: 'ltr' }, textOf(claim.row).id));
}

/** @param {ClaimRow} claim */
function evidenceWords(claim) {
  const document = documentName(claim.source);
  if (!claim.evidence) return t('card.evidence_in', { document });
  const [start, end] = claim.evidence.map(plainDigits);
  return t('card.evidence_at', { document, start, end });
}

/** @param {Source} source */
function published(source) {
  return source.published || t('sources.undated');
}

/** @param {Source} source */
function publisherOf(source) {
  return source.publisher || t('sources.publisher_unknown');
}

/** What a voice says about an incident, under its coloured rule. @param {Voice} voice @param {IncidentRow} incident */
function voiceColumn(voice, incident) {
  const spoken = utterances(voice, incident);
  const body = spoken.length ? utteranceList(spoken) : silence(voice, incident);
  return make('section', { class: `voice-column ${voiceClass(voice)}` },
    make('h3', {}, voiceName(voice)), body);
}

/**
 * A voice that says nothing here may have numbers of its own for the whole border.
 * @param {Voice} voice @param {IncidentRow} incident
 */
function silence(voice, incident) {
  const wide = borderClaims().filter((claim) => (
    claim.voice === voice && claim.stance === 'asserts' && formatAmount(claim)
    && claim.incident !== incident.row && sameNight(claim, incident)));
  const sentences = unique(wide.map((claim) => midSentence(sentenceOf(claim)))).slice(0, 4);
  const wideOnes = sentences.map(isolate).join(phraseForm('list.semicolon'));
  return make('div', { class: 'silence' },
    make('p', {}, t('card.no_statement', { place: incidentName(incident) })),
    wideOnes ? make('p', { class: 'border-wide' }, t('card.border_wide', { sentences: wideOnes })) : null);
}

/** Claims about the whole border. @type {() => ClaimRow[]} */
const borderClaims = once(() => {
  const scope = data.words['claims.scope'].indexOf('border');
  /** @type {number[]} */
  const rows = [];
  columns['claims.scope'].forEach((code, row) => {
    if (code === scope) rows.push(row);
  });
  return rows.map(claimAt);
});

/** @param {ClaimRow} claim @param {IncidentRow} incident */
function sameNight(claim, incident) {
  return claim.date.text === incident.date.text;
}
