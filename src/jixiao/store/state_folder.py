"""Where the program keeps what belongs to no folder of the user's: recent files, and work beside a read-only folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def state_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The program's own folder for this user, by the custom of the system; it need not exist yet."""
    home = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "jixiao"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "jixiao"
    stated = Path(environment.get("XDG_STATE_HOME") or "")
    return (stated if stated.is_absolute() else home / ".local" / "state") / "jixiao"
