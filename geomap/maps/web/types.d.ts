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
  /** Switches layers on and off. */
  control: L.Control.Layers;
  layers: Record<LayerKey, L.FeatureGroup>;
}

interface Window {
  /** There until the maps have been taken over. */
  geomap?: { boards: BoardParts[] };
}
