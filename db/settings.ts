import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
  .refine(
    (url) => URL.canParse(url),
    'is not an address: in a name or password, write # / @ : ? as %23 %2F %40 %3A %3F',
  )

/** `host:port` as an address has it, in lower case: what is written otherwise would allow nothing, or something else than was meant. */
function isHostAndPort(written: string): boolean {
  const [, host = '', port = ''] = /^([^*/?#@\\\s]{1,253}):(\d{1,5})$/.exec(written) ?? []
  if (host === '' || Number(port) < 1 || Number(port) > 65_535 || !URL.canParse(`http://${host}/`)) return false
  return new URL(`http://${host}/`).host === host
}

const environment = z.object({
  MUQABALA_DATA: z.string().min(1).default('.data'),
  MUQABALA_FILES: z.string().min(1).optional(),
  MUQABALA_PUBLISH: z.string().min(1).optional(),
  MUQABALA_CAPTURE_ALLOW: z
    .string()
    .max(2000)
    .default('')
    .transform((list) => list.split(',').flatMap((one) => one.trim().toLowerCase() || []))
    .refine(
      (list) => list.every(isHostAndPort),
      'must be hosts with their ports, one by one, such as 127.0.0.1:8080,archive.local:443',
    ),
  MUQABALA_FIXITY_HOURS: z.coerce
    .number('must be a number of hours, or 0 for no check')
    .min(0)
    .max(24 * 366)
    .default(24),
  MUQABALA_TIME_STAMP: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of a time-stamp server, such as https://tsa.example.org/tsr',
    })
    .optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_APP_URL: databaseUrl.optional(),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .transform((host) => host.replace(/^\[(.*)\]$/, '$1'))
    .refine(
      (host) => isIP(host) !== 0 || /^[\p{Letter}\p{Number}._-]+$/u.test(host),
      'must be an address or a name of this machine, such as 0.0.0.0 or desk.lan, without http:// and without a port (PORT has it)',
    ),
  PORT: z.coerce.number('must be a whole number from 0 to 65535').int().min(0).max(65535).default(3000),
  MUQABALA_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://desk.example.org' })
    .refine(
      (address) => !URL.canParse(address) || /^\/*$/.test(new URL(address).pathname),
      'must have no path: Muqabala is served at the top of its own host name',
    )
    .optional(),
  MUQABALA_TRUST_PROXY: z.string().max(1000).optional(),
  MUQABALA_SESSION_HOURS: z.coerce
    .number('must be a number of hours')
    .min(0.1)
    .max(24 * 30)
    .default(8),
  MUQABALA_API_PER_MINUTE: z.coerce
    .number('must be a whole number of requests')
    .int()
    .min(1)
    .max(1_000_000)
    .default(600),
  MUQABALA_TIME_ZONE: z
    .string()
    .default('Asia/Damascus')
    .refine(isTimeZone, {
      error: ({ input }) => `"${String(input)}" is not a time zone: use a name such as Asia/Damascus or Europe/Berlin`,
    }),
})

/** Offsets such as +03:00 are refused: they know no summer time, and PostgreSQL reads them the other way round. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export interface Settings {
  /** Absolute directory of everything the installation stores itself. */
  dataDirectory: string
  /** Absolute directory of the files that are kept as evidence. */
  filesDirectory: string
  /** Absolute directory that the worker keeps the public pages in. Unset: the server alone shows them. */
  publishDirectory: string | undefined
  /** `host:port` of servers that captures may reach although they are not public. */
  captureAllow: string[]
  /** How many hours lie between two checks of all files; 0 for none. */
  fixityHours: number
  /** The server that gives time stamps over snapshots (RFC 3161). */
  timeStamp: string | undefined
  /** Owner of the database; migrations and the command line use it. Unset: the embedded server. */
  databaseUrl: string | undefined
  /** The web process's own role. Unset: a role derived from the owner's address. */
  databaseAppUrl: string | undefined
  host: string
  port: number
  /** The address people type, when a proxy stands before the server. */
  origin: string | undefined
  /** The proxies whose word on where a request comes from is taken. */
  trustedProxies: string | undefined
  sessionHours: number
  /** Requests a minute of one access token, in each process. */
  apiPerMinute: number
  timeZone: string
}

export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Without what files of settings leave around a value: spaces, line ends of Windows, quotation marks. */
function bareValue(value: string | undefined): string {
  const trimmed = (value ?? '').trim()
  return /^(?:"[^"]*"|'[^']*')$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed
}

/** Reads and checks the environment; throws `SettingsError` with one line that names the variable. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (bareValue(value) === '' ? [] : [[name, bareValue(value)]])),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new SettingsError(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'not valid'}`)
  }
  const values = parsed.data
  return {
    dataDirectory: resolve(values.MUQABALA_DATA),
    captureAllow: values.MUQABALA_CAPTURE_ALLOW.map((one) => one.replace(/^\[(.*)\]/, '$1')),
    publishDirectory: values.MUQABALA_PUBLISH && resolve(values.MUQABALA_PUBLISH),
    filesDirectory: resolve(values.MUQABALA_FILES ?? join(values.MUQABALA_DATA, 'files')),
    fixityHours: values.MUQABALA_FIXITY_HOURS,
    timeStamp: values.MUQABALA_TIME_STAMP,
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    host: values.HOST,
    port: values.PORT,
    origin: values.MUQABALA_ORIGIN ? new URL(values.MUQABALA_ORIGIN).origin : undefined,
    trustedProxies: values.MUQABALA_TRUST_PROXY,
    sessionHours: values.MUQABALA_SESSION_HOURS,
    apiPerMinute: values.MUQABALA_API_PER_MINUTE,
    timeZone: new Intl.DateTimeFormat('en', { timeZone: values.MUQABALA_TIME_ZONE }).resolvedOptions().timeZone,
  }
}
