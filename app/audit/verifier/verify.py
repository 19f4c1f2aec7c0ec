#!/usr/bin/env python3
"""Checks an export of a Muqabala audit trail, with Python's standard library alone (3.9 or newer):

    python3 verify.py DIR --key KEY [--key KEY ...] [--witness KEY ...] [--held FILE ...] [--json]
    python3 verify.py --proof FILE --key KEY
    python3 verify.py --consistency FILE --held OLD_CHECKPOINT --key KEY

It does what verify.mjs does, written a second time, so that an error of one language or of one
program does not stay hidden. What is checked, and what it means, stands at the head of that file.
Exit status: 0 all of it holds, 1 something does not, 2 called wrongly.
"""

import base64 as b64
import functools
import hashlib
import json
import os
import re
import sys
from datetime import datetime, timezone


class VerificationError(Exception):
    """The first thing that does not hold; `entry` is its number where it is about one."""

    def __init__(self, code, entry, message):
        super().__init__(message)
        self.code, self.entry = code, entry


# --- Hashes and encodings

def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(line):
    return sha256(b"\x00" + line)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def base64(text):
    """Bytes have one way of being written: None for every other."""
    try:
        data = b64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if b64.b64encode(data).decode("ascii") == text else None


def utf8(data):
    try:
        return bytes(data).decode("utf-8")
    except UnicodeDecodeError:
        return None


def no_constant(_):
    raise ValueError("not JSON")


def read_json(data, indent=None):
    """A JSON value, where `data` is the one way an export writes it; else None."""
    text = utf8(data)
    if text is None:
        return None
    try:
        value = json.loads(text, parse_constant=no_constant)
    except (ValueError, RecursionError):
        return None
    written = json.dumps(value, ensure_ascii=False, indent=indent, separators=(",", ":" if indent is None else ": "))
    return value if written == text else None


def text_of(value):
    return value if isinstance(value, str) else None


def number_of(value):
    return value if is_integer(value) else None


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= 2**53 - 1


# --- The tree of RFC 6962

