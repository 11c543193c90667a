import { useReader } from '~/app/i18n/text'
import type { VersionFacts } from './version-header'

/**
 * What the scripts of a text that is read need: where its threads stand, and the words of the
 * panel they are read in. Without scripts nothing of it shows.
 */
export function ReadingScripts({ version }: { version: VersionFacts }) {
  const { language, text } = useReader()
  const positions = `/${language}/versions/${version.id}/positions.json?language=${version.textLanguage}`
  return (
    <aside
      className="thread-panel"
      id="thread-panel"
      data-positions={positions}
      aria-labelledby="thread-panel-title"
      hidden
    >
      <header>
        <h2 id="thread-panel-title" tabIndex={-1} data-title>
          {text('version.threadsHere')}
        </h2>
        <p className="actions">
          <button type="button" className="button-mini" data-step="-1">
            {text('panel.previous')}
          </button>
          <button type="button" className="button-mini" data-step="1">
            {text('panel.next')}
          </button>
          <button type="button" className="button-mini" data-close>
            {text('common.close')}
          </button>
        </p>
        <p className="panel-keys">{text('panel.keys')}</p>
      </header>
      <p
        className="note"
        role="status"
        data-loading={text('panel.loading')}
        data-failed={text('panel.failed')}
      />
      <div data-threads-here />
    </aside>
  )
}
