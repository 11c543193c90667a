import { useRouteLoaderData } from '@remix-run/react'

/** The hidden field every form needs: it names this sending and shows that the form is ours. */
export function FormKey() {
  const root = useRouteLoaderData<{ formKey: string }>('root')
  return <input type="hidden" name="form" value={root?.formKey ?? ''} />
}