class Tree:
    """Grows with each leaf and says the root at any time."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, leaf):
        full = self.size
        while full % 2 == 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            full //= 2
        self.peaks.append(leaf)
        self.size += 1

    def root(self):
        root = None
        for peak in reversed(self.peaks):
            root = peak if root is None else node_hash(peak, root)
        return sha256(b"") if root is None else root


def root_of_inclusion(leaf, index, size, proof):
    """RFC 9162 section 2.1.3.2; None where the proof has a wrong length."""
    if index >= size:
        return None
    node, last, value = index, size - 1, leaf
    for neighbour in proof:
        if last == 0:
            return None
        if node % 2 == 1 or node == last:
            value = node_hash(neighbour, value)
            while node % 2 == 0 and node != 0:
                node, last = node // 2, last // 2
        else:
            value = node_hash(value, neighbour)
        node, last = node // 2, last // 2
    return value if last == 0 else None


def is_consistent(old_size, size, old_root, root, proof):
    """RFC 9162 section 2.1.4.2."""
    if old_size > size:
        return False
    if old_size == 0:
        return not proof
    if old_size == size:
        return not proof and old_root == root
    if not proof:
        return False
    path = [old_root] + proof if old_size & (old_size - 1) == 0 else proof
    node, last = old_size - 1, size - 1
    while node % 2 == 1:
        node, last = node // 2, last // 2
    old_value = value = path[0]
    for neighbour in path[1:]:
        if last == 0:
            return False
        if node % 2 == 1 or node == last:
            old_value, value = node_hash(neighbour, old_value), node_hash(neighbour, value)
            while node % 2 == 0 and node != 0:
                node, last = node // 2, last // 2
        else:
            value = node_hash(value, neighbour)
        node, last = node // 2, last // 2
    return last == 0 and old_value == old_root and value == root


# --- Ed25519 (RFC 8032 section 5.1.7), which the standard library lacks

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def compress(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    m, n, o, q = f - e, h - g, h + g, f + e
    return (m * n % P, o * q % P, n * o % P, m * q % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = decompress(BASE_Y.to_bytes(32, "little"))


@functools.lru_cache(maxsize=4096)
def is_signed(public_key, message, signature):
    if len(signature) != 64:
        return False
    point, s = decompress(public_key), int.from_bytes(signature[32:], "little")
    if point is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % L
    negative = ((P - point[0]) % P, point[1], point[2], (P - point[3]) % P)
    return compress(add(multiply(s, BASE), multiply(h, negative))) == signature[:32]


# --- Keys, signed notes and checkpoints

class Key:
    def __init__(self, text, name, public_key):
        self.text, self.name, self.public_key = text, name, public_key
        self.plain_id, self.timed_id = self.key_id(1), self.key_id(4)

    def key_id(self, kind):
        return sha256(self.name.encode() + b"\n" + bytes([kind]) + self.public_key)[:4]


def read_key(text):
    """Reads a verifier key of c2sp.org/signed-note; None where it is none of kind 1 (Ed25519)."""
    found = re.fullmatch(r"([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    data = base64(found[3]) if found else None
    if data is None or len(data) != 33 or data[0] != 1:
        return None
    key = Key(text, found[1], data[1:])
    return key if key.plain_id.hex() == found[2] else None


class Witness:
    def __init__(self, name, ident, timed, public_key):
        self.name, self.ident, self.timed, self.public_key = name, ident, timed, public_key


def read_witness(text):
    """Reads the key of a witness, of kind 1 or 4 (c2sp.org/tlog-cosignature); None where it is none."""
    found = re.fullmatch(r"([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", text)
    data = base64(found[3]) if found else None
    if data is None or len(data) != 33 or data[0] not in (1, 4):
        return None
    ident = sha256(found[1].encode() + b"\n" + data)[:4]
    return Witness(found[1], ident, data[0] == 4, data[1:]) if ident.hex() == found[2] else None


class Checkpoint:
    def __init__(self, text, origin, size, root, lines):
        self.text, self.origin, self.size, self.root, self.lines = text, origin, size, root, lines


CHECKPOINT = re.compile("(([^\n]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n)\n((?:\u2014 [^\n]+\n)+)")


def read_checkpoint(note):
    found = CHECKPOINT.fullmatch(note)
    root = base64(found[4]) if found else None
    if root is None or re.search("[\x00-\x09\x0b-\x1f]", note):
        return None
    lines = []
    for line in found[5][:-1].split("\n"):
        parts = re.fullmatch("\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)", line)
        data = base64(parts[2]) if parts else None
        if data is None or len(data) < 5:
            return None
        lines.append((parts[1], data[:4], data[4:]))
    return Checkpoint(found[1], found[2], int(found[3]), root, lines)


def signed_by(key, checkpoint):
    """None: nothing. False: something untrue. Else when, in seconds since 1970."""
    plain = [s for name, ident, s in checkpoint.lines if name == key.name and ident == key.plain_id]
    timed = [s for name, ident, s in checkpoint.lines if name == key.name and ident == key.timed_id]
    if not plain and not timed:
        return None
    if len(plain) != 1 or len(timed) != 1 or len(plain[0]) != 64 or len(timed[0]) != 72:
        return False
    time = int.from_bytes(timed[0][:8], "big")
    if not is_signed(key.public_key, checkpoint.text.encode(), plain[0]):
        return False
    message = f"cosignature/v1\ntime {time}\n{checkpoint.text}".encode()
    return time if is_signed(key.public_key, message, timed[0][8:]) else False


def witnessed_by(witness, checkpoint):
    """None: nothing. False: something untrue. Else (time,), seconds since 1970 or None."""
    found = None
    for name, ident, signature in checkpoint.lines:
        if name != witness.name or ident != witness.ident:
            continue
        if found or len(signature) != (72 if witness.timed else 64):
            return False
        time = int.from_bytes(signature[:8], "big") if witness.timed else None
        message = checkpoint.text if time is None else f"cosignature/v1\ntime {time}\n{checkpoint.text}"
        if (time is not None and time >= 253402300800) or not is_signed(witness.public_key, message.encode(), signature[-64:]):
            return False
        found = (time,)
    return found


def check_witnesses(witnesses, checkpoints):
    """What each witness that was asked about says of the longest log it signed; each must have signed one of these."""
    result = []
    for witness in witnesses:
        last = None
        for checkpoint in checkpoints:
            said = witnessed_by(witness, checkpoint)
            if said is False:
                raise VerificationError("witness", None, f"The signature of the witness {witness.name} over {checkpoint.size} entries is not genuine.")
            if said and checkpoint.size >= (last["size"] if last else 0):
                last = {"name": witness.name, "size": checkpoint.size, "signedAt": None if said[0] is None else iso(said[0])}
        if last is None:
            raise VerificationError("witness", None, f"The witness {witness.name} signed none of these checkpoints.")
        result.append(last)
    return result


def is_time(value):
    return value is not None and value is not False


def check_signatures(checkpoints, given, changes):
    keys = {key.text: key for key in given}

    def signers(checkpoint):
        def in_time(key):
            in_row = not changes or any(key.text in (old.text, new.text) for _, old, new in changes)
            return in_row and all(
                (old.text != key.text or checkpoint.size <= seq + 1) and (new.text != key.text or checkpoint.size > seq)
                for seq, old, new in changes
            )
        return [key for key in keys.values() if in_time(key) and is_time(signed_by(key, checkpoint))]

    known = 0
    while known < len(keys):
        known = len(keys)
        for checkpoint in checkpoints if changes else []:
            if signers(checkpoint):
                for seq, old, new in changes:
                    if seq < checkpoint.size:
                        keys[old.text], keys[new.text] = old, new
    for checkpoint in checkpoints:
        named = {(key.name, ident) for key in keys.values() for ident in (key.plain_id, key.timed_id)}
        untrue = any(signed_by(key, checkpoint) is False for key in keys.values())
        if untrue or not signers(checkpoint) or any((name, ident) not in named for name, ident, _ in checkpoint.lines):
            raise VerificationError("signature", None, f"The checkpoint over {checkpoint.size} entries is not signed by the given key, or not by it alone.")
    return signed_by(signers(checkpoints[-1])[0], checkpoints[-1]) if checkpoints else None


# --- Entries and bodies

PLAIN = rb'"(?:[^"\\]|\\[\s\S])*"'
STRING = rb'"((?:[^"\\]|\\[\s\S])*)"'
ENTRY = re.compile(
    rb'\{"v" : 1, "seq" : (0|[1-9][0-9]{0,14}), "at" : "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z)", "actor" : '
    + STRING + rb', "session" : (?:null|"[0-9a-f]{16}"), "request" : ' + PLAIN + rb', "kind" : ' + STRING
    + rb', "subjects" : (\[(?:' + PLAIN + rb"(?:," + PLAIN + rb')*)?\]), "previous" : (?:null|"([0-9a-f]{64})"), "payload" : "([0-9a-f]{64})"\}'
)
BODY = re.compile(rb'\{"seq":(0|[1-9][0-9]{0,14}),"salt":"([0-9a-f]{64})","payload":')
GAP = re.compile(rb'\{"seq":(0|[1-9][0-9]{0,14}),"salt":null,"payload":null\}')


class Entry:
    def __init__(self, seq, at, actor, kind, subjects, previous, payload):
        self.seq, self.at, self.actor, self.kind = int(seq), at.decode(), actor, kind
        self.subjects, self.previous, self.payload = subjects, previous, payload


def read_entry(line):
    found = ENTRY.fullmatch(line)
    return Entry(*found.groups()) if found else None


def read_body(line):
    """(seq, salt, payload), salt and payload None where the body was redacted."""
    gap = GAP.fullmatch(line)
    if gap:
        return int(gap[1]), None, None
    found = BODY.match(line)
    if not found or line[-1:] != b"}":
        return None
    return int(found[1]), bytes.fromhex(found[2].decode()), line[found.end():-1]


def parse(data, seq):
    text = utf8(data)
    try:
        if text is not None:
            return json.loads(text, parse_constant=no_constant)
    except (ValueError, RecursionError):
        pass
    raise VerificationError("json", seq, f"Entry {seq} or its body is not JSON.")


TOLD = [b'"table": "%s"' % table for table in (b"original", b"report", b"stored_file", b"snapshot", b"snapshot_file", b"citation")]


class Ways:
    """The ways from verdicts to files: a verdict rests on evidence, evidence cites snapshots, snapshots hold files."""

    def __init__(self):
        # Snapshots by the evidence that cites them, and files by the snapshot that holds them.
        self.cited, self.held, self.stored, self.verdicts = {}, {}, set(), []
        self.stamps = SnapshotStamps()

    def add(self, seq, change):
        table, key = change.get("table"), change.get("key")
        after = change.get("after") if isinstance(change.get("after"), dict) else {}
        self.stamps.add(seq, table, number_of(key), after)
        snapshot, evidence = number_of(after.get("snapshot_id")), number_of(after.get("evidence_id"))
        if table == "stored_file":
            self.stored.add(text_of(key))
        if table == "snapshot":
            self.held.setdefault(number_of(key), [])
            if evidence is not None:
                self.cited.setdefault(evidence, []).append(number_of(key))
        if table == "snapshot_file":
            self.held.setdefault(snapshot, []).append(text_of(after.get("file_id")))
        if table == "citation" and snapshot is not None:
            self.cited.setdefault(evidence, []).append(snapshot)
        if table == "verdict":
            self.add_verdict(seq, after.get("basis"))

    def add_verdict(self, seq, basis):
        evidence = basis.get("evidence") if isinstance(basis, dict) else None
        pieces = [number_of(piece.get("id")) for piece in evidence if isinstance(piece, dict)] if isinstance(evidence, list) else []
        snapshots = [snapshot for piece in pieces for snapshot in self.cited.get(piece, [])]
        if snapshots:
            self.verdicts.append((seq, snapshots))

    def check(self, complete):
        """Follows each way to its end and returns how many verdicts rest on files. In a part, and where bodies were redacted, snapshots may be out of sight."""
        if not complete:
            return len(self.verdicts)
        for held in self.held.values():
            for digest in held:
                if digest not in self.stored:
                    raise VerificationError("evidence", None, f"A snapshot names the file {digest}, which no entry stored.")
        for seq, snapshots in self.verdicts:
            for snapshot in snapshots:
                if snapshot not in self.held:
                    raise VerificationError("evidence", seq, f"Entry {seq} rests on snapshot {snapshot}, which is not in the log.")
        return len(self.verdicts)


class SnapshotStamps:
    """Time stamps over snapshots. Each is over a short text that follows from the entries alone: the snapshot's number, address and time, and the hashes of the files that came with it."""

    def __init__(self):
        self.snapshots, self.files, self.stamps = {}, {}, []

    def add(self, seq, table, key, after):
        if table == "snapshot":
            self.snapshots[key] = after
        if table != "snapshot_file":
            return
        snapshot = number_of(after.get("snapshot_id"))
        self.files.setdefault(snapshot, []).append((key or 0, after))
        if after.get("role") == "time-stamp" and after.get("made_from") is not None:
            self.stamps.append((seq, snapshot, after))

    def in_sight(self):
        """Those whose snapshot is in sight, each with the text that it must be over."""
        return [(seq, snapshot, after, self.text_of(snapshot)) for seq, snapshot, after in self.stamps if snapshot in self.snapshots]

    def text_of(self, number):
        snapshot = self.snapshots[number]
        time = re.fullmatch(r"([0-9-]{10}T[0-9:]{8})(?:\.([0-9]{1,6}))?\+00:00", str(snapshot.get("ended_at")))
        ended = f"{time[1]}.{((time[2] or '') + '000')[:3]}Z" if time else "-"
        files = [after for _, after in sorted(self.files.get(number, []), key=lambda file: file[0]) if after.get("request") == snapshot.get("request")]
        address = snapshot.get("address")
        head = ["muqabala-snapshot/1", f"snapshot {number}", f"address {'-' if address is None else address}", f"ended {ended}"]
        return "\n".join([*head, *(f"{after.get('file_id')} {after.get('role')}" for after in files)]) + "\n"


