import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useMemo, useState, type KeyboardEvent } from 'react'
import type { ReferenceForm as Form } from '~/app/domain/document'
import { referableBlocks, type Referable } from '~/app/domain/document-references'
import { useText } from '~/app/i18n/text'
import { $insertReference } from '../insert'
import { documentFromLexical } from '../nodes/from-lexical'
import { Asking } from './asking'

/** So many places are offered at once; more words find the others. */
const MOST_OFFERED = 8

type ReferenceFormProps = { onDone: () => void; language: string; dir: 'ltr' | 'rtl' }

/** Finds another place of the text by its number or its words, and points to it. */
export function ReferenceForm({ onDone, language, dir }: ReferenceFormProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const places = useMemo(
    () => referableBlocks(documentFromLexical(editor.getEditorState())),
    [editor],
  )
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = placesSaying(places, words).slice(0, MOST_OFFERED)
  const chosen = found[Math.min(at, found.length - 1)]
  const insert = (form: FormData) => {
    if (!chosen) return false
    const shown: Form = form.get('form') === 'title' ? 'title' : 'number'
    editor.update(() => $insertReference(chosen.blockId, shown))
    return true
  }
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || found.length === 0) return
    event.preventDefault()
    setAt((Math.min(at, found.length - 1) + step + found.length) % found.length)
  }
  return (
    <Asking onSubmit={insert} onDone={onDone}>
      <label htmlFor="insert-place">{text('insert.place')}</label>
      <input
        id="insert-place"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={found.length > 0}
        aria-controls="insert-places"
        aria-autocomplete="list"
        aria-activedescendant={chosen && `insert-place-${chosen.blockId}`}
        lang={language}
        dir={dir}
        value={words}
        onChange={(event) => (setWords(event.target.value), setAt(0))}
        onKeyDown={move}
      />
      <label htmlFor="insert-form">{text('insert.form')}</label>
      <select id="insert-form" name="form">
        <option value="number">{text('insert.formNumber')}</option>
        <option value="title">{text('insert.formTitle')}</option>
      </select>
      <button type="submit" disabled={!chosen}>
        {text('insert.insertReference')}
      </button>
      <Places
        places={found}
        chosen={chosen}
        onChoose={(place) => setAt(found.indexOf(place))}
        {...{ language, dir }}
      />
      {found.length === 0 && <p role="status">{text('insert.noPlace')}</p>}
    </Asking>
  )
}

type PlacesProps = {
  places: readonly Referable[]
  chosen: Referable | undefined
  onChoose: (place: Referable) => void
  language: string
  dir: 'ltr' | 'rtl'
}

function Places({ places, chosen, onChoose, language, dir }: PlacesProps) {
  const text = useText()
  return (
    <ul id="insert-places" role="listbox" aria-label={text('insert.places')}>
      {places.map((place) => (
        <li
          key={place.blockId}
          id={`insert-place-${place.blockId}`}
          role="option"
          aria-selected={place === chosen}
          lang={language}
          dir={dir}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(place)}
        >
          {place.number !== null && <b>{place.number}</b>} {place.title}
        </li>
      ))}
    </ul>
  )
}

/** Those whose number begins so come first, then those that say the words, whole ones first. */
function placesSaying(places: readonly Referable[], words: string): Referable[] {
  const wanted = words.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return places.filter(({ isNamed }) => isNamed)
  const byNumber = places.filter(({ number }) => number?.startsWith(wanted.join(' ')))
  const saying = (begin: string) =>
    places.filter(({ title }) => {
      const said = ` ${title.toLocaleLowerCase().replace(/[\s'’«([-]+/g, ' ')}`
      return wanted.every((word) => said.includes(begin + word))
    })
  const byWords = [...saying(' '), ...saying('')]
  return [...new Set([...byNumber, ...byWords])]
}
