import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify, type KeyObject } from 'node:crypto'

// Keys of signed notes (c2sp.org/signed-note): a verifier key is NAME+ID+BASE64(type || public key),
// a signer key PRIVATE+KEY+NAME+ID+BASE64(type || seed). The identifier binds the name and the kind.

/** What a key signs: the note's text itself, or the text with the time of signing before it (c2sp.org/tlog-cosignature). */
export const keyKinds = { note: 1, cosignature: 4 } as const
export type KeyKind = keyof typeof keyKinds

export interface VerifyingKey {
  name: string
  kind: KeyKind
  /** 32 bytes. */
  publicKey: Buffer
}

export interface SigningKey extends VerifyingKey {
  /** 32 bytes. */
  seed: Buffer
}

/** The text is not a key in this form. */
export class KeyError extends Error {
  override name = 'KeyError'
}

const ed25519Prefix = {
  private: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
}

/** The four bytes that a signature line names its key by. */
export function keyId({ name, kind, publicKey }: VerifyingKey): Buffer {
  return hash(
    'sha256',
    Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(keyKinds[kind]), publicKey]),
    'buffer',
  ).subarray(0, 4)
}

export function makeSigningKey(name: string): SigningKey {
  if (!isKeyName(name)) throw new KeyError('a key is named without spaces and without +, such as desk.example/audit')
  const { privateKey } = generateKeyPairSync('ed25519')
  return fromSeed(name, privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32))
}

export function formatVerifyingKey(key: VerifyingKey): string {
  return `${key.name}+${keyId(key).toString('hex')}+${Buffer.concat([Buffer.of(keyKinds[key.kind]), key.publicKey]).toString('base64')}`
}

export function formatSigningKey(key: SigningKey): string {
  return `PRIVATE+KEY+${key.name}+${keyId(key).toString('hex')}+${Buffer.concat([Buffer.of(keyKinds.note), key.seed]).toString('base64')}`
}

export function parseVerifyingKey(text: string): VerifyingKey {
  const { name, id, type, material } = split(text)
  const kind = type === keyKinds.note ? 'note' : type === keyKinds.cosignature ? 'cosignature' : undefined
  if (kind === undefined) throw new KeyError('the key is of an unknown kind')
  const key: VerifyingKey = { name, kind, publicKey: material }
  if (keyId(key).toString('hex') !== id) throw new KeyError('the key does not match its own identifier')
  return key
}

export function parseSigningKey(text: string): SigningKey {
  const prefix = 'PRIVATE+KEY+'
  if (!text.startsWith(prefix)) throw new KeyError('this is not a private key')
  const { name, id, type, material } = split(text.slice(prefix.length))
  if (type !== keyKinds.note) throw new KeyError('the key is of an unknown kind')
  const key = fromSeed(name, material)
  if (keyId(key).toString('hex') !== id) throw new KeyError('the key does not match its own identifier')
  return key
}

export function signWith(key: SigningKey, message: Uint8Array): Buffer {
  return sign(null, message, privateKeyObject(key.seed))
}

export function isSignedBy(key: VerifyingKey, message: Uint8Array, signature: Uint8Array): boolean {
  const object = createPublicKey({
    key: Buffer.concat([ed25519Prefix.public, key.publicKey]),
    format: 'der',
    type: 'spki',
  })
  return signature.length === 64 && verify(null, message, object, signature)
}

/** Decodes base64 of RFC 4648 section 4; null where it is not the one way of writing these bytes. */
export function readBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{Z}\p{C}]/u.test(name)
}

function split(text: string): { name: string; id: string; type: number | undefined; material: Buffer } {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = readBase64(encoded)
  if (!isKeyName(name) || bytes?.length !== 33) throw new KeyError('this is not a key of a signed note')
  return { name, id, type: bytes[0], material: bytes.subarray(1) }
}

function fromSeed(name: string, seed: Buffer): SigningKey {
  const publicKey = createPublicKey(privateKeyObject(seed)).export({ format: 'der', type: 'spki' }).subarray(-32)
  return { name, kind: 'note', publicKey, seed: Buffer.from(seed) }
}

function privateKeyObject(seed: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([ed25519Prefix.private, seed]), format: 'der', type: 'pkcs8' })
}
