import { createHeadlessEditor } from '@lexical/headless'
import fc from 'fast-check'
import { $createParagraphNode, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DraftKind } from '~/app/domain/draft'
import { documentNodes } from '~/app/editor/nodes/document-nodes'
import { editState, readDocument, seedUpdate } from '~/server/collaboration/headless'
import { emptyKnowledge, learn, learnLogged } from '~/server/collaboration/knowledge'
import { editNotes } from '~/server/collaboration/notes'
import { checkUpdate } from '~/server/collaboration/update-check'
import { anyDocument, numbered, paragraph } from '../support/documents'
import { linesOf, writeIn } from './text'

const root = (doc: Y.Doc) => doc.get('root-v2', Y.XmlElement)
const points = (doc: Y.Doc) => doc.getArray<unknown>('points')
const element = (name: string, attributes: Record<string, unknown> = {}) => {
  const made = new Y.XmlElement(name)
  for (const [field, value] of Object.entries(attributes)) made.setAttribute(field, value as never)
  return made
}

/** An editor of a text with one line, and what the server knows of that text. */
function givenEditor(kind: DraftKind) {
  const known = emptyKnowledge(kind)
  const doc = new Y.Doc()
  const send = (edit: () => void) => {
    const before = Y.encodeStateVector(doc)
    doc.transact(edit)
    const verdict = checkUpdate(Y.encodeStateAsUpdate(doc, before), 'amina', known)
    if (verdict.kind === 'accepted') learn(known, verdict.checked, 'amina')
    return verdict.kind === 'refused' ? verdict.reason : verdict.kind
  }
  return { doc, known, send }
}

