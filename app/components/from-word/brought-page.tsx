import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import {
  ContributorFields,
  typedIn,
  type FormState,
  type OfferedGroup,
} from '../contributions/contributor-fields'
import { TextLanguage } from '../contributions/text-language'
import { FormKey } from '../form-key'
import { DeskFrame, type FramedConsultation } from '../frames'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { ErrorSummary } from '../ui/error-summary'
import { BroughtItems, type ShownItem } from './brought-items'

type BroughtPageProps = {
  consultation: FramedConsultation
  personName: string
  version: { id: string; number: number; language: string }
  /** Why the version takes no comments; `null`: it does. */
  closed: Refusal | null
  file: {
    fileName: string
    known: number
    notBrought: readonly { kind: string; count: number }[]
  }
  items: readonly ShownItem[]
  /** Those that items can be put at: number and first words. */
  blocks: readonly string[]
  groups: readonly OfferedGroup[]
  answer?: FormState & { refusal: Refusal | null }
}

/** What a file brings, each item with its place: looked at, then received. */
export function BroughtPage(props: BroughtPageProps) {
  const { text, language } = useReader()
  const { consultation, personName, version, answer, file } = props
  const state: FormState = { typed: answer?.typed ?? {}, problems: answer?.problems ?? {} }
  const page = `/${language}/versions/${version.id}`
  return (
    <DeskFrame
      consultation={consultation}
      current="drafts"
      person={personName}
      title={text('fromWord.title')}
      line={<bdi>{file.fileName}</bdi>}
    >
      <div className="wrap plain">
        <RefusalMessage refusal={answer?.refusal ?? props.closed} />
        <ErrorSummary problems={problemsOf(state, text('fromWord.noSuchBlock'), text)} />
        <p>
          <a href={`${page}?language=${version.language}`}>
            {text('version.name', { number: version.number })}
          </a>
        </p>
        <Summary {...props} />
        <form method="post" className="form brought">
          <FormKey />
          <datalist id="blocks">
            <option value={text('fromWord.wholeChoice')} />
            {props.blocks.map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
          <BroughtItems items={props.items} language={version.language} state={state} />
          {props.items.some((item) => !item.isReceived) && (
            <>
              <h2>{text('fromWord.who')}</h2>
              <p className="note">{text('fromWord.whoHint')}</p>
              <TextLanguage
                label={text('fromWord.language')}
                value={typedIn(state, 'language') || version.language}
              />
              <ContributorFields state={state} groups={props.groups} />
              <p className="form-actions">
                <Button name="intent" value="receive">
                  {text('fromWord.receive')}
                </Button>
                <Button name="intent" value="discard" kind="second">
                  {text('fromWord.discard')}
                </Button>
              </p>
            </>
          )}
        </form>
      </div>
    </DeskFrame>
  )
}

/** How much there is of each, and what was left in the file: nothing is dropped in silence. */
function Summary({ items, file }: BroughtPageProps) {
  const { text } = useReader()
  const sure = items.filter((item) => item.isSure).length
  return (
    <section aria-labelledby="brought">
      <h2 id="brought">{text('fromWord.found')}</h2>
      <ul>
        <li>{text('fromWord.items', { count: items.length })}</li>
        <li>{text('fromWord.sure', { count: sure })}</li>
        <li>{text('fromWord.toConfirm', { count: items.length - sure })}</li>
        {file.known > 0 && <li>{text('fromWord.known', { count: file.known })}</li>}
        {file.notBrought.map(({ kind, count }) => (
          <li key={kind}>{text(`fromWord.left.${leftKind(kind)}`, { count })}</li>
        ))}
      </ul>
    </section>
  )
}

const LEFT = ['formatting', 'headers_footers', 'cells'] as const

function leftKind(kind: string) {
  return LEFT.find((one) => one === kind) ?? 'formatting'
}

function problemsOf(
  { problems }: FormState,
  noSuchBlock: string,
  text: ReturnType<typeof useReader>['text'],
) {
  return Object.entries(problems).map(([name, problem]) => ({
    name,
    sentence: name.startsWith('at-') ? noSuchBlock : text(`problem.${problem}`),
  }))
}
