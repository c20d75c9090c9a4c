"""How `data/basemap/` is made; `scripts/build_basemap.py` runs it."""
