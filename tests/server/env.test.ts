import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { originOf, ownOrigins, readEnv } from '~/server/env'

const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'env-'))
const SECRET = 'a secret of at least thirty-two characters'
const DATABASE_URL = 'postgres://localhost/polylogue'

describe('settings', () => {
  it('are all optional for a trial on one machine', () => {
    const env = readEnv({ DATA_DIR })
    expect(env).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', NODE_ENV: 'production' })
    expect(env.databaseUrl).toBe(`pglite:${path.join(DATA_DIR, 'database')}`)
  })

  it('keep the secret they made, so that receipts open after a restart', () => {
    expect(readEnv({ DATA_DIR }).secret).toBe(readEnv({ DATA_DIR }).secret)
    expect(readEnv({ DATA_DIR }).secret).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    [{ PORT: 'many' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ SECRET: 'short' }, 'SECRET'],
    [{ SMTP_URL: 'localhost' }, 'SMTP_URL'],
    [{ REDIS_URL: 'redis://localhost' }, 'REDIS_URL'],
    [{ HOST: '0.0.0.0' }, 'ORIGIN'],
    [{ DATABASE_URL, ORIGIN: 'https://x.org' }, 'SECRET'],
    [{ DATABASE_URL, SECRET }, 'ORIGIN'],
  ])('that are wrong are refused by name: %j', (given, name) => {
    expect(() => readEnv({ DATA_DIR, ...given })).toThrow(new RegExp(`^${name}: `))
  })

  it('take an empty variable for none', () => {
    expect(readEnv({ DATA_DIR, PORT: '', DATABASE_URL: '' }).PORT).toBe(3000)
  })
})

describe('our own origin', () => {
  it('is ORIGIN wherever it is set', () => {
    const env = readEnv({ DATA_DIR, ORIGIN: 'https://consult.example' })
    expect(originOf(env, 'evil.example')).toBe('https://consult.example')
    expect(ownOrigins(env, 3000)).toEqual(['https://consult.example'])
  })

  it('is otherwise a name of this machine, whatever name a request claims', () => {
    const env = readEnv({ DATA_DIR })
    expect(originOf(env, '127.0.0.1:3000')).toBe('http://127.0.0.1:3000')
    expect(originOf(env, 'evil.example')).toBe('http://localhost:3000')
    expect(originOf(env, 'localhost.evil.example')).toBe('http://localhost:3000')
  })
})
