/* The base map beyond its surfaces, for the type checker; frame.d.ts has the rest. */

/** What has an English name, and others by language. */
interface Called {
  name?: string;
  names?: Record<string, string>;
}

interface Spotted {
  longitude: number;
  latitude: number;
}

interface District extends Spotted {
  name: string;
  names: Record<string, string>;
}

interface Town extends District {
  /** 1 for a capital, 7 for a village beside the line. */
  rank: number;
  crossing?: boolean;
}

interface Relief {
  /** A data: URI. */
  picture: string;
  bounds: L.LatLngBoundsLiteral;
}

interface RiverProperties extends Called {
  /** 1 for a great river, 4 for one that mostly runs dry. */
  rank: number;
}

type River = GeoJSON.Feature<GeoJSON.MultiLineString, RiverProperties>;
type Rivers = GeoJSON.FeatureCollection<GeoJSON.MultiLineString, RiverProperties>;

interface Basemap {
  district_lines?: GeoJSON.FeatureCollection;
  rivers?: Rivers;
  districts?: District[];
  towns?: Town[];
  relief?: Relief;
}

interface SurfaceProperties {
  names?: Record<string, string>;
}
