import { hash } from 'node:crypto'
import { EncapsulatedContent, EncapsulatedContentInfo, SignedData, id_signedData } from '@peculiar/asn1-cms'
import { AsnConvert, OctetString } from '@peculiar/asn1-schema'
import {
  id_ct_tstInfo,
  MessageImprint,
  PKIStatus,
  PKIStatusInfo,
  TimeStampResp,
  TimeStampToken,
  TSTInfo,
} from '@peculiar/asn1-tsp'
import { AlgorithmIdentifier } from '@peculiar/asn1-x509'
import { expect, test } from 'vitest'
import { grantsTimeStamp, timeStampRequest } from './witness-time-stamp'

const note = Buffer.from('desk\n3\nroot\n')
const nonce = Buffer.from('0180ffee0011223344', 'hex')
const bare = (bytes: Buffer) => new Uint8Array(bytes).buffer

interface Said {
  status?: PKIStatus
  algorithm?: string
  stamped?: Buffer
  nonce?: Buffer | undefined
  contentType?: string
}

/** The answer of a server that says all that it ought to, but for what is given. */
function answer({
  status = PKIStatus.granted,
  algorithm = '2.16.840.1.101.3.4.2.1',
  stamped = note,
  contentType = id_ct_tstInfo,
  ...given
}: Said): Buffer {
  const info = new TSTInfo({
    policy: '1.2.3.4.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm }),
      hashedMessage: new OctetString(hash('sha256', stamped, 'buffer')),
    }),
    serialNumber: bare(Buffer.of(1)),
    genTime: new Date('2031-07-04T21:09:58Z'),
  })
  const said = 'nonce' in given ? given.nonce : nonce
  if (said) info.nonce = bare(said)
  const encapContentInfo = new EncapsulatedContentInfo({
    eContentType: contentType,
    eContent: new EncapsulatedContent({ single: new OctetString(AsnConvert.serialize(info)) }),
  })
  const token = new TimeStampToken({
    contentType: id_signedData,
    content: AsnConvert.serialize(new SignedData({ version: 3, encapContentInfo })),
  })
  return Buffer.from(
    AsnConvert.serialize(new TimeStampResp({ status: new PKIStatusInfo({ status }), timeStampToken: token })),
  )
}

test('a request is the same bytes as ever', () => {
  expect(timeStampRequest(Buffer.from('x'), Buffer.from('01a1ffee00112233', 'hex')).toString('hex')).toBe(
    '30430201013031300d0609608648016503040201050004202d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881020801a1ffee001122330101ff',
  )
})

test('an answer over these bytes with this nonce grants a stamp, with or without changes', () => {
  expect(grantsTimeStamp(answer({}), note, nonce)).toBe(true)
  expect(grantsTimeStamp(answer({ status: PKIStatus.grantedWithMods }), note, nonce)).toBe(true)
})

test.each<[name: string, said: Said]>([
  ['was rejected', { status: PKIStatus.rejection }],
  ['has to wait', { status: PKIStatus.waiting }],
  ['stamps other bytes', { stamped: Buffer.from('another note') }],
  ['names another hash', { algorithm: '2.16.840.1.101.3.4.2.3' }],
  ['has another nonce', { nonce: Buffer.from('0180ffee0011223345', 'hex') }],
  ['has no nonce', { nonce: undefined }],
  ['has a longer nonce that ends alike', { nonce: Buffer.concat([Buffer.of(1), nonce]) }],
  ['signs something else than a stamp', { contentType: '1.2.840.113549.1.7.1' }],
])('an answer that %s grants none', (_, said) => {
  expect(grantsTimeStamp(answer(said), note, nonce)).toBe(false)
})

test('an answer that merely holds the hash and the nonce somewhere grants none', () => {
  const parts = Buffer.concat([
    Buffer.from('3003020100', 'hex'),
    Buffer.of(0x04, 32),
    hash('sha256', note, 'buffer'),
    Buffer.of(0x02, nonce.length),
    nonce,
  ])
  expect(grantsTimeStamp(Buffer.concat([Buffer.of(0x30, parts.length), parts]), note, nonce)).toBe(false)
})

test('bytes that are no answer grant none, and soon', () => {
  const began = performance.now()
  const whole = answer({})
  const none = [
    Buffer.alloc(0),
    Buffer.from('no answer'),
    whole.subarray(0, -1),
    Buffer.alloc(1_000_000, 0x30),
    Buffer.from('3080'.repeat(200_000), 'hex'),
    Buffer.alloc(1_000_000, 0xff),
  ]
  for (const bytes of none) expect(grantsTimeStamp(bytes, note, nonce)).toBe(false)
  expect(performance.now() - began).toBeLessThan(1_000)
})
