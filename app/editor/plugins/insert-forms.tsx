import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useCallback } from 'react'
import { languageName } from '~/app/i18n/languages'
import { useReader, useText } from '~/app/i18n/text'
import { $insertNote, $languageHere, $setLanguage } from '../insert'
import { $insertTable } from '../tables'
import { Asking, fieldOf } from './asking'
import { CleanPaste } from './clean-paste'
import { KindForm } from './kind-form'
import { PictureForm, type SendPicture } from './picture-form'
import { ReferenceForm } from './reference-form'
import { TableTools } from './table-tools'

/** What is about to be put into the text. */
export type Inserting =
  | { what: 'note' | 'reference' | 'table' | 'language' | 'kind' }
  /** `file`: dropped or pasted; `null`: still to be chosen. */
  | { what: 'picture'; file: File | null }

type InsertsProps = {
  /** `null`: nothing. */
  inserting: Inserting | null
  onInsert: (inserting: Inserting | null) => void
  isEditable: boolean
  /** BCP 47, of the text. */
  language: string
  dir: 'ltr' | 'rtl'
  /** Without it no pictures can be brought. */
  onPicture?: SendPicture
}

/** Under the tools: what can be done to a table, and what is asked before something is put in. */
export function Inserts({
  inserting,
  onInsert,
  onPicture,
  isEditable,
  language,
  dir,
}: InsertsProps) {
  const bring = useCallback((file: File) => onInsert({ what: 'picture', file }), [onInsert])
  const own = { onDone: () => onInsert(null), language, dir }
  return (
    <>
      <CleanPaste onPicture={bring} />
      <TableTools isEditable={isEditable} />
      {isEditable && inserting?.what === 'note' && <NoteForm {...own} />}
      {isEditable && inserting?.what === 'reference' && <ReferenceForm {...own} />}
      {isEditable && inserting?.what === 'table' && <TableForm {...own} />}
      {isEditable && inserting?.what === 'language' && <LanguageForm {...own} />}
      {isEditable && inserting?.what === 'kind' && <KindForm onDone={own.onDone} />}
      {isEditable && inserting?.what === 'picture' && (
        <PictureForm key={inserting.file?.name} {...own} file={inserting.file} onSend={onPicture} />
      )}
    </>
  )
}

type FormProps = { onDone: () => void; language: string; dir: 'ltr' | 'rtl' }

function NoteForm({ onDone, language, dir }: FormProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const insert = (form: FormData) => {
    const words = fieldOf(form, 'words')
    if (words !== '') editor.update(() => void $insertNote(words))
    return words !== ''
  }
  return (
    <Asking onSubmit={insert} onDone={onDone}>
      <label htmlFor="insert-note">{text('insert.noteWords')}</label>
      <input
        id="insert-note"
        name="words"
        type="text"
        required
        spellCheck
        lang={language}
        dir={dir}
      />
      <button type="submit">{text('insert.insertNote')}</button>
    </Asking>
  )
}

/** As many as fit on a page. */
const MOST_ROWS = 50
const MOST_COLUMNS = 12

function TableForm({ onDone }: FormProps) {
  const [editor] = useLexicalComposerContext()
  const text = useText()
  const insert = (form: FormData) => {
    const within = (name: string, most: number) =>
      Math.min(most, Math.max(1, Math.floor(Number(form.get(name)) || 1)))
    editor.update(() => $insertTable(within('rows', MOST_ROWS), within('columns', MOST_COLUMNS)))
    return true
  }
  return (
    <Asking onSubmit={insert} onDone={onDone}>
      <label htmlFor="insert-rows">{text('insert.rows')}</label>
      <input id="insert-rows" name="rows" type="number" min={1} max={MOST_ROWS} defaultValue={3} />
      <label htmlFor="insert-columns">{text('insert.columns')}</label>
      <input
        id="insert-columns"
        name="columns"
        type="number"
        min={1}
        max={MOST_COLUMNS}
        defaultValue={3}
      />
      <button type="submit">{text('insert.insertTable')}</button>
    </Asking>
  )
}

/** Those in which passages are quoted most; others keep the language they came with. */
const LANGUAGES = ['fr', 'en', 'es', 'ar', 'pt', 'de', 'it', 'sw', 'wo', 'zh', 'hi', 'ru']

function LanguageForm({ onDone, language }: FormProps) {
  const [editor] = useLexicalComposerContext()
  const reader = useReader()
  const here = editor.read($languageHere)
  const others = [...new Set([...(here === '' ? [] : [here]), ...LANGUAGES])]
  const set = (form: FormData) => {
    editor.update(() => $setLanguage(fieldOf(form, 'language')))
    return true
  }
  return (
    <Asking onSubmit={set} onDone={onDone}>
      <label htmlFor="insert-language">{reader.text('insert.languageOf')}</label>
      <select id="insert-language" name="language" defaultValue={here}>
        <option value="">
          {reader.text('insert.languageOfText', {
            language: languageName(language, reader.language),
          })}
        </option>
        {others
          .filter((tag) => tag !== language)
          .map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, reader.language)}
            </option>
          ))}
      </select>
      <button type="submit">{reader.text('insert.setLanguage')}</button>
    </Asking>
  )
}
