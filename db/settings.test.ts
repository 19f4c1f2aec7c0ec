import { describe, expect, test } from 'vitest'
import { appRoleUrl } from './app-role'
import { readSettings } from './settings'

describe.each([
  [
    'MUQABALA_TIME_ZONE',
    'Asia/Damascuss',
    /^MUQABALA_TIME_ZONE: "Asia\/Damascuss" is not a time zone: use a name such as Asia\/Damascus/,
  ],
  ['MUQABALA_TIME_ZONE', 'Damascus', /is not a time zone/],
  ['MUQABALA_TIME_ZONE', '+03:00', /is not a time zone/],
  ['MUQABALA_TIME_ZONE', '٣', /is not a time zone/],
  ['DATABASE_URL', 'postgres://desk:pass/word@localhost/desk', /^DATABASE_URL: is not an address: .*%2F/],
  ['DATABASE_URL', 'mysql://localhost/desk', /^DATABASE_URL: must start with postgres/],
  ['MUQABALA_ORIGIN', 'desk.example.org', /^MUQABALA_ORIGIN: must be an address such as https:/],
  ['MUQABALA_ORIGIN', 'https://example.org/desk', /^MUQABALA_ORIGIN: must have no path/],
  ['MUQABALA_CAPTURE_ALLOW', '127.0.0.1', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '*:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', 'http://127.0.0.1:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '127.0.0.1:80/x', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', 'a:80 b:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', 'a:80;b:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', 'me@a:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '127.0.0.1:0', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '127.0.0.1:99999', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '127.0.0.0/8:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '0x7f.1:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '127.1:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', '::1:80', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['MUQABALA_CAPTURE_ALLOW', 'a:80-90', /^MUQABALA_CAPTURE_ALLOW: must be hosts with their ports/],
  ['PORT', '70000', /^PORT: /],
  ['HOST', 'http://desk.lan', /^HOST: must be an address or a name of this machine/],
  ['HOST', 'desk.lan:3000', /^HOST: must be an address or a name of this machine/],
  ['HOST', '[::1]:80', /^HOST: must be an address or a name of this machine/],
  ['HOST', '*', /^HOST: must be an address or a name of this machine/],
  ['HOST', '0.0.0.0/0', /^HOST: must be an address or a name of this machine/],
])('%s=%s', (name, value, line) => {
  test('is refused in one line', () => {
    expect(() => readSettings({ [name]: value })).toThrow(line)
    expect(() => readSettings({ [name]: value })).not.toThrow(/\n/)
  })
})

test('hosts that captures may reach are read in any case and with spaces between them', () => {
  const value = ' Archive.Local:443, [::1]:8080,127.0.0.1:80 ,'
  expect(readSettings({ MUQABALA_CAPTURE_ALLOW: value }).captureAllow).toEqual([
    'archive.local:443',
    '::1:8080',
    '127.0.0.1:80',
  ])
})

test.each([
  ['MUQABALA_ORIGIN', 'https://desk.example.org/', 'origin', 'https://desk.example.org'],
  ['MUQABALA_ORIGIN', 'https://Desk.Example.org:443', 'origin', 'https://desk.example.org'],
  ['MUQABALA_ORIGIN', 'http://desk.lan:8080//', 'origin', 'http://desk.lan:8080'],
  ['HOST', '[::1]', 'host', '::1'],
  ['HOST', 'fe80::1%eth0', 'host', 'fe80::1%eth0'],
  ['HOST', ' 0.0.0.0\r', 'host', '0.0.0.0'],
  ['HOST', 'مكتب.lan', 'host', 'مكتب.lan'],
  ['PORT', ' ', 'port', 3000],
  ['PORT', '"8080"', 'port', 8080],
  ['MUQABALA_TIME_ZONE', "'Asia/Damascus'\r", 'timeZone', 'Asia/Damascus'],
  ['MUQABALA_TIME_ZONE', 'Turkey', 'timeZone', 'Europe/Istanbul'],
  ['DATABASE_URL', '"postgres://desk:p%w@localhost/desk" ', 'databaseUrl', 'postgres://desk:p%w@localhost/desk'],
  ['MUQABALA_TIME_ZONE', 'asia/damascus', 'timeZone', 'Asia/Damascus'],
] as const)('%s=%s is read as meant', (name, value, setting, expected) => {
  expect(readSettings({ [name]: value })[setting]).toBe(expected)
})

test('a password with a % that begins no code makes an address of the web process, too', () => {
  const url = appRoleUrl('postgres://desk:p%w@localhost/desk')
  expect(url).toMatch(/^postgres:\/\/muqabala_app:[\da-f]{64}@localhost\/desk$/)
  expect(url).not.toBe(appRoleUrl('postgres://desk:other@localhost/desk'))
})
