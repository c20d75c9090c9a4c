"""The line: where it runs, which side things are on, and what borders it.

Importing this package needs numpy alone; scipy, shapely and pyproj are loaded by the functions
that use them, so that the command line starts quickly.
"""

from geomap.border.areas import side_area
from geomap.border.attach import Attachment, attach
from geomap.border.attach_geometries import attach_geometries
from geomap.border.line import ATTRIBUTION, BorderLine, border_line, stretch
from geomap.border.sections import Section, sections, sections_at, stretches

__all__ = [
    "ATTRIBUTION",
    "Attachment",
    "BorderLine",
    "Section",
    "attach",
    "attach_geometries",
    "border_line",
    "sections",
    "sections_at",
    "side_area",
    "stretch",
    "stretches",
]
