import { contributionCode } from '~/app/domain/contribution'
import { direction } from '~/app/domain/language'
import { useReader } from '~/app/i18n/text'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'
import { StatementCounts, type ShownEvidence } from './statement-evidence'
import { allKeptIn, keptIn, type SynthesisPageProps } from './synthesis-page-props'

/** The statement being worked on: its words, its counts, and each contribution it rests on. */
export function CurrentStatement(
  props: SynthesisPageProps & {
    statement: SynthesisPageProps['statements'][number]
    number: number
  },
) {
  const { text } = useReader()
  const { statement, draft, groups } = props
  const isKept =
    keptIn(props, 'statementId') === statement.blockId && keptIn(props, 'text') !== undefined
  const problem = props.answer?.problems.text
  return (
    <section id="statement">
      <h2>
        {text('synthesis.statement', { number: props.number })}{' '}
        <span className="count">{statement.heading}</span>
      </h2>
      <div className="statement">
        <div className="form">
          <input type="hidden" name="statementId" value={statement.blockId} />
          <input type="hidden" name="was" value={statement.text} />
          <TextArea
            name="text"
            label={text('synthesis.text')}
            rows={4}
            maxLength={2000}
            lang={draft.language}
            defaultValue={isKept ? keptIn(props, 'text') : statement.text}
            problem={problem && text(`problem.${problem}`)}
          />
          <Button size="mini" name="intent" value="save">
            {text('synthesis.save')}
          </Button>
        </div>
        <p className="selection">
          <Button size="mini" name="intent" value="move:earlier">
            {text('synthesis.earlier')}
          </Button>
          <Button size="mini" name="intent" value="move:later">
            {text('synthesis.later')}
          </Button>
          <Button size="mini" name="intent" value="remove">
            {text('synthesis.remove')}
          </Button>
        </p>
        {statement.evidence.length === 0 ? (
          <p className="note">{text('synthesis.noEvidence')}</p>
        ) : (
          <StatementCounts counts={statement.counts} groups={groups} />
        )}
        {statement.evidence.map((one) => (
          <Evidence key={one.id} {...props} evidence={one} />
        ))}
      </div>
    </section>
  )
}

type EvidenceProps = SynthesisPageProps & { evidence: ShownEvidence }

/** One contribution: what was said, the words quoted of it, and how to quote others. */
function Evidence(props: EvidenceProps) {
  const { text } = useReader()
  const { evidence } = props
  const { language } = evidence
  const isOpen = keptQuote(props) !== undefined && keptQuote(props) !== (evidence.quote ?? '')
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
      <details open={isOpen || undefined}>
        <summary>{evidence.quote ? text('synthesis.quote') : text('synthesis.whole')}</summary>
        {evidence.text === null ? (
          <p className="note">{text('register.hiddenWords')}</p>
        ) : (
          <QuoteFields {...props} words={evidence.text} />
        )}
        <Button size="mini" name="intent" value={`uncite:${evidence.id}`}>
          {text('synthesis.uncite')}
        </Button>
      </details>
    </div>
  )
}

/** What was typed as its quote and is not taken in yet; `undefined`: nothing came back. */
function keptQuote(props: EvidenceProps): string | undefined {
  const at = allKeptIn(props, 'citation').indexOf(props.evidence.id)
  return at === -1 ? undefined : allKeptIn(props, 'quote')[at]
}

/** What was said, and which of its words to quote. */
function QuoteFields(props: EvidenceProps & { words: string }) {
  const { text } = useReader()
  const { answer, evidence } = props
  const { language } = evidence
  const problem = answer?.problems[`quote-${evidence.id}`]
  return (
    <>
      <p className="keep-lines" lang={language} dir={direction(language)}>
        {props.words}
      </p>
      <div className="form">
        <input type="hidden" name="citation" value={evidence.id} />
        <input type="hidden" name="quoted" value={evidence.quote ?? ''} />
        <TextArea
          name="quote"
          id={`field-quote-${evidence.id}`}
          label={text('synthesis.quote')}
          hint={text('synthesis.quoteHint')}
          rows={2}
          maxLength={2000}
          lang={language}
          dir={direction(language)}
          defaultValue={keptQuote(props) ?? evidence.quote ?? ''}
          problem={problem && text(`problem.${problem}`)}
        />
        <Button size="mini" name="intent" value="save">
          {text('synthesis.saveQuote')}
        </Button>
      </div>
    </>
  )
}
