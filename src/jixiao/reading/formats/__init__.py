"""The formats that are read: each module or package here is a reader, and registers itself by being here."""
