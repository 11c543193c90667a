import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkForm, readSent } from '~/app/http/form.server'
import { newFormKey } from '~/app/http/form-key.server'

const SECRET = 'a secret of the server, long enough to be one'
const context = { secret: SECRET, origin: 'http://localhost:3000' }

function sending(body: string | FormData, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost:3000/fr', { method: 'POST', body, headers })
  return readSent({ request, context, params: {} } as unknown as ActionFunctionArgs)
}

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const key = () => newFormKey(SECRET, undefined, Date.now())

describe('readSent', () => {
  it('gives the fields, the intent, and the name of the sending', async () => {
    const form = key()
    const sent = await sending(`form=${form}&intent=send&text=Eau&theme=a&theme=b`, urlencoded)
    expect(sent).toMatchObject({
      intent: 'send',
      idempotencyKey: form.split('.')[0],
      typed: { text: 'Eau', theme: ['a', 'b'] },
      refusal: null,
    })
  })

  it('keeps what was typed when the form is not ours', async () => {
    const sent = await sending('text=Eau', urlencoded)
    expect(sent).toMatchObject({ refusal: 'form-not-yours', typed: { text: 'Eau' } })
  })

  it('takes files apart from fields', async () => {
    const data = new FormData()
    data.set('file', new File(['a,b'], 'a.csv'))
    data.set('title', 'T')
    const sent = await sending(data)
    expect(sent.typed).toEqual({ title: 'T' })
    expect(sent.files.file?.name).toBe('a.csv')
  })

  it('leaves out what no database keeps and no writing needs', async () => {
    const text = encodeURIComponent(`a\0b${'\u0301'.repeat(100_000)}c`)
    const { typed } = await sending(`text=${text}`, urlencoded)
    expect(typed.text).toBe(`ab${'\u0301'.repeat(12)}c`)
  })

  it.each([
    ['text/plain', 'form=x', 415],
    ['application/json', '{}', 415],
    ['multipart/form-data; boundary=x', 'no part at all', 400],
  ])('refuses %s with %j', async (type, body, status) => {
    await expect(sending(body, { 'content-type': type })).rejects.toMatchObject({ status })
  })

  it('refuses more fields than any form has', async () => {
    const body = Array.from({ length: 5_001 }, (_, index) => `f${index}=1`).join('&')
    await expect(sending(body, urlencoded)).rejects.toMatchObject({ status: 413 })
    const data = new FormData()
    for (let index = 0; index <= 5_000; index += 1) data.append('f', '1')
    await expect(sending(data)).rejects.toMatchObject({ status: 413 })
    const empty = 'a=&'.repeat(2_000_000)
    await expect(sending(empty, urlencoded)).rejects.toMatchObject({ status: 413 })
  })
})

describe('checkForm', () => {
  const schema = z.strictObject({ text: z.string().min(1).max(5) })
  const typed = (fields: Record<string, string>) =>
    ({ typed: fields }) as unknown as Parameters<typeof checkForm>[0]

  it('names what is wrong with each field', () => {
    const problems = (fields: Record<string, string>) => {
      const checked = checkForm(typed(fields), schema)
      return checked.ok ? null : Object.values(checked.problems)
    }
    expect(problems({})).toEqual(['required'])
    expect(problems({ text: '' })).toEqual(['required'])
    expect(problems({ text: 'longer' })).toEqual(['too-long'])
    expect(problems({ text: 'Eau' })).toBeNull()
  })

  it('refuses a field it does not expect', () => {
    const checked = checkForm(typed({ text: 'Eau', role: 'operator' }), schema)
    expect(checked).toMatchObject({ ok: false, problems: { '': 'unknown-field' } })
  })
})
