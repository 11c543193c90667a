import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { direction } from './domain/language'
import { Sprite } from './components/sprite'
import { ErrorPage } from './components/ui/error-page'
import { rootData } from './http/root-data.server'
import { readCatalogue } from './i18n/create-text'
import { TextProvider } from './i18n/text'
import styles from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** What a route says of itself to the root. */
export type RouteHandle = {
  /** React runs in the browser on this page. Without it a page is plain HTML. */
  hydrate?: true
  /** Names of the small scripts (`app/enhance`) that make the page more comfortable. */
  enhance?: readonly string[]
  /** Dense type and small targets: pages people work in. */
  frame?: 'work'
}

export function loader({ request, params, context }: LoaderFunctionArgs) {
  return rootData(request, params, context)
}

export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams }) =>
  currentParams.lang !== nextParams.lang

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined)
  const handle = Object.assign({}, ...handles) as RouteHandle
  const language = data?.language ?? 'fr'
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {handle.enhance?.map((name) => (
          <script key={name} type="module" nonce={data?.nonce} src={enhancementUrl(name)} />
        ))}
        {import.meta.env.DEV && <script type="module" nonce={data?.nonce} src="/@vite/client" />}
      </head>
      <body className={handle.frame === 'work' ? 'work' : 'public'}>
        {data ? (
          <TextProvider language={language} catalogue={readCatalogue(data.sentences)}>
            <Sprite />
            {children}
          </TextProvider>
        ) : (
          children
        )}
        {handle.hydrate && <Scripts nonce={data?.nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />
  return <ErrorPage status={error.status} data={error.data as unknown} />
}

function enhancementUrl(name: string): string {
  return import.meta.env.DEV
    ? `/app/enhance/${name}.ts`
    : `/assets/enhance/${name}.js?v=${__BUILD_ID__}`
}
