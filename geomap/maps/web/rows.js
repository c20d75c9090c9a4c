/* Rows of the columns as objects: dates, places, incidents, claims, measurands. */

/** @type {(row: number) => DateRow} */
const dateAt = remembered((row) => ({
  row,
  text: data.words['dates.text'][row],
  precision: data.words['dates.precision'][row],
  first: number('dates.first', row),
  last: number('dates.last', row),
}));

/** @type {(row: number) => PlaceRow} */
const placeAt = remembered((row) => {
  const id = data.words['places.id'][row];
  const known = namedPlace(id) || { names: {}, admin1: '', part_of: '' };
  const stretches = word('places.stretches', row);
  return {
    row, id,
    name: data.words['places.name'][row],
    names: known.names,
    province: namedPlace(known.admin1) || { name: word('places.admin1', row), names: {} },
    holder: namedPlace(known.part_of),
    drawn: word('places.drawn', row),
    country: word('places.country_code', row),
    side: word('places.side', row),
    latitude: number('places.latitude', row),
    longitude: number('places.longitude', row),
    radius_m: number('places.coordinate_uncertainty_m', row),
    km: number('places.km', row),
    stretches: stretches ? stretches.split(';').map(stretchOf) : [],
    distance_to_border_m: number('places.distance_to_border_m', row),
    geometry: data.shapes[columns['places.shape'][row] - 1] || null,
    note: word('places.notes', row),
  };
});

/** What the gazetteer knows of a place; an id such as "constructor" names no other thing. @param {string} id */
function namedPlace(id) {
  return Object.hasOwn(data.names, id) ? data.names[id] : null;
}

/** "12.5/40" @param {string} piece @returns {Stretch} */
function stretchOf(piece) {
  const [from, to] = piece.split('/').map(Number);
  return [from, to];
}

/** An incident: where and when, and the rows of its claims. @type {(row: number) => IncidentRow} */
const incidentAt = remembered((row) => {
  const place = placeAt(columns['incidents.place'][row]);
  const claims = index.claimsOfIncident(row);
  return {
    ...place,
    row, place, claims,
    id: incidentId(row),
    name: word('incidents.name', row),
    date: dateAt(columns['incidents.date'][row]),
    scope: word('incidents.scope', row),
    event: word('incidents.sub_event_type', row),
    voices: VOICES.filter((_, voice) => claims.some((claim) => index.voiceOfClaim[claim] === voice)),
  };
});

/** @type {(row: number) => ClaimRow} */
const claimAt = remembered((row) => {
  const kind = word('claims.kind', row);
  const [start, end] = [number('claims.evidence_start', row), number('claims.evidence_end', row)];
  return {
    row, kind,
    incident: columns['claims.incident'][row],
    source: data.sources[columns['claims.source'][row]],
    claimant: word('claims.claimant', row),
    role: word('claims.claimant_role', row),
    side: word('claims.claimant_side', row),
    voice: VOICES[index.voiceOfClaim[row]],
    stance: word('claims.stance', row),
    low: number('claims.value_low', row),
    high: number('claims.value_high', row),
    qualifier: word('claims.qualifier', row),
    written: word('claims.value_written', row),
    scope: word('claims.scope', row),
    place_written: word('claims.place_written', row),
    date: dateAt(columns['claims.date'][row]),
    evidence: start === null || end === null ? null : [start, end],
    origin: word('claims.origin', row),
    statement: word('claims.statement', row),
    event: word('claims.sub_event_type', row),
    measurand: columns['claims.measurand'][row],
    agreement: word('claims.agreement', row),
    unplaced: word('claims.unplaced', row),
  };
});

/** What is measured, with the statements of each voice about it. @type {(row: number) => MeasurandRow} */
const measurandAt = remembered((row) => {
  const claims = [...index.claimsOfMeasurand(row)].map(claimAt);
  const [first] = claims;
  const statements = statementsOf(claims);
  /** @param {Voice} voice */
  const of = (voice) => statements.filter((statement) => statement.voice === voice);
  return {
    row, claims,
    kind: first.kind,
    incident: first.incident,
    scope: first.scope,
    agreement: first.agreement,
    gap: number('claims.gap', first.row),
    by_voice: { AF: of('AF'), PK: of('PK'), third_party: of('third_party') },
  };
});

const STANCES = ['asserts', 'denies', 'neither_confirms_nor_denies'];

/** Claims that report one utterance, joined; assertions stand first. @param {ClaimRow[]} claims @returns {Statement[]} */
function statementsOf(claims) {
  /** @type {Map<number, ClaimRow[]>} */
  const groups = new Map();
  for (const claim of claims) {
    const said = columns['claims.utterance'][claim.row];
    groups.set(said, [...(groups.get(said) || []), claim]);
  }
  return [...groups].map(([said, members]) => ({
    ...claimAt(said), claims: members, n_independent: number('claims.n_independent', said),
  })).sort((one, other) => STANCES.indexOf(one.stance) - STANCES.indexOf(other.stance));
}

/** The measurands of an incident, in their order. @param {IncidentRow} incident */
function measurandsOf(incident) {
  const rows = unique([...incident.claims].map((claim) => columns['claims.measurand'][claim]));
  return rows.sort((one, other) => one - other).map(measurandAt);
}

/** The claims of an incident, in the order of the ledger. @param {IncidentRow} incident */
function claimsOf(incident) {
  return [...incident.claims].map(claimAt);
}
