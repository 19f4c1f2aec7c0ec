"""Receives web hooks of Muqabala, with Python's standard library alone.

MUQABALA_SECRET=whsec_... python3 web_hook.py
"""

import base64
import hashlib
import hmac
import http.server
import json
import os
import time

# A message is refused when its time is so many seconds off: somebody may have recorded it and sent it again.
TOLERANCE = 300


def verify_web_hook(secret, headers, body):
    """The content of a message that is signed with the secret, now; ValueError for any other. `body` is the bytes as they came."""
    message, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(timestamp)) > TOLERANCE:
        raise ValueError("the time is too far off")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    expected = hmac.new(key, f"{message}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    wanted = "v1," + base64.b64encode(expected).decode()
    # While a secret is changed there are two signatures, with a space between them.
    if not any(hmac.compare_digest(wanted, given) for given in headers["webhook-signature"].split(" ")):
        raise ValueError("the signature is not that of the secret")
    return json.loads(body)


class Receiver(http.server.BaseHTTPRequestHandler):
    seen = set()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        try:
            message = verify_web_hook(os.environ["MUQABALA_SECRET"], self.headers, body)
        except (KeyError, TypeError, ValueError) as error:
            return self.send_error(400, str(error))
        # A message can come twice, under the same name.
        if self.headers["webhook-id"] not in self.seen:
            print(message, flush=True)
        self.seen.add(self.headers["webhook-id"])
        self.send_response(204)
        self.end_headers()


if __name__ == "__main__":
    http.server.HTTPServer(("127.0.0.1", 8900), Receiver).serve_forever()
