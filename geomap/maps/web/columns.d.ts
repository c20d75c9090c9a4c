/* The columns of a page and what their codes mean, as geomap/maps/tables.py has them, for the type checker. */

/** What a claim counts. */
interface Kind {
  metric: string;
  affected_side: string;
  affected_class: string;
  event: string;
  /** What it is called in each language: a heading, and with {amount} for one and for many. */
  said: Record<Language, { label: string; one: string; many: string }>;
}

/** What the codes of a column stand for; of dates and places the words are in the order of the rows. */
interface Words {
  'claims.claimant': string[];
  'claims.claimant_role': string[];
  'claims.claimant_side': string[];
  'claims.stance': Stance[];
  'claims.qualifier': string[];
  'claims.value_written': string[];
  'claims.scope': string[];
  'claims.place_written': string[];
  'claims.origin': string[];
  'claims.statement': string[];
  'claims.sub_event_type': string[];
  'claims.agreement': Agreement[];
  'claims.unplaced': string[];
  'claims.kind': Kind[];
  'incidents.name': string[];
  'incidents.scope': string[];
  'incidents.sub_event_type': string[];
  'incidents.stem': string[];
  'places.side': string[];
  'places.country_code': string[];
  'places.admin1': string[];
  'places.admin2': string[];
  'places.stretches': string[];
  'places.notes': string[];
  'places.drawn': Drawn[];
  'places.id': string[];
  'places.name': string[];
  'dates.text': string[];
  'dates.precision': Precision[];
}

type WordColumn = Exclude<keyof Words, 'places.id' | 'places.name' | 'dates.text' | 'dates.precision'>;
/** Numbers that may be missing, NaN where they are. */
type NumberColumn =
  | 'claims.value_low' | 'claims.value_high' | 'claims.evidence_start' | 'claims.evidence_end'
  | 'claims.gap' | 'claims.n_independent'
  | 'places.latitude' | 'places.longitude' | 'places.coordinate_uncertainty_m' | 'places.km'
  | 'places.distance_to_border_m'
  | 'dates.first' | 'dates.last';
/** Rows of another table; `places.shape` counts from 1, 0 for none. */
type RowColumn =
  | 'claims.incident' | 'claims.source' | 'claims.utterance' | 'claims.measurand' | 'claims.date'
  | 'incidents.date' | 'incidents.place' | 'places.shape' | 'figures';
type ColumnName = WordColumn | NumberColumn | RowColumn;

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Of one column: name, type and length, and of decimals the scale and the least number. */
type Plan = [
  name: ColumnName, type: 'u1' | 'u2' | 'u4' | 'f8', length: number, scale?: number, least?: number,
];