class Findings:
    """What the bodies say that must be checked against the rest: gaps, keys, evidence."""

    def __init__(self):
        self.gaps, self.redacted, self.key_changes, self.evidence = set(), 0, [], {}
        self.ways = Ways()

    def add(self, entry, payload):
        if payload is None:
            self.gaps.add(entry.seq)
        elif self.tells_of_evidence(payload):
            self.add_evidence(entry, payload)
        if entry.actor.startswith(b"operator:"):
            if entry.kind == b"redact":
                self.close_gaps(entry, payload)
            if entry.kind == b"replace-key":
                self.add_keys(entry)

    def tells_of_evidence(self, payload):
        """A verdict says nothing about files before the first piece of evidence cites one."""
        return any(table in payload for table in TOLD) or (bool(self.ways.cited) and b'"table": "verdict"' in payload)

    def close_gaps(self, entry, payload):
        says = payload is not None and payload[:12] != b'{"reason":""'
        for subject in parse(entry.subjects, entry.seq):
            if not subject.startswith("entry:"):
                continue
            found = re.fullmatch("entry:(0|[1-9][0-9]{0,14})", subject)
            seq = int(found[1]) if found else None
            if not says or seq not in self.gaps:
                raise VerificationError("redaction", entry.seq, f"Entry {entry.seq} says that it redacted entry {seq}, which is not so, or gives no basis for it.")
            self.gaps.remove(seq)
            self.redacted += 1

    def add_keys(self, entry):
        subjects = parse(entry.subjects, entry.seq)

        def key(prefix):
            return read_key(next((s[len(prefix):] for s in subjects if s.startswith(prefix)), ""))

        old, new = key("old-key:"), key("new-key:")
        in_force = self.key_changes[-1][2] if self.key_changes else old
        if not old or not new or old.text != in_force.text or old.text == new.text:
            raise VerificationError("key-change", entry.seq, f"Entry {entry.seq} replaces a key that was not in force, or does not name both.")
        self.key_changes.append((entry.seq, old, new))

    def add_evidence(self, entry, payload):
        value = parse(payload, entry.seq)
        changes = value.get("changes") if isinstance(value, dict) else None
        if not isinstance(changes, list):
            raise VerificationError("json", entry.seq, f"The body of entry {entry.seq} names no changes.")
        for change in changes:
            if not isinstance(change, dict) or change.get("op") != "insert":
                continue
            if change.get("table") == "original":
                self.evidence[text_of(change.get("key"))] = True
            if change.get("table") == "report":
                after = change.get("after")
                self.evidence[text_of(after.get("text_sha256") if isinstance(after, dict) else None)] = True
            if change.get("table") == "stored_file":
                self.evidence[text_of(change.get("key"))] = True
            if change.get("table") == "snapshot_file":
                after = change.get("after")
                self.evidence[text_of(after.get("file_id") if isinstance(after, dict) else None)] = True
            self.ways.add(entry.seq, change)

    def end(self):
        if self.gaps:
            gap = min(self.gaps)
            raise VerificationError("redaction", gap, f"The body of entry {gap} is missing, and no redaction accounts for it.")


