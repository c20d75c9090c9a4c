/* What finding, filtering and linking pass to each other, for the type checker. */

/** A spelling of a name: as it is shown, folded, and folded without gaps. */
interface Spelling {
  text: string;
  key: string;
  tight: string;
}

/** What the reader typed, folded in the same ways, and its words. */
interface Typed {
  key: string;
  tight: string;
  words: string[];
}

/** A place by its id: its rows, once for each way in which it is drawn, and how it is spelled. */
interface NamedPlace {
  id: string;
  rows: number[];
  claims: number;
  spellings: Spelling[];
}

/** What is suggested while the reader types, and what happens when it is chosen. */
interface Suggestion {
  group: string;
  /** The name, then in what other spelling it was found, if so. */
  text: string;
  also: string;
  detail: string;
  voice?: Voice;
  choose(): void;
}

type FacetKey = 'precision' | 'metric' | 'event' | 'source' | 'claimant' | 'agreement';

/** One question that each claim answers with one of its values, by number. */
interface Facet {
  key: FacetKey;
  /** What stands for each value in a link. */
  values: string[];
  /** The number of each claim's value. */
  codes: ArrayLike<number>;
  label(value: number): string;
  /** Under whose name a value is listed. */
  voice?(value: number): Voice;
}

/** What a link says; what it does not say is missing. */
interface Link {
  view?: View;
  /** The row of an incident; -1 where the link says that nothing is chosen. */
  selected?: number;
  /** Rows of incidents that share a symbol. */
  among: number[];
  at?: MapPlace;
  facets: Map<FacetKey, Set<number>>;
  text: string;
  time: string;
  lang: string;
  theme: string;
}

/** Where a map stands, in decimal degrees (WGS84). */
interface MapPlace {
  latitude: number;
  longitude: number;
  zoom: number;
}
