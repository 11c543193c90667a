import { useRouteLoaderData } from '@remix-run/react'
import { useCallback } from 'react'
import type { KeptPicture, SendPicture } from '~/app/editor/plugins/picture-form'
import { useReader } from '~/app/i18n/text'

/** Sends a picture to be kept for the draft, as our own forms are sent. */
export function useKeepPicture(draftId: string): SendPicture {
  const { language } = useReader()
  const formKey = useRouteLoaderData<{ formKey: string }>('root')?.formKey ?? ''
  return useCallback(
    async (file) => {
      const body = new FormData()
      body.set('form', formKey)
      body.set('picture', file)
      const answer = await fetch(`/${language}/drafts/${draftId}/pictures`, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      })
      return (await answer.json()) as KeptPicture
    },
    [draftId, formKey, language],
  )
}
