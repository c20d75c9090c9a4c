/* What a page brings with it, as geomap/maps packs it, for the type checker: see tables.py for the
   columns, view.py and headline.py for the frame around them. */

type Stance = 'asserts' | 'denies' | 'neither_confirms_nor_denies';
type Precision = 'night' | 'day' | 'interval' | 'month' | 'year' | 'unknown';
type Agreement = 'single_source' | 'uncontested' | 'contested' | 'denied' | 'no_assertion';
/** What a place becomes on a map. */
type Drawn = 'point' | 'area' | 'stretch' | 'border' | 'country' | 'none';
/** West to east, as GeoJSON has it. */
type Position = [longitude: number, latitude: number];

interface Frame {
  page: Head;
  line: Line;
  sources: Source[];
  basemap: Basemap;
  /** What the gazetteer knows of a place beyond the columns, by place id. */
  names: Record<string, Named>;
  licences: { what: string; source: string; licence: string }[];
  counts: { claims: number; documents: number; incidents: number; unplaced: number; contested: number };
  words: Words;
  shapes: (GeoJSON.Geometry | null)[];
  plan: Plan[];
}

interface Head {
  title: string;
  kicker: string;
  dek: string;
  lang: string;
  dir: string;
  view: string;
  as_of: string;
  as_of_text: string;
  point_of_view: string;
  /** The id of the incident that is chosen when the page opens, or ''. */
  selected: string;
  disclaimer: string;
}

interface Line {
  name: string;
  label: string;
  version: string;
  length_km: number;
  tolerance_m: number;
  coordinates: Position[];
  sections: { side: string; name: string; from_km: number; to_km: number }[];
  marks: { km: number; longitude: number; latitude: number }[];
}

/** A document as the page names it; what is not known is ''. */
interface Source {
  id: string;
  number: string;
  title: string;
  publisher: string;
  author: string;
  published: string;
  language: string;
  url: string;
  file: string;
  sha256: string;
  note: string;
}

interface Basemap {
  countries: Surfaces;
  /** Names and where they stand; surfaces only where there are no lines of provinces. */
  provinces: Surfaces;
  province_lines: Surfaces;
  cities: { name: string; longitude: number; latitude: number; rank: number }[];
}

interface SurfaceProperties {
  name?: string;
  iso_a2?: string;
  label_lat?: number;
  label_lon?: number;
}

type Surface = GeoJSON.Feature<GeoJSON.Geometry | null, SurfaceProperties>;
type Surfaces = GeoJSON.FeatureCollection<GeoJSON.Geometry | null, SurfaceProperties>;

interface Named {
  name: string;
  /** By language, but for English. */
  names: Record<string, string>;
  admin1: string;
  part_of: string;
}

/** What a claim counts. */
interface Kind {
  metric: string;
  affected_side: string;
  affected_class: string;
  event: string;
  label: string;
  singular: string;
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