def lines(source, name):
    """A file's lines; a last line without its newline is a line that does not hold."""
    rest = b""
    for chunk in source.read(name):
        parts = (rest + chunk).split(b"\n")
        rest = parts.pop()
        yield from parts
    if rest:
        raise VerificationError("line", None, f"{name} breaks off in the middle of a line.")


def check_body(entry, bodies, findings):
    line = next(bodies, None)
    body = None if line is None else read_body(line)
    if body is None:
        raise VerificationError("body-form", entry.seq, f"Entry {entry.seq} has no body in its form.")
    seq, salt, payload = body
    if seq != entry.seq:
        raise VerificationError("body-order", entry.seq, f"Where the body of entry {entry.seq} belongs stands that of {seq}.")
    if payload is not None and sha256(salt + payload).hex().encode() != entry.payload:
        raise VerificationError("body", entry.seq, f"The body of entry {entry.seq} is not the one that was recorded.")
    findings.add(entry, payload)


def check_entries(source, whole, findings, on_leaf):
    bodies = lines(source, "bodies.jsonl")
    before, before_seq, count, first, last = None, -1, 0, None, None
    for line in lines(source, "entries.jsonl"):
        expected = before_seq + 1
        entry = read_entry(line)
        if entry is None:
            raise VerificationError("entry-form", expected if whole else None, f"Line {count + 1} of entries.jsonl is not an entry.")
        seq = entry.seq
        if seq != expected if whole else seq < expected:
            raise VerificationError("entry-order", expected, f"Where entry {expected} belongs stands entry {seq}: entries were removed, added or moved.")
        if entry.previous is not None if seq == 0 else seq == expected and before is not None and entry.previous != before.hex().encode():
            raise VerificationError("chain", max(seq - 1, 0), f"Entry {max(seq - 1, 0)} is not what entry {seq} was appended to: one of the two was changed.")
        check_body(entry, bodies, findings)
        before, before_seq, count = leaf_hash(line), seq, count + 1
        on_leaf(seq, before)
        first, last = first or entry, entry
    if next(bodies, None) is not None:
        raise VerificationError("body-order", before_seq + 1, "bodies.jsonl goes on where entries.jsonl ends.")
    findings.end()
    return count, first, last


# --- What somebody held

