"""What is written of the provinces: their shapes, and the borders between them."""

from __future__ import annotations

import shapely

from basemap.output import OWN, Shapes, feature, label_point, merged_lines, write_features
from basemap.provinces import read_codes


def write_provinces(provinces: Shapes) -> None:
    """Write provinces.geojson, one feature for each ISO 3166-2 code."""
    rows = {row["iso_3166_2"]: row for row in read_codes()}
    write_features(
        "provinces.geojson",
        [
            feature(
                polygon,
                iso_3166_2=code,
                place_id=rows[code]["place_id"],
                name=rows[code]["name"],
                iso_a2=code[:2],
                label=label_point(polygon),
            )
            for code, polygon in sorted(provinces.items())
        ],
    )


def write_province_lines(provinces: Shapes) -> None:
    """Write province_lines.geojson: borders between provinces of one country, for each country."""
    features = []
    for side in OWN:
        own = [polygon for code, polygon in sorted(provinces.items()) if code.startswith(side)]
        edges = shapely.union_all(shapely.boundary(own))
        inner = shapely.difference(edges, shapely.boundary(shapely.coverage_union_all(own)))
        features.append(feature(shapely.MultiLineString([*merged_lines(inner)]), iso_a2=side))
    write_features("province_lines.geojson", features)
