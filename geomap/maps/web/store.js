/* What the page knows, what the reader has chosen, and who wants to hear of it. */

const data = JSON.parse(byId('geomap-data').textContent);
const VOICES = ['AF', 'PK', 'third_party'];

const claimById = new Map(data.claims.map((claim) => [claim.id, claim]));
const sourceById = new Map(data.sources.map((source) => [source.id, source]));
const incidentById = new Map(data.incidents.map((incident) => [incident.id, incident]));
const measurandByKey = new Map(data.measurands.map((measurand) => [measurand.key, measurand]));
const voiceById = new Map(data.voices.map((voice) => [voice.id, voice]));

/** `stack` holds incidents that share one symbol, while the reader chooses among them. */
const state = { view: data.page.view || 'all', selected: '', stack: [] };
const listeners = [];

/** @param {(now: typeof state, before: typeof state) => void} listener */
function onChange(listener) {
  listeners.push(listener);
}

/** @param {Partial<typeof state>} patch */
function change(patch) {
  const before = { ...state };
  Object.assign(state, patch);
  for (const listener of listeners) listener(state, before);
}

/** Choose an incident by its id; '' chooses none. */
function select(id) {
  const stack = state.stack.includes(id) ? state.stack : [];
  change({ selected: incidentById.has(id) ? id : '', stack });
}

/** Choose a symbol that stands for several incidents. */
function selectStack(ids) {
  if (ids.length === 1) select(ids[0]);
  else change({ selected: '', stack: ids });
}

function clearSelection() {
  change({ selected: '', stack: [] });
}

/** The voices that a view shows. */
function voicesOfView(view) {
  return VOICES.includes(view) ? [view] : VOICES;
}

function voiceName(voice) {
  return voiceById.get(voice)?.name || voice;
}

function voiceShort(voice) {
  return voiceById.get(voice)?.short || voiceName(voice);
}

/** The class that gives an element its voice's colour. */
function voiceClass(voice) {
  return { AF: 'voice-af', PK: 'voice-pk' }[voice] || 'voice-others';
}

/** The claims of an incident in the order of the ledger; ids that are not there are left out. */
function claimsOf(incident) {
  return incident.claims.map((id) => claimById.get(id)).filter(Boolean);
}

/** Incidents that at least one of these voices speaks about. */
function incidentsOf(voices) {
  return data.incidents.filter((incident) => incident.voices.some((id) => voices.includes(id)));
}

function measurandsOf(incident) {
  return incident.measurands.map((key) => measurandByKey.get(key)).filter(Boolean);
}
