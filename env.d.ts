/// <reference types="@remix-run/node" />
/// <reference types="vite/client" />
import type { Context } from './app/http/context'

/* eslint-disable @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type --
   Only interfaces can be added to. */
declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends Context {}
  interface Future {
    v3_singleFetch: true
  }
}

declare global {
  /** Names this build, so that a browser never mixes two. */
  const __BUILD_ID__: string
  /** Vite's development server; absent in production. */
  var __vite: import('vite').ViteDevServer | undefined
}
