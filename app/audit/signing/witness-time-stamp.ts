import { hash } from 'node:crypto'
import { id_signedData, SignedData } from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  id_ct_tstInfo,
  MessageImprint,
  PKIStatus,
  TimeStampReq,
  TimeStampReqVersion,
  TimeStampResp,
  TSTInfo,
} from '@peculiar/asn1-tsp'
import { AlgorithmIdentifier } from '@peculiar/asn1-x509'

// Asks for a time stamp and reads the answer (RFC 3161); `openssl ts -verify` checks the signature of what is kept.

const sha256 = '2.16.840.1.101.3.4.2.1'
const derNull = new Uint8Array([5, 0]).buffer

/** A TimeStampReq (section 2.4.1) over the SHA-256 of `bytes`, in DER; `nonce` is a positive number. */
export function timeStampRequest(bytes: Uint8Array, nonce: Buffer): Buffer {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: sha256, parameters: derNull }),
    hashedMessage: new OctetString(hash('sha256', bytes, 'buffer')),
  })
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint,
    nonce: asInteger(nonce),
    certReq: true,
  })
  return Buffer.from(AsnConvert.serialize(request))
}

/**
 * Whether a TimeStampResp (section 2.4.2) grants a stamp over these bytes with
 * this nonce. Who stamped, and with which certificate, is for a checker to judge.
 */
export function grantsTimeStamp(response: Buffer, bytes: Uint8Array, nonce: Buffer): boolean {
  const stamp = readTimeStamp(response)
  return (
    stamp?.nonce !== undefined && isOver(stamp, bytes) && Buffer.from(stamp.nonce).equals(Buffer.from(asInteger(nonce)))
  )
}

/** The time that a stamp over these bytes names; null where it is over others, or is none. */
export function stampedAt(response: Buffer, bytes: Uint8Array): Date | null {
  const stamp = readTimeStamp(response)
  return stamp && isOver(stamp, bytes) ? stamp.genTime : null
}

function isOver({ messageImprint: { hashAlgorithm, hashedMessage } }: TSTInfo, bytes: Uint8Array): boolean {
  return hashAlgorithm.algorithm === sha256 && Buffer.from(hashedMessage.buffer).equals(hash('sha256', bytes, 'buffer'))
}

/** What a granted stamp says; null where the answer grants none, or is not one. */
function readTimeStamp(response: Buffer): TSTInfo | null {
  try {
    const { status, timeStampToken } = AsnConvert.parse(response, TimeStampResp)
    const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods
    if (!granted || timeStampToken?.contentType !== id_signedData) return null
    const { eContentType, eContent } = AsnConvert.parse(timeStampToken.content, SignedData).encapContentInfo
    if (eContentType !== id_ct_tstInfo || !eContent?.single) return null
    return AsnConvert.parse(eContent.single, TSTInfo)
  } catch {
    // Whatever the server sent is no answer of this form.
    return null
  }
}

/** The content of an INTEGER in DER: as short as can be, and led by a zero where its first bit would make it negative. */
function asInteger(value: Buffer): ArrayBuffer {
  let start = 0
  while (start < value.length - 1 && value[start] === 0) start++
  const trimmed = value.subarray(start)
  return new Uint8Array((trimmed[0] ?? 0) >= 0x80 ? [0, ...trimmed] : trimmed).buffer
}
