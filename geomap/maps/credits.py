"""Who made what a page is drawn with: each data set and library with its licence."""

from __future__ import annotations

CREDITS = (
    {
        "what": "The line and its sections",
        "source": "OpenStreetMap contributors, through timezone-boundary-builder",
        "licence": "ODbL 1.0",
    },
    {
        "what": "Countries and provinces",
        "source": "Natural Earth, 1:10m",
        "licence": "public domain",
    },
    {
        "what": "Afghan districts",
        "source": "geoBoundaries gbOpen AFG ADM2 (Runfola et al. 2020, "
        "doi 10.1371/journal.pone.0231866)",
        "licence": "public domain",
    },
    {
        "what": "Pakistani districts and tehsils",
        "source": "OCHA COD-AB Pakistan",
        "licence": "CC BY-IGO",
    },
    {
        "what": "Towns and many names",
        "source": "GeoNames",
        "licence": "CC BY 4.0",
    },
    {
        "what": "Border places",
        "source": "geomap's own gazetteer, each row with its source",
        "licence": "as stated row by row in data/gazetteer",
    },
    {
        "what": "Map library",
        "source": "Leaflet 1.9.3, © Volodymyr Agafonkin, CloudMade",
        "licence": "BSD-2-Clause",
    },
)

DISCLAIMER = (
    "Figures are claims, not findings. A place on this page is where a source says that something "
    "happened, as exactly as the source allows. Lines, names and areas imply no opinion on the "
    "legal status of any territory."
)
