import { useEffect, useRef } from 'react'
import { useText } from '~/app/i18n/text'

/** What can be done by keyboard, and the keys; on a Mac, Control is Command. */
const KEYS = [
  ['bold', 'Ctrl+B'],
  ['italic', 'Ctrl+I'],
  ['underline', 'Ctrl+U'],
  ['link', 'Ctrl+K'],
  ['paragraph', 'Ctrl+Alt+0'],
  ['headings', 'Ctrl+Alt+1 … 4'],
  ['quote', 'Ctrl+Alt+5'],
  ['callout', 'Ctrl+Alt+6'],
  ['numberedList', 'Ctrl+Shift+7'],
  ['bulletList', 'Ctrl+Shift+8'],
  ['indent', 'Ctrl+]'],
  ['outdent', 'Ctrl+['],
  ['cells', 'Tab, Shift+Tab'],
  ['markdown', '#, -, 1., >, **…**, *…*, ==…=='],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y, Ctrl+Shift+Z'],
  ['find', 'Ctrl+H'],
  ['moveSection', 'Alt+Shift+↑, Alt+Shift+↓'],
  ['toolbar', 'Alt+F10'],
  ['outline', 'Alt+F9'],
  ['leave', 'Tab, Esc'],
  ['help', 'Ctrl+/'],
] as const

/** The list of keys, over the page until it is closed. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="editor-keys-help"
      aria-labelledby="editor-keys-help"
      onClose={onClose}
    >
      <h2 id="editor-keys-help">{text('editor.keysTitle')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('editor.keysWhat')}</th>
            <th scope="col">{text('editor.keysKeys')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(([what, keys]) => (
            <tr key={what}>
              <th scope="row">{text(`editor.key.${what}`)}</th>
              <td dir="ltr">
                <kbd>{keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{text('editor.keysNote')}</p>
      <form method="dialog">
        <button type="submit">{text('editor.close')}</button>
      </form>
    </dialog>
  )
}
