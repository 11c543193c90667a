import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { Button } from '../ui/button'
import { Field, TextArea } from '../ui/field'
import { StatementCounts, type ShownEvidence } from './statement-evidence'
import type { SynthesisPageProps } from './synthesis-page-props'

/** The statement being worked on: its words, its counts, and each contribution it rests on. */
export function CurrentStatement(
  props: SynthesisPageProps & {
    statement: SynthesisPageProps['statements'][number]
    number: number
  },
) {
  const { text } = useReader()
  const { statement, draft, groups } = props
  return (
    <section id="statement">
      <h2>
        {text('synthesis.statement', { number: props.number })}{' '}
        <span className="count">{statement.heading}</span>
      </h2>
      <div className="statement">
        <form method="post" className="form">
          <FormKey />
          <input type="hidden" name="statementId" value={statement.blockId} />
          <TextArea
            name="text"
            label={text('synthesis.text')}
            rows={4}
            maxLength={2000}
            lang={draft.language}
            defaultValue={statement.text}
          />
          <Button size="mini" name="intent" value="edit">
            {text('synthesis.save')}
          </Button>
        </form>
        <form method="post" className="selection">
          <FormKey />
          <input type="hidden" name="statementId" value={statement.blockId} />
          <input type="hidden" name="intent" value="move" />
          <Button size="mini" name="where" value="earlier">
            {text('synthesis.earlier')}
          </Button>
          <Button size="mini" name="where" value="later">
            {text('synthesis.later')}
          </Button>
        </form>
        <form method="post" className="selection">
          <FormKey />
          <input type="hidden" name="statementId" value={statement.blockId} />
          <Button size="mini" name="intent" value="remove">
            {text('synthesis.remove')}
          </Button>
        </form>
        {statement.evidence.length === 0 ? (
          <p className="note">{text('synthesis.noEvidence')}</p>
        ) : (
          <StatementCounts counts={statement.counts} groups={groups} />
        )}
        {statement.evidence.map((one) => (
          <Evidence key={one.id} evidence={one} />
        ))}
      </div>
    </section>
  )
}

/** One contribution: what was said, the words quoted of it, and how to quote others. */
function Evidence({ evidence }: { evidence: ShownEvidence }) {
  const { text } = useReader()
  const { language } = evidence
  return (
    <div>
      <p className="byline">
        <span className="code">{contributionCode(evidence.number)}</span>{' '}
        {text(`synthesis.stance.${evidence.stance}`)}
      </p>
      {evidence.quote && (
        <blockquote className="said voice" lang={language} dir={direction(language)}>
          <p>{evidence.quote}</p>
        </blockquote>
      )}
      <details>
        <summary>{evidence.quote ? text('synthesis.quote') : text('synthesis.whole')}</summary>
        {evidence.text === null ? (
          <p className="note">{text('register.hiddenWords')}</p>
        ) : (
          <QuoteForm evidence={evidence} words={evidence.text} />
        )}
        <form method="post">
          <FormKey />
          <input type="hidden" name="citationId" value={evidence.id} />
          <Button size="mini" name="intent" value="uncite">
            {text('synthesis.uncite')}
          </Button>
        </form>
      </details>
    </div>
  )
}

/** What was said, and which of its words to quote. */
function QuoteForm({ evidence, words }: { evidence: ShownEvidence; words: string }) {
  const { text } = useReader()
  const { language } = evidence
  return (
    <>
      <p className="keep-lines" lang={language} dir={direction(language)}>
        {words}
      </p>
      <form method="post" className="form">
        <FormKey />
        <input type="hidden" name="citationId" value={evidence.id} />
        <Field
          name="quote"
          id={`field-quote-${evidence.id}`}
          label={text('synthesis.quote')}
          hint={text('synthesis.quoteHint')}
          lang={language}
          dir={direction(language)}
          defaultValue={evidence.quote ?? ''}
        />
        <Button size="mini" name="intent" value="quote">
          {text('synthesis.saveQuote')}
        </Button>
      </form>
    </>
  )
}
