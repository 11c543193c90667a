import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

// Only pages that say so are hydrated (`handle.hydrate`); all others are plain HTML.
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
