from __future__ import annotations

from pathlib import Path

import geopandas
import pytest
import shapely

from geomap.errors import DataError
from geomap.gazetteer import Gazetteer
from geomap.gazetteer.importing import import_file


def _layer(folder: Path, **columns: list[str]) -> Path:
    squares = [shapely.box(70.0, 33.6, 70.3, 33.9), shapely.box(60.0, 20.0, 60.1, 20.1)]
    path = folder / "layer.geojson"
    geopandas.GeoDataFrame(columns, geometry=squares, crs="EPSG:4326").to_file(path)
    return path


@pytest.mark.parametrize(
    "columns",
    [
        {"ADM2_EN": ["Kurram", "Nowhere"], "ADM1_EN": ["Khyber Pakhtunkhwa", ""]},
        {"shapeName": ["Kurram", "Nowhere"], "shapeType": ["ADM2", "ADM2"]},
    ],
)
def test_a_layer_of_units_gives_them_their_polygons(
    tmp_path: Path, columns: dict[str, list[str]]
) -> None:
    told = import_file(_layer(tmp_path, **columns))
    assert told[0].startswith("1 units drawn as polygons")
    assert "Nowhere" in told[1]
    wkb = Gazetteer.opened().area("kurram-district")
    assert shapely.from_wkb(wkb).bounds == (70.0, 33.6, 70.3, 33.9)
    assert Gazetteer.opened().area("khost") is None


def test_a_layer_without_names_or_polygons_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no column names the units"):
        import_file(_layer(tmp_path, colour=["a", "b"]))
    path = tmp_path / "points.geojson"
    geopandas.GeoDataFrame(geometry=[shapely.Point(70, 34)], crs="EPSG:4326").to_file(path)
    with pytest.raises(DataError, match="not polygons"):
        import_file(path)
    path.write_text("nonsense", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be read"):
        import_file(path)
