/* What the page's scripts pass to each other, for the type checker; nothing of this is in a page.
   Lengths are pixels of the screen unless a name ends in _m or _km; y grows downwards.
   A row is a number, from 0: of a claim, an incident, a place, a measurand or a date. */

type Voice = 'AF' | 'PK' | 'third_party';
type View = 'all' | 'compare' | Voice;
/** From and to, in kilometres along the line. */
type Stretch = [from: number, to: number];

interface Pixel {
  x: number;
  y: number;
}

interface Size {
  x: number;
  y: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What `append` takes; what is missing or empty is left out. */
type Child = Node | string | null | undefined;
/** `true` sets an attribute without a value; `false` and what is missing leave it out. */
type Attributes = Record<string, string | number | boolean | null | undefined>;

/** What lies in the columns, counted and joined once. */
interface Index {
  claims: number;
  incidents: number;
  measurands: number;
  /** The place of each claim's voice in VOICES. */
  voiceOfClaim: Uint8Array;
  claimsOfIncident(row: number): Uint32Array;
  claimsOfMeasurand(row: number): Uint32Array;
  /** Made when an id is first looked up. */
  incidentById: Map<string, number> | null;
}

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

/** What the reader has chosen: see state.js. */
interface State {
  view: View;
  selected: number;
  stack: number[];
  shownAt: number;
}

type Listener = (now: State, before: State) => void;

/** Which claims are shown: see shown.js. */
interface Shown {
  passes: Uint8Array;
  counts: Uint32Array;
  total: number;
}

/** Places as columns: see places.js. */
interface Spots {
  count: number;
  x: Float64Array;
  y: Float64Array;
  incidents(place: number): Uint32Array;
}

/** How many claims a voice has. */
interface Count {
  voice: Voice;
  count: number;
}

/** From kilometres along the line to pixels of the strip. */
type AlongStrip = (km: number) => number;

type LayerKey = 'provinces' | 'uncertainty' | 'line' | Voice;

/** A map with its layers, as the maps' own script hands it over. */
interface BoardParts {
  key: 'first' | 'second';
  map: L.Map;
  layers: Record<LayerKey, L.FeatureGroup>;
}

interface Window {
  /** There until the maps have been taken over. */
  geomap?: { boards: BoardParts[] };
}
