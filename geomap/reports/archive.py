"""A zip archive that is the same whenever it is made."""

from __future__ import annotations

import io
import zipfile

#: The earliest that a zip archive can say.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(archive: bytes) -> bytes:
    """Return a zip archive with its members in their order, all of one date and of one making."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            # Otherwise it tells on which system it was made.
            member.create_system = 0
            new.writestr(member, old.read(name))
    return out.getvalue()
