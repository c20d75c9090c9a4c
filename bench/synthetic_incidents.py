"""The incidents and documents that synthetic claims speak of, as geomap's frames hold them."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from geomap.frames import INCIDENT_COLUMNS
from geomap.model import Source


def incidents_of(claims: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return one row for each incident of the claims, with the columns of `geomap.incidents`."""
    first = claims.drop_duplicates("incident_id").reset_index(drop=True)
    found = pd.DataFrame({name: first.get(name, "") for name in INCIDENT_COLUMNS})
    found["drawn"] = np.where(first["latitude"].notna(), "point", "none")
    found["location"] = found["name"] = first["place_name"]
    return gpd.GeoDataFrame(found, geometry=first.geometry.to_numpy(), crs=claims.crs)


def sources_of(claims: gpd.GeoDataFrame) -> list[Source]:
    """Return the documents that the claims cite."""
    cited = claims.drop_duplicates("source_id").sort_values("source_id")
    columns = cited[["source_id", "source_title", "publisher", "published", "url", "sha256"]]
    return [
        Source(ident, title=title, publisher=publisher, published=published, url=url, sha256=sha256)
        for ident, title, publisher, published, url, sha256 in columns.itertuples(index=False)
    ]
