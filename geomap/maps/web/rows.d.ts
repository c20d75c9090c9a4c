/* Rows of the columns as rows.js makes them, for the type checker. A row's number counts from 0. */

/** Days since 1970-01-01, UTC; a night runs to the morning after `last`. */
interface DateRow {
  row: number;
  text: string;
  precision: Precision;
  first: number | null;
  last: number | null;
}

/** Where an incident lies along the line: `stretches`, else the nearest `km`, else neither. */
interface Located {
  km?: number | null;
  stretches?: Stretch[];
}

interface PlaceRow {
  row: number;
  id: string;
  name: string;
  names: Record<string, string>;
  province: { name: string; names: Record<string, string> };
  /** The unit that holds a place which no source locates. */
  holder: Named | null;
  drawn: Drawn;
  country: string;
  side: string;
  latitude: number | null;
  longitude: number | null;
  radius_m: number | null;
  km: number | null;
  stretches: Stretch[];
  distance_to_border_m: number | null;
  geometry: GeoJSON.Geometry | null;
  note: string;
}

/** An incident has what its place has. */
interface IncidentRow extends PlaceRow {
  place: PlaceRow;
  /** The rows of its claims, shown or not. */
  claims: Uint32Array;
  date: DateRow;
  scope: string;
  event: string;
  voices: Voice[];
}

/** How much a claim says there was, and how it was hedged or written. */
interface Amount {
  low: number | null;
  high: number | null;
  qualifier: string;
  written: string;
}

interface ClaimRow extends Amount {
  row: number;
  kind: Kind;
  incident: number;
  source: Source;
  claimant: string;
  role: string;
  side: string;
  voice: Voice;
  stance: Stance;
  scope: string;
  place_written: string;
  date: DateRow;
  /** From and to, in characters of the document. */
  evidence: [start: number, end: number] | null;
  origin: string;
  statement: string;
  event: string;
  measurand: number;
  agreement: Agreement;
  unplaced: string;
}

/** What one voice said once, with all claims that report it. */
interface Statement extends ClaimRow {
  claims: ClaimRow[];
  n_independent: number | null;
}

interface MeasurandRow {
  row: number;
  claims: ClaimRow[];
  kind: Kind;
  incident: number;
  scope: string;
  agreement: Agreement;
  gap: number | null;
  by_voice: Record<Voice, Statement[]>;
}

/** A claim's own texts. */
interface ClaimText {
  id: string;
  summary: string;
  note: string;
}
