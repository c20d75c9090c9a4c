/* Claims as rows of a file: the columns of `geomap export`, as far as a page has them, in its order. */

/**
 * @typedef {string|number|null} Value of a cell
 * @typedef {{name: string, of: (claim: number) => Value}} RecordColumn
 */

/**
 * The names are those of CLAIM_COLUMNS and what follows it in geomap/frames/assembly.py; a page
 * has no event_type. Numbers that are no counts are rounded as in geomap/maps/tables.py.
 * @type {() => RecordColumn[]}
 */
const recordColumns = once(() => [
  column('claim_id', (claim) => textOf(claim).id),
  column('incident_id', (claim) => incidentId(columns['claims.incident'][claim])),
  column('source_id', ofSource('id')),
  column('claimant', said('claims.claimant')),
  column('claimant_side', said('claims.claimant_side')),
  column('stance', said('claims.stance')),
  column('metric', ofKind('metric')),
  column('affected_side', ofKind('affected_side')),
  column('affected_class', ofKind('affected_class')),
  column('value_low', (claim) => number('claims.value_low', claim)),
  column('value_high', (claim) => number('claims.value_high', claim)),
  column('qualifier', said('claims.qualifier')),
  column('scope', said('claims.scope')),
  column('place_id', placeId),
  column('place_name', (claim) => (placeId(claim) ? data.words['places.name'][placeOf(claim)] : word('claims.place_written', claim))),
  column('event_date', dateOf),
  column('time_precision', (claim) => data.words['dates.precision'][columns['claims.date'][claim]]),
  column('evidence_start', (claim) => number('claims.evidence_start', claim)),
  column('evidence_end', (claim) => number('claims.evidence_end', claim)),
  column('place_written', said('claims.place_written')),
  column('value_written', said('claims.value_written')),
  column('summary', (claim) => textOf(claim).summary),
  column('claimant_role', said('claims.claimant_role')),
  column('sub_event_type', said('claims.sub_event_type')),
  column('statement', said('claims.statement')),
  column('origin', said('claims.origin')),
  column('measurand', measurandKey),
  column('agreement', said('claims.agreement')),
  column('gap', (claim) => number('claims.gap', claim)),
  column('utterance', (claim) => textOf(columns['claims.utterance'][claim]).id),
  column('n_independent', (claim) => number('claims.n_independent', claim)),
  column('unplaced', said('claims.unplaced')),
  column('note', (claim) => textOf(claim).note),
  column('source_title', ofSource('title')),
  column('publisher', ofSource('publisher')),
  column('published', ofSource('published')),
  column('url', ofSource('url')),
  column('sha256', ofSource('sha256')),
  column('latitude', ofPlace('places.latitude')),
  column('longitude', ofPlace('places.longitude')),
  column('coordinate_uncertainty_m', ofPlace('places.coordinate_uncertainty_m')),
  column('km', ofPlace('places.km')),
  column('from_km', (claim) => stretchEnds(placeOf(claim))[0]),
  column('to_km', (claim) => stretchEnds(placeOf(claim))[1]),
  column('distance_to_border_m', ofPlace('places.distance_to_border_m')),
  column('side', (claim) => word('places.side', placeOf(claim))),
  column('line_version', () => data.line.version),
]);

/** @param {string} name @param {(claim: number) => Value} of @returns {RecordColumn} */
function column(name, of) {
  return { name, of };
}

/** @param {Exclude<WordColumn, 'claims.kind'>} name @returns {(claim: number) => string} */
function said(name) {
  return (claim) => /** @type {string} */ (word(name, claim));
}

/** @param {'id'|'title'|'publisher'|'published'|'url'|'sha256'} field @returns {(claim: number) => string} */
function ofSource(field) {
  return (claim) => data.sources[columns['claims.source'][claim]][field];
}

/** @param {'metric'|'affected_side'|'affected_class'} part @returns {(claim: number) => string} */
function ofKind(part) {
  return (claim) => data.words['claims.kind'][columns['claims.kind'][claim]][part];
}

/** @param {NumberColumn} name of a column of the places @returns {(claim: number) => number|null} */
function ofPlace(name) {
  return (claim) => number(name, placeOf(claim));
}

/** @param {number} claim */
function placeOf(claim) {
  return columns['incidents.place'][columns['claims.incident'][claim]];
}

/** A place that was not found has a question mark and its name for an id. @param {number} claim */
function placeId(claim) {
  const id = data.words['places.id'][placeOf(claim)];
  return id.startsWith('?') ? '' : id;
}

/** @param {number} claim */
function dateOf(claim) {
  return data.words['dates.text'][columns['claims.date'][claim]];
}

/** What is measured in one string, as Measurand.key of geomap/comparison/measurand.py. @param {number} claim */
function measurandKey(claim) {
  const kind = data.words['claims.kind'][columns['claims.kind'][claim]];
  return [
    kind.metric, kind.affected_side, kind.affected_class, word('claims.scope', claim),
    placeId(claim) || `?${word('claims.place_written', claim)}`, dateOf(claim) || 'undated', kind.event,
  ].join(':');
}

/** Where the stretches of a place begin and where they end, in kilometres along the line. */
const stretchEnds = remembered((place) => {
  const kms = /** @type {string} */ (word('places.stretches', place)).split(/[;/]/).filter(Boolean).map(Number);
  return kms.length ? [kms[0], kms[kms.length - 1]] : [null, null];
});

/** The texts that the rows of these claims hold are those of the claims themselves and of their utterances. @param {Uint32Array} claims */
function claimsNamed(claims) {
  return Uint32Array.from([...claims, ...claims.map((claim) => columns['claims.utterance'][claim])]);
}
