"""Lets verify.py check many damaged exports in one process.

The first line of standard input is {"files": {name: base64}, "key": KEY, "witness": KEY, "held": [base64]}, each
further one {"splices": [[name, offset, length, base64]], "removed": [name], "added": {name: base64}}
against it. Prints one line for each: the code and the entry of the error, ["unchecked", null] where a witness's signature is told
to be nobody's that was asked about, or null where all holds.
"""

import base64
import json
import sys

import verify


class Memory:
    def __init__(self, files):
        self.files = files

    def names(self):
        return list(self.files)

    def read(self, name):
        yield self.files[name]


def changed(files, change):
    result = dict(files)
    for name, offset, length, data in change["splices"]:
        result[name] = result[name][:offset] + base64.b64decode(data) + result[name][offset + length:]
    for name in change["removed"]:
        del result[name]
    result.update({name: base64.b64decode(data) for name, data in change["added"].items()})
    return result


def main():
    first = json.loads(sys.stdin.readline())
    files = {name: base64.b64decode(data) for name, data in first["files"].items()}
    keys = [verify.read_key(first["key"])]
    witnesses = [verify.read_witness(first["witness"])]
    held = [base64.b64decode(data) for data in first["held"]]
    for line in sys.stdin:
        try:
            found = verify.verify_export(Memory(changed(files, json.loads(line))), keys, witnesses, held)
            print(json.dumps(["unchecked", None]) if found["unchecked"] else "null")
        except verify.VerificationError as error:
            print(json.dumps([error.code, error.entry]))


main()
