import type { ClientBase } from 'pg'

/** Begins the transaction in which all tables are copied: without limits of time, and with instants and days written alike everywhere. */
export async function beginCopy(
  client: ClientBase,
  begin: 'begin' | 'begin isolation level repeatable read read only',
) {
  await client.query(begin)
  await client.query('set local statement_timeout = 0')
  await client.query('set local idle_in_transaction_session_timeout = 0')
  await client.query("set local timezone = 'UTC'")
  await client.query("set local datestyle = 'ISO'")
}
