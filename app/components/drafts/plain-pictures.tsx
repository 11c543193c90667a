import { imagePath } from '~/app/domain/document-html'
import { MAX_IMAGE_BYTES } from '~/app/domain/image-file'
import type { Refusal } from '~/app/domain/refusal'
import { useReader } from '~/app/i18n/text'
import { FormKey } from '../form-key'
import { RefusalMessage } from '../refusal-message'
import { Button } from '../ui/button'
import { Message } from '../ui/message'

/** What the plain form needs to know of the pictures a draft may show. */
export type PlainPicturesProps = {
  draftId: string
  pictures: readonly { hash: string; name: string }[]
  /** The hash of the picture that was just brought; `null`: none. */
  added: string | null
  /** Why a picture was not taken; `null`: none was refused. */
  refusal: Refusal | null
  canWrite: boolean
}

/** Pictures of the draft, each with the words that put it into the text; one more can be brought. */
export function PlainPictures({ draftId, pictures, added, refusal, canWrite }: PlainPicturesProps) {
  const { language, text } = useReader()
  const alt = text('draft.pictureAlt')
  const isAdded = pictures.some(({ hash }) => hash === added)
  return (
    <section className="pane" id="pictures" aria-labelledby="pictures-title">
      <h2 id="pictures-title">{text('draft.pictures')}</h2>
      <RefusalMessage refusal={refusal} />
      {isAdded && (
        <Message kind="done">
          <p>{text('draft.pictureAdded')}</p>
        </Message>
      )}
      {pictures.length > 0 && <p>{text('draft.picturesHint')}</p>}
      <ul className="plain-pictures">
        {pictures.map(({ hash, name }) => (
          <li key={hash}>
            <a href={imagePath(hash)} dir="auto">
              {name}
            </a>
            <code dir="ltr">{`![${alt}](${imagePath(hash)})`}</code>
          </li>
        ))}
      </ul>
      {canWrite && (
        <form
          method="post"
          action={`/${language}/drafts/${draftId}/pictures`}
          encType="multipart/form-data"
          className="form"
        >
          <FormKey />
          <label htmlFor="picture">{text('draft.pictureFile')}</label>
          <p id="picture-hint" className="hint">
            {text('draft.pictureKinds', { megabytes: MAX_IMAGE_BYTES / 1024 / 1024 })}
          </p>
          <input
            id="picture"
            name="picture"
            type="file"
            required
            accept="image/png,image/jpeg,image/webp,image/gif"
            aria-describedby="picture-hint"
          />
          <p className="form-actions">
            <Button kind="second">{text('draft.addPicture')}</Button>
          </p>
        </form>
      )}
    </section>
  )
}
