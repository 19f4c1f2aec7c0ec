"""Imports a bulletin and puts a remark on its first claim, with Python's standard library alone.

MUQABALA_ADDRESS=http://127.0.0.1:3000 MUQABALA_TOKEN=mqb_... python3 example.py
"""

import json
import os
import sys
import urllib.error
import urllib.request

ADDRESS = os.environ.get("MUQABALA_ADDRESS", "http://127.0.0.1:3000")
TOKEN = os.environ.get("MUQABALA_TOKEN", "")


def ask(method, path, body=None, **headers):
    """Returns the answer's body and its ETag; ends the program with the problem that the desk names."""
    request = urllib.request.Request(
        f"{ADDRESS}/api/v1{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **headers},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer), answer.headers.get("ETag")
    except urllib.error.HTTPError as error:
        sys.exit(error.read().decode())


# The key makes it safe to send this again after a lost answer.
made, _ = ask(
    "POST",
    "/reports",
    {
        "title": "Evening bulletin",
        "text": "The bridge at the mill was closed at dusk.\nTwo trucks waited on the east bank.",
        "source": {"name": "Harbour Wire"},
        "language": "en",
    },
    **{"Idempotency-Key": "evening-bulletin-1"},
)
print(f"report {made['report']}: {made['passages']} passages, {made['overlaps']} overlaps")

passages, _ = ask("GET", f"/reports/{made['report']}/passages")
claim = passages["items"][0]["claim"]

# Read first: the ETag names the version that the change is for.
read, etag = ask("GET", f"/claims/{claim}")
added, _ = ask(
    "POST",
    f"/claims/{claim}/evidence",
    {"kind": "note", "stance": "context", "note": "Called the mill: they confirm it."},
    **{"If-Match": etag},
)
print(f"claim {claim} \"{read['headline']}\": evidence {added['evidence']}")
