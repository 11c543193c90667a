import { useReader } from '~/app/i18n/text'
import { Button } from '../ui/button'

/**
 * Offers to keep a receipt on this device, to find one's threads again without typing its code.
 * Nothing is kept without being asked; without its script there is nothing to offer.
 */
export function KeepReceipt({ slug, code }: { slug: string; code: string }) {
  const { text } = useReader()
  return (
    <section
      className="keep-receipt"
      aria-labelledby="keep-receipt"
      data-keep-receipt={code}
      data-consultation={slug}
      hidden
    >
      <h2 id="keep-receipt">{text('mine.keepTitle')}</h2>
      <p className="hint">{text('mine.keepHint')}</p>
      <p
        role="status"
        data-state
        data-kept={text('mine.kept')}
        data-forgotten={text('mine.forgotten')}
      />
      <p className="actions">
        <Button type="button" kind="second" size="small" data-keep>
          {text('mine.keep')}
        </Button>
        <Button type="button" kind="second" size="small" data-forget hidden>
          {text('mine.forget')}
        </Button>
      </p>
    </section>
  )
}

/** The receipts that are kept on this device, to be used or forgotten at once. */
export function KeptReceipts({ slug }: { slug: string }) {
  const { text } = useReader()
  return (
    <div data-kept-receipts={slug} hidden>
      <p>
        {text('mine.keptHere')} <b data-count />
      </p>
      <p className="actions">
        <Button type="button" size="small" data-use>
          {text('mine.use')}
        </Button>
        <Button type="button" kind="second" size="small" data-forget>
          {text('mine.forgetAll')}
        </Button>
      </p>
      <p role="status" data-state data-forgotten={text('mine.forgotten')} />
    </div>
  )
}
