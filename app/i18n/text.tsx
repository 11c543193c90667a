import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { direction, type InterfaceLanguage } from '~/app/domain/language'
import { textOf, type Catalogue, type Text } from './create-text'

type Reader = { language: InterfaceLanguage; dir: 'ltr' | 'rtl'; text: Text }

const ReaderContext = createContext<Reader | null>(null)

/** Gives all components below it the reader's language. */
export function TextProvider(props: {
  language: InterfaceLanguage
  catalogue: Catalogue
  children: ReactNode
}) {
  const { language, catalogue, children } = props
  const reader = useMemo(
    () => ({ language, dir: direction(language), text: textOf(language, catalogue) }),
    [language, catalogue],
  )
  return <ReaderContext.Provider value={reader}>{children}</ReaderContext.Provider>
}

/** Who reads: their language, its direction, and its sentences. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('useReader needs a TextProvider above it')
  return reader
}

/** The sentences of the reader's language: `text('contribution.send')`. */
export function useText(): Text {
  return useReader().text
}
