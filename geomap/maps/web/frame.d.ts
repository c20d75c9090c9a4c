/* The frame of a page as geomap/maps packs it, for the type checker: see view.py and headline.py,
   and columns.d.ts for what it is around. */

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
  /** Why a claim has no place, by the ledger's words: the phrase that says it, and its values. */
  reasons: Record<string, [key: string, values: Record<string, string>]>;
  counts: { claims: number; documents: number; incidents: number; unplaced: number; contested: number };
  words: Words;
  shapes: (GeoJSON.Geometry | null)[];
  plan: Plan[];
  rest: Plan[];
}

/** What the head says, in one language. */
interface HeadWords {
  title: string;
  kicker: string;
  dek: string;
  as_of_text: string;
  point_of_view: string;
  disclaimer: string;
  licences: { what: string; source: string; licence: string }[];
}

/** The words are those of the language that the page speaks now. */
interface Head extends HeadWords {
  lang: Language;
  dir: string;
  view: string;
  as_of: string;
  /** The id of the incident that is chosen when the page opens, or ''. */
  selected: string;
  heads: Record<Language, HeadWords>;
  /** Which of the words are the recipe's own, and in which language it wrote them. */
  own: { lang: string; fields: string[] };
}

interface Line {
  name: string;
  label: string;
  version: string;
  length_km: number;
  tolerance_m: number;
  coordinates: Position[];
  sections: { side: string; name: string; names: Record<string, string>; from_km: number; to_km: number }[];
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
  /** How else it is spelled, in any script. */
  also: string[];
}