def read_held(data):
    text = utf8(data) or ""
    found = re.fullmatch("muqabala\\.receipt/v1\nentry (0|[1-9][0-9]{0,14})\nleaf ([A-Za-z0-9+/]{43}=)\n", text)
    if found and base64(found[2]):
        return int(found[1]), base64(found[2])
    checkpoint = read_checkpoint(text)
    if checkpoint is None:
        raise VerificationError("held", None, "What you held is neither a checkpoint nor a receipt.")
    return checkpoint


# --- A whole log

class WholeTree:
    """Grows the tree of all entries and compares its root with each checkpoint on the way."""

    def __init__(self, checkpoints, held):
        self.tree, self.sound, self.wanted = Tree(), 0, {}
        self.covered = checkpoints[-1].size if checkpoints else 0
        for checkpoint in checkpoints + held:
            self.wanted.setdefault(checkpoint.size, []).append(checkpoint)
        self.compare()

    def compare(self):
        size = self.tree.size
        for checkpoint in self.wanted.get(size, []):
            if checkpoint.root != self.tree.root():
                raise VerificationError("root", self.sound, f"The entries from {self.sound} to {size - 1} are not those of the checkpoint over {size} entries: something among them was changed.")
        if size in self.wanted:
            self.sound = size

    def add(self, _, leaf):
        self.tree.append(leaf)
        self.compare()

    def end(self):
        if self.tree.size < self.covered:
            raise VerificationError("entry-order", self.tree.size, f"Entry {self.tree.size} is missing: the last checkpoint covers {self.covered} entries.")


class ProvenLeaves:
    """Checks each entry of a part by its own proof against the last checkpoint."""

    def __init__(self, source, checkpoint):
        self.checkpoint, self.proofs = checkpoint, {}
        for line in lines(source, "proofs.jsonl"):
            value = read_json(line)
            proof = value.get("proof") if isinstance(value, dict) else None
            hashes = [base64(text) if isinstance(text, str) else None for text in proof] if isinstance(proof, list) else [None]
            wrong = any(data is None or len(data) != 32 for data in hashes)
            if wrong or list(value) != ["seq", "proof"] or not is_integer(value["seq"]) or value["seq"] in self.proofs:
                raise VerificationError("proof", None, "A line of proofs.jsonl is not a proof.")
            self.proofs[value["seq"]] = hashes

    def add(self, seq, leaf):
        proof = self.proofs.pop(seq, None)
        if proof is None or root_of_inclusion(leaf, seq, self.checkpoint.size, proof) != self.checkpoint.root:
            raise VerificationError("proof", seq, f"Entry {seq} is not proved to be in the log of the checkpoint.")

    def end(self):
        for seq in self.proofs:
            raise VerificationError("proof", seq, f"There is a proof of entry {seq}, and no such entry.")


def verify_log(source, notes, keys, witnesses, cosigned, held, whole, size):
    checkpoints = [read_checkpoint(note) for note in notes]
    if any(checkpoint is None for checkpoint in checkpoints):
        raise VerificationError("checkpoint", None, "A checkpoint is not in its form.")
    for before, after in zip(checkpoints, checkpoints[1:]):
        if after.size <= before.size or after.origin != checkpoints[0].origin:
            raise VerificationError("checkpoint", None, "The checkpoints are not in order.")
    if not checkpoints or checkpoints[-1].size != size:
        raise VerificationError("checkpoint", None, "The last checkpoint does not cover this export.")
    kept = [read_held(data) for data in held]
    receipts = [item for item in kept if isinstance(item, tuple)]
    held_checkpoints = [item for item in kept if isinstance(item, Checkpoint)]
    witnessed = check_witnesses(witnesses, cosigned + held_checkpoints)
    # A witness that was asked about has said its part: the rest must be the desk's.
    asked = {(witness.name, witness.ident) for witness in witnesses}
    for item in held_checkpoints:
        item.lines = [line for line in item.lines if line[:2] not in asked]
    findings, seen = Findings(), set()
    state = WholeTree(checkpoints, held_checkpoints) if whole else ProvenLeaves(source, checkpoints[-1])

    def on_leaf(seq, leaf):
        for wanted, kept_leaf in receipts:
            if wanted == seq:
                seen.add(seq)
                if kept_leaf != leaf:
                    raise VerificationError("held", seq, f"Entry {seq} is not the one your receipt is for.")
        state.add(seq, leaf)

    count, first, last = check_entries(source, whole, findings, on_leaf)
    state.end()
    there = count if whole else size
    for item in kept:
        if isinstance(item, tuple) and item[0] not in seen:
            raise VerificationError("held", item[0], f"Entry {item[0]}, for which you hold a receipt, is not here.")
        if isinstance(item, Checkpoint) and item.size > there:
            raise VerificationError("held", there, f"You hold a checkpoint over {item.size} entries, and here are {there}: entries from {there} on were removed.")
    signed = sorted(checkpoints + held_checkpoints, key=lambda checkpoint: checkpoint.size)
    if any(checkpoint.origin != signed[0].origin for checkpoint in signed):
        raise VerificationError("held", None, "You hold a checkpoint of another log.")
    check_signatures(signed, keys, findings.key_changes)
    every_key = keys + [key for _, old, new in findings.key_changes for key in (old, new)]
    signed_at = check_signatures(checkpoints[-1:], every_key, findings.key_changes)
    return {
        "origin": checkpoints[-1].origin, "entries": count, "covered": checkpoints[-1].size,
        "first": first.at if first else None, "last": last.at if last else None,
        "checkpoints": len(checkpoints), "redacted": findings.redacted, "signedAt": iso(signed_at),
        "witnesses": witnessed, "evidence": findings.evidence, "ways": findings.ways,
    }


