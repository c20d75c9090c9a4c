/* An online base map as geomap/maps/tiles.py gives it. */

interface TileSource {
  name: string;
  /** A template of `x`, `y`, `z`, and `s` when there are subdomains. */
  url: string;
  host: string;
  subdomains: string[];
  min_zoom: number;
  max_zoom: number;
  attribution: string;
  /** Whether it answers pages of a website alone. */
  needs_site: boolean;
}

interface Frame {
  /** Null unless the recipe asks for online tiles. */
  tiles: TileSource | null;
}