describe('the shape of a text', () => {
  it('is that of all the server writes itself', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (one, other) => {
        const known = emptyKnowledge('strategy')
        const seed = seedUpdate(one)
        for (const update of [seed, editState(seed, () => numbered(other, 40))]) {
          const verdict = checkUpdate(update, null, known)
          if (verdict.kind === 'nothing-new') continue
          if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
          learn(known, verdict.checked, null)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has a place for every property an editor shares', () => {
    const editor = createHeadlessEditor({ nodes: documentNodes })
    const { doc, send } = givenEditor('strategy')
    const nodes: LexicalNode[] = []
    const make = () => {
      for (const Node of documentNodes) nodes.push(new (Node as unknown as new () => LexicalNode)())
      nodes.push($createParagraphNode())
    }
    editor.update(make, { discrete: true })

    expect(nodes).toHaveLength(12)
    for (const node of nodes) {
      const shared = Object.entries(node).filter(([field]) => field !== '__slots')
      const made = () => root(doc).push([element(node.getType(), Object.fromEntries(shared))])
      expect(send(made), node.getType()).toBe('accepted')
    }
  })

  const strange: [string, (doc: Y.Doc) => void][] = [
    ['an unknown element', (doc) => root(doc).insert(0, [element('nope')])],
    ['an unknown element in a block', (doc) => block(doc).insert(0, [element('nope')])],
    ['an unknown element after a known one', (doc) => root(doc).push([element('nope')])],
    ['a root in the root', (doc) => root(doc).push([element('root')])],
    ['words outside blocks', (doc) => root(doc).push([new Y.XmlText('words')])],
    ['a line break outside blocks', (doc) => root(doc).push([element('linebreak')])],
    ['a hook', (doc) => root(doc).push([new Y.XmlHook('hook') as never])],
    ['something in the words', (doc) => linesOf(doc)[0]!.insertEmbed(2, { image: 'x' })],
    ['words of an unknown kind', (doc) => linesOf(doc)[0]!.format(0, 2, { t: 'nope' })],
    ['a format that is none', (doc) => linesOf(doc)[0]!.format(0, 2, { p: 'bold' })],
    ['another name', (doc) => doc.getText('text').insert(0, 'x')],
    ['a list of points', (doc) => points(doc).push(['boom'])],
    ['slots', (doc) => block(doc).setAttribute('__slots', new Y.Map() as never)],
    ['a shared attribute', (doc) => block(doc).setAttribute('s_bid', new Y.Text('x') as never)],
    ['a heading of no level', (doc) => root(doc).push([element('heading', { __tag: {} })])],
    [
      'a picture that is no file',
      (doc) => root(doc).push([element('image', { __fileHash: '/x' })]),
    ],
    ['a picture of no size', (doc) => root(doc).push([element('image', { __width: '9em' })])],
    ['a reference to a page', (doc) => block(doc).push([element('reference', { __blockId: '/' })])],
    ['a reference in no form', (doc) => block(doc).push([element('reference', { __form: 'x' })])],
    [
      'a list that counts otherwise',
      (doc) => root(doc).push([element('list', { s_numbering: 7 })]),
    ],
    ['an address that is no text', (doc) => block(doc).push([element('link', { __url: 5 })])],
    [
      'a citation of nothing',
      (doc) => block(doc).push([element('citation', { __citationId: '../x' })]),
    ],
    ['a list that begins nowhere', (doc) => root(doc).push([element('list', { __start: -1 })])],
    ['a picture larger than any', (doc) => root(doc).push([element('image', { __width: 1e9 })])],
    ...['__colSpan', '__rowSpan'].flatMap((field) =>
      [2 ** 53 - 1, 1_001, 0, -5, 1.5, '2'].map((span): [string, (doc: Y.Doc) => void] => [
        `a cell with ${field} ${span}`,
        (doc) => root(doc).push([element('tablecell', { [field]: span })]),
      ]),
    ),
  ]

  const block = (doc: Y.Doc) => root(doc).get(0) as Y.XmlElement

  it.each(strange)('has no place for %s', (_, edit) => {
    const { doc, send } = givenEditor('strategy')
    expect(send(() => writeIn(doc, 'Clean water'))).toBe('accepted')

    expect(send(() => edit(doc))).toBe('not-allowed')
  })

  it('is 64 deep, however slowly one goes down', () => {
    const { doc, send } = givenEditor('strategy')
    let inner: Y.XmlElement = root(doc)
    const deeper = () => {
      const next = element('quote')
      inner.insert(0, [next])
      inner = next
    }

    for (let depth = 1; depth <= 64; depth += 1) expect(send(deeper)).toBe('accepted')
    expect(send(deeper)).toBe('not-allowed')
  })

  it('is known of what the log holds too', () => {
    const { doc, known, send } = givenEditor('strategy')
    const other = new Y.Doc()
    writeIn(other, 'Logged')
    const update = Y.encodeStateAsUpdate(other)
    learnLogged(known, update)
    Y.applyUpdate(doc, update)

    expect(send(() => linesOf(doc)[0]!.insert(6, ' before'))).toBe('accepted')
    expect(send(() => linesOf(doc)[0]!.insertEmbed(1, {}))).toBe('not-allowed')
  })

  it('may be sent by several editors of one person at once, whichever rests on the other', () => {
    const { doc: one, known } = givenEditor('strategy')
    const other = new Y.Doc()
    for (let turn = 0; turn < 10; turn += 1) {
      const [from, to] = turn % 2 === 0 ? [one, other] : [other, one]
      writeIn(from, `${turn}`)
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
    }

    expect(checkUpdate(Y.encodeStateAsUpdate(one), 'amina', known).kind).toBe('accepted')
  })

  it('takes what was written and deleted offline, and what is written after it', () => {
    const { doc, known, send } = givenEditor('strategy')
    writeIn(doc, 'Gone')
    root(doc).push([element('paragraph')])
    root(doc).delete(0, 1)

    const verdict = checkUpdate(Y.encodeStateAsUpdate(doc), 'amina', known)

    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    learn(known, verdict.checked, 'amina')
    expect(send(() => root(doc).insert(0, [element('paragraph')]))).toBe('accepted')
    expect(send(() => root(doc).insert(0, [element('nope')]))).toBe('not-allowed')
  })
})

describe('the shape of notes', () => {
  const point = (fields: Record<string, unknown> = {}) =>
    new Y.Map<unknown>(Object.entries({ id: '1', text: new Y.Text('Words'), ...fields }))

  it('is a list of points with their words', () => {
    const { doc, known, send } = givenEditor('notes')
    expect(send(() => points(doc).push([point()]))).toBe('accepted')
    expect(send(() => points(doc).push([point({ kind: 'need', speaker: '' })]))).toBe('accepted')
    const words = () => (points(doc).get(0) as Y.Map<Y.Text>).get('text')!
    expect(send(() => words().insert(5, ' more'))).toBe('accepted')

    const plain = editNotes(Y.encodeStateAsUpdate(doc), (all) => all.slice(1))
    expect(checkUpdate(plain, null, known).kind).toBe('accepted')
  })

  const strange: [string, (doc: Y.Doc) => void][] = [
    ['what is no point', (doc) => points(doc).push(['boom'])],
    ['a list', (doc) => points(doc).push([new Y.Array()])],
    ['an element', (doc) => points(doc).push([new Y.XmlElement('paragraph')])],
    ['an unknown field', (doc) => points(doc).push([point({ colour: 'red' })])],
    ['a field that is no text', (doc) => points(doc).push([point({ speaker: 5 })])],
    ['words in another field', (doc) => points(doc).push([point({ speaker: new Y.Text('x') })])],
    ['another name', (doc) => doc.getArray('more').push([point()])],
    ['a document', (doc) => writeIn(doc, 'Words')],
  ]

  it.each(strange)('has no place for %s', (_, edit) => {
    const { doc, send } = givenEditor('notes')

    expect(send(() => edit(doc))).toBe('not-allowed')
  })
})

describe('a text with parts that no text may have', () => {
  const broken = (edit: (doc: Y.Doc) => void): Uint8Array => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedUpdate({ nodes: [paragraph(1, 'Un'), paragraph(2, 'Deux')] }))
    doc.transact(() => edit(doc))
    return Y.encodeStateAsUpdate(doc)
  }
  const textsOf = (state: Uint8Array) =>
    readDocument(state).nodes.map((node) => JSON.stringify(node).match(/"text":"(\w+)"/)?.[1])

  const nest = (doc: Y.Doc, depth: number) => {
    let inner: Y.XmlElement = root(doc)
    for (let at = 0; at < depth; at += 1) {
      const next = element('quote')
      inner.push([next])
      inner = next
    }
  }

  const edits: [string, (doc: Y.Doc) => void][] = [
    ['an unknown element', (doc) => root(doc).insert(0, [element('nope')])],
    ['one in a block', (doc) => (root(doc).get(0) as Y.XmlElement).push([element('nope')])],
    ['words of an unknown kind', (doc) => linesOf(doc)[0]!.format(0, 1, { t: 'nope' })],
    ['something in the words', (doc) => linesOf(doc)[0]!.insertEmbed(1, {})],
    ['words outside blocks', (doc) => root(doc).push([new Y.XmlText('x')])],
  ]

  it.each(edits)('is read without %s, and mended by the next edit', (_, edit) => {
    const state = broken(edit)
    expect(textsOf(state)).toEqual(['Un', 'Deux'])

    const mended = new Y.Doc()
    const repair = editState(state, (document) => document)
    Y.applyUpdate(mended, Y.mergeUpdates([state, repair]))
    expect(root(mended).toArray()).toHaveLength(2)
    expect(root(mended).toJSON()).not.toContain('nope')
  })

  it('is read with thousands of elements in one another', () => {
    const known = emptyKnowledge('strategy')
    const state = broken((doc) => nest(doc, 3_000))

    expect(textsOf(state).slice(0, 2)).toEqual(['Un', 'Deux'])
    expect(checkUpdate(state, 'amina', known)).toEqual({ kind: 'refused', reason: 'not-allowed' })
  })

  it('is read whatever known elements stand in one another', () => {
    const name = fc.constantFrom(
      ...['paragraph', 'heading', 'quote', 'list', 'listitem', 'link'],
      ...['table', 'tablerow', 'tablecell', 'citation', 'linebreak', '#words'],
    )
    type Tree = { name: string; children: Tree[] }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.record({ name, children: fc.constant<Tree[]>([]) }),
        fc.record({ name, children: fc.array(tie('tree'), { maxLength: 4 }) }),
      ),
    }))
    const made = ({ name, children }: Tree): Y.XmlElement | Y.XmlText => {
      if (name === '#words') return new Y.XmlText('words')
      const own = element(name)
      own.insert(0, children.map(made))
      return own
    }

    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        const doc = new Y.Doc()
        root(doc).insert(0, trees.map(made))
        readDocument(Y.encodeStateAsUpdate(doc))
      }),
      { numRuns: 150 },
    )
  })
})