def iso(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


# --- An export: a directory

STAMP = re.compile(r"time-stamps/([0-9]{10,15}-[0-9]{1,10})\.(note|tsq|tsr)")
WITNESS = re.compile(r"witnesses/[0-9]{10,15}-[0-9]{1,10}\.note")
LISTED = ["README.txt", "bodies.jsonl", "checkpoint.note", "checkpoints.jsonl", "entries.jsonl", "evidence.jsonl", "proofs.jsonl", "verify.mjs", "verify.py"]


def verify_export(source, keys, witnesses, held):
    manifest = read_manifest(source)
    notes = read_notes(source)
    cosigned = read_cosigned(source, notes)
    found = verify_log(source, notes, keys, witnesses, cosigned, held, manifest["scope"] == "all", manifest["size"])
    if b"".join(source.read("checkpoint.note")) != notes[-1].encode():
        raise VerificationError("checkpoint", None, "checkpoint.note is not the last of checkpoints.jsonl.")
    ways, wanted = found.pop("ways"), found["evidence"]
    found["evidence"] = check_evidence(source, manifest, wanted)
    complete = manifest["scope"] == "all" and found["redacted"] == 0
    found["verdictsOnFiles"] = ways.check(complete) if manifest["files"] else 0
    found["snapshotStamps"] = check_snapshot_stamps(source, ways.stamps.in_sight()) if manifest["files"] else 0
    check_files(source, manifest["hashes"])
    asked = {(witness.name, witness.ident) for witness in witnesses}
    unchecked = sum(any(line[:2] not in asked for line in checkpoint.added) for checkpoint in cosigned)
    found.update(scope=manifest["scope"], files=manifest["files"], timeStamps=check_stamps(source, set(notes)), unchecked=unchecked)
    return found


def read_manifest(source):
    if "manifest.json" not in source.names():
        raise VerificationError("manifest", None, "manifest.json is not here: this is not an export.")
    data = b"".join(source.read("manifest.json"))
    value = read_json(data[:-1], 2) if data[-1:] == b"\n" else None
    form = isinstance(value, dict) and list(value) == ["format", "scope", "size", "files", "hashes"] and isinstance(value["hashes"], dict)
    sound = form and value["format"] == "muqabala-export/1" and value["scope"] in ("all", "part") and is_integer(value["size"]) and isinstance(value["files"], bool)
    if not sound or not all((name in LISTED or STAMP.fullmatch(name) or WITNESS.fullmatch(name)) and isinstance(digest, str) for name, digest in value["hashes"].items()):
        raise VerificationError("manifest", None, "manifest.json is not in its form.")
    needed = ["entries.jsonl", "bodies.jsonl", "checkpoints.jsonl", "checkpoint.note"]
    needed += ["proofs.jsonl"] if value["scope"] == "part" else []
    needed += ["evidence.jsonl"] if value["files"] else []
    for name in needed:
        if name not in source.names():
            raise VerificationError("file", None, f"{name} is missing.")
    return value


def read_notes(source):
    notes = []
    for line in lines(source, "checkpoints.jsonl"):
        value = read_json(line)
        if not isinstance(value, dict) or list(value) != ["note"] or not isinstance(value["note"], str):
            raise VerificationError("checkpoint", None, "A line of checkpoints.jsonl is not a checkpoint.")
        notes.append(value["note"])
    return notes


def read_cosigned(source, notes):
    """Checkpoints of this export with the lines of witnesses below the desk's own."""
    cosigned = []
    for name in sorted(filter(WITNESS.fullmatch, source.names())):
        text = utf8(b"".join(source.read(name)))
        checkpoint = read_checkpoint(text) if text is not None else None
        note = next((note for note in notes if text is not None and text.startswith(note) and len(text) > len(note)), None)
        if checkpoint is None or note is None:
            raise VerificationError("witness", None, f"{name} is not a checkpoint of this export with the signature of a witness.")
        checkpoint.added = checkpoint.lines[len(read_checkpoint(note).lines):]
        cosigned.append(checkpoint)
    return cosigned


def check_evidence(source, manifest, wanted):
    present = [name for name in source.names() if name.startswith("evidence/")]
    if not manifest["files"]:
        if present or "evidence.jsonl" in source.names():
            raise VerificationError("evidence", None, "The manifest says that no evidence is here, and there is some.")
        return 0
    listed, before = set(), ""
    for line in lines(source, "evidence.jsonl"):
        value = read_json(line)
        form = isinstance(value, dict) and list(value) == ["sha256", "bytes"] and isinstance(value["sha256"], str) and is_integer(value["bytes"])
        if not form or not re.fullmatch("[0-9a-f]{64}", value["sha256"]) or value["sha256"] <= before:
            raise VerificationError("evidence", None, "A line of evidence.jsonl is not in its form.")
        digest = value["sha256"]
        if digest not in wanted:
            raise VerificationError("evidence", None, f"No entry names the evidence {digest}.")
        if f"evidence/{digest}" not in present:
            raise VerificationError("evidence", None, f"The evidence {digest} is missing.")
        if hash_of(source, f"evidence/{digest}") != (digest, value["bytes"]):
            raise VerificationError("evidence", None, f"The evidence {digest} was changed.")
        listed.add(digest)
        before = digest
    for digest in wanted:
        if digest not in listed:
            raise VerificationError("evidence", None, f"The evidence {digest} is missing.")
    if len(present) != len(listed):
        raise VerificationError("evidence", None, "There is evidence that evidence.jsonl does not list.")
    return len(listed)


def check_files(source, hashes):
    for name in source.names():
        if name == "manifest.json" or name.startswith("evidence/"):
            continue
        if name not in hashes:
            raise VerificationError("file", None, f"{name} does not belong to this export.")
        if hash_of(source, name)[0] != hashes[name]:
            raise VerificationError("file", None, f"{name} was changed.")
    for name in hashes:
        if name not in source.names():
            raise VerificationError("file", None, f"{name} is missing.")


def check_stamps(source, notes):
    """Each time stamp is over one of these checkpoints. Who gave it is for openssl to say."""
    stamps = {}
    for name in source.names():
        found = STAMP.fullmatch(name)
        if found:
            stamps.setdefault(found[1], {})[found[2]] = b"".join(source.read(name))
    for stamp, parts in sorted(stamps.items()):
        note = parts.get("note")
        digest = sha256(note) if note is not None and utf8(note) in notes else None
        if digest is None or digest not in parts.get("tsr", b"") or digest not in parts.get("tsq", digest):
            raise VerificationError("time-stamp", None, f"The time stamp {stamp} is not over a checkpoint of this export.")
    return len(stamps)


def check_snapshot_stamps(source, stamps):
    """Each time stamp over a snapshot is over that one as the log has it. Whose stamp it is, is for openssl to say too."""
    for seq, snapshot, after, text in stamps:
        digest = sha256(text.encode("utf-8", "surrogatepass"))
        if after.get("made_from") != digest.hex() or digest not in b"".join(source.read(f"evidence/{after.get('file_id')}")):
            raise VerificationError("time-stamp", seq, f"The time stamp of snapshot {snapshot} is not over what the log has of it.")
    return len(stamps)


def hash_of(source, name):
    digest, length = hashlib.sha256(), 0
    for chunk in source.read(name):
        digest.update(chunk)
        length += len(chunk)
    return digest.hexdigest(), length


# --- One decision, and two checkpoints

def verify_proof(data, keys):
    text = utf8(data) or ""
    found = re.fullmatch(r"c2sp\.org/tlog-proof@v1\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([\s\S]+)", text)
    shown = base64(found[1]) if found else None
    proof = [base64(line) for line in found[3].split("\n")[:-1]] if found else []
    checkpoint = read_checkpoint(found[4]) if found else None
    if not shown or checkpoint is None or None in proof or b"\n" not in shown or shown[-1:] != b"\n":
        raise VerificationError("proof", None, "This is not a proof in its form.")
    line, body_line = shown[: shown.index(b"\n")], shown[shown.index(b"\n") + 1 : -1]
    entry, body, seq = read_entry(line), read_body(body_line), int(found[2])
    if entry is None or entry.seq != seq or body is None or body[0] != seq:
        raise VerificationError("proof", seq, f"This proof does not show entry {seq}.")
    if body[2] is not None and sha256(body[1] + body[2]).hex().encode() != entry.payload:
        raise VerificationError("body", seq, f"The body of entry {seq} is not the one that was recorded.")
    if root_of_inclusion(leaf_hash(line), seq, checkpoint.size, proof) != checkpoint.root:
        raise VerificationError("proof", seq, f"Entry {seq} is not proved to be in the log of the checkpoint.")
    signed_at = check_signatures([checkpoint], keys, [])
    return {"entry": line.decode(), "payload": body[2].decode() if body[2] is not None else None, "size": checkpoint.size, "signedAt": iso(signed_at)}


def verify_consistency(data, keys, held):
    found = re.fullmatch(r"old (0|[1-9][0-9]{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([\s\S]+)", utf8(data) or "")
    proof = [base64(line) for line in found[2].split("\n")[:-1]] if found else []
    checkpoint = read_checkpoint(found[3]) if found else None
    kept = next((item for item in map(read_held, held) if isinstance(item, Checkpoint)), None)
    if checkpoint is None or None in proof or kept is None:
        raise VerificationError("proof", None, "This is not a proof of consistency in its form, or you gave no checkpoint that you held.")
    if kept.size != int(found[1]) or kept.origin != checkpoint.origin:
        raise VerificationError("held", None, f"The proof starts at {found[1]} entries, and the checkpoint that you held does not.")
    if not is_consistent(kept.size, checkpoint.size, kept.root, checkpoint.root, proof):
        raise VerificationError("proof", None, f"The log of {checkpoint.size} entries does not begin with the {kept.size} that you held.")
    check_signatures([kept], keys, [])
    check_signatures([checkpoint], keys, [])
    return {"oldSize": kept.size, "size": checkpoint.size}


# --- The command

class Directory:
    def __init__(self, path):
        self.path = path
        # Links and pipes are refused: what they lead to is not part of the export.
        found = [os.path.join(folder, name) for folder, folders, names in os.walk(path) for name in names + folders]
        files = [file for file in found if os.path.islink(file) or not os.path.isdir(file)]
        self.files = sorted(os.path.relpath(file, path).replace(os.sep, "/") for file in files)
        for name in self.files:
            file = os.path.join(path, name)
            if os.path.islink(file) or not os.path.isfile(file):
                raise VerificationError("file", None, f"{name} is not a plain file.")

    def names(self):
        return self.files

    def read(self, name):
        with open(os.path.join(self.path, name), "rb") as file:
            while chunk := file.read(1 << 18):
                yield chunk


def visible(text):
    """Names and texts out of an export are somebody else's: nothing in them may steer the terminal or turn the order of a line."""
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", lambda found: f"\\u{ord(found[0]):04x}", text)


def sentences(mode, found):
    if mode == "consistency":
        return [f"The log of {found['size']} entries begins with exactly the {found['oldSize']} that you held."]
    if mode == "proof":
        return ["This decision is in the log, as it was recorded:", found["entry"], found["payload"] or "(its body was redacted)", f"The log had {found['size']} entries when the checkpoint was signed, by its signer's clock at {found['signedAt']}."]
    return [
        f"{found['entries']} entries, from {found['first']} to {found['last']}: none was added, removed, moved or reworded." if found["scope"] == "all" else f"{found['entries']} entries of {found['covered']} are shown, each proved to be in the log as it was recorded. The others are not shown.",
        f"{found['checkpoints']} checkpoints hold; the last was signed, by its signer's clock, at {found['signedAt']}.",
        "No body was redacted." if found["redacted"] == 0 else f"{found['redacted']} bodies were redacted, each with its legal basis in the log.",
        f"{found['evidence']} files of evidence are the ones that were recorded." if found["files"] else "The files of evidence are not part of this export.",
        *([f"{found['verdictsOnFiles']} verdicts rest on captured or uploaded files, each of which is here."] if found["verdictsOnFiles"] else []),
        *([f"{found['snapshotStamps']} time stamps are over snapshots as the log has them, with the hashes of their files. Whether they are genuine, and the time in them, is not checked here. Check it: openssl ts -verify -data evidence/TEXT -in evidence/STAMP -CAfile CERTIFICATE_OF_THE_AUTHORITY, with the hashes of the files that the entry “time-stamp-snapshot” names."] if found["snapshotStamps"] else []),
        *([f"{found['timeStamps']} time stamps are over these checkpoints. Whether they are genuine, and the time in them, is not checked here. Check it, and who gave them: openssl ts -verify -data time-stamps/N.note -in time-stamps/N.tsr -CAfile CERTIFICATE_OF_THE_AUTHORITY"] if found["timeStamps"] else []),
        *(f"The witness {said['name']} signed the log of {said['size']} entries{'' if said['signedAt'] is None else ', by its own clock at ' + said['signedAt']}: these are the entries that it was shown, and none of them was changed since. It does not say that they are true." for said in found["witnesses"]),
        *([f"{found['unchecked']} checkpoints also carry signatures of witnesses, which nobody has checked here: give each witness's key, from the witness, as --witness KEY."] if found["unchecked"] else []),
        "What this does not prove: that what was recorded is true, that a clock was right, or what happened after the last checkpoint. Somebody who holds the signing key could show you another log: compare with a checkpoint that a third party kept.",
    ]


def main(argv):
    options = {"key": [], "witness": [], "held": [], "proof": [], "consistency": []}
    places, as_json, rest = [], False, list(argv)
    while rest:
        word = rest.pop(0)
        if word == "--json":
            as_json = True
        elif word.startswith("--") and word[2:] in options and rest:
            options[word[2:]].append(rest.pop(0))
        elif word.startswith("--"):
            return usage()
        else:
            places.append(word)
    mode = "proof" if options["proof"] else "consistency" if options["consistency"] else "export"
    targets = places + options["proof"] + options["consistency"]
    if len(targets) != 1 or not options["key"] or not all(map(os.path.exists, targets + options["held"])):
        return usage()
    wrong = wrong_kind_of_path(mode, targets[0], options["held"])
    if wrong is not None:
        return usage(wrong)
    keys = [read_key((read_file(given).decode() if os.path.exists(given) else given).strip()) for given in options["key"]]
    witnesses = [read_witness((read_file(given).decode() if os.path.exists(given) else given).strip()) for given in options["witness"]]
    if None in keys or None in witnesses:
        return usage()
    held = [read_file(path) for path in options["held"]]
    try:
        if mode == "proof":
            found = verify_proof(read_file(targets[0]), keys)
        elif mode == "consistency":
            found = verify_consistency(read_file(targets[0]), keys, held)
        else:
            found = verify_export(Directory(targets[0]), keys, witnesses, held)
    except VerificationError as error:
        print(json.dumps({"ok": False, "code": error.code, "entry": error.entry, "message": str(error)}) if as_json else visible(f"DOES NOT HOLD\n{error}"))
        return 1
    print(json.dumps({"ok": True, **found}) if as_json else visible("OK\n" + "\n".join(sentences(mode, found))))
    return 0


def read_file(path):
    with open(path, "rb") as file:
        return file.read()


def wrong_kind_of_path(mode, target, held):
    """Says what is wrong where a path is not of the kind that is asked for; None where it is."""
    for path in ([] if mode == "export" else [target]) + held:
        if os.path.isdir(path):
            return f"{path} is a directory: give the path of a file here."
    if mode != "export":
        return None
    if not os.path.isdir(target):
        return f"{target} is a file. An export is checked as a directory: unpack the archive first, then give the directory that holds manifest.json."
    if any(os.path.exists(os.path.join(target, name)) for name in ("manifest.json", "entries.jsonl")):
        return None
    return f"{target} is not an export: it holds neither manifest.json nor entries.jsonl."


def usage(wrong=None):
    if wrong is not None:
        print(visible(wrong) + "\n", file=sys.stderr)
    print((__doc__ or "").strip(), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
