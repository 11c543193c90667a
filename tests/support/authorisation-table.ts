import { ROUTE_RIGHTS } from '~/app/http/route-rights'

/** `docs/authorisation.md`: the table of rights, for people. */
export function authorisationTable(): string {
  const rows = Object.entries(ROUTE_RIGHTS)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { read, write }]) => `| \`${id}\` | ${read.join(', ')} | ${formsOf(write)} |`)
  return `${HEAD}${rows.join('\n')}\n`
}

function formsOf(write: Record<string, readonly string[]> | undefined): string {
  if (!write) return '–'
  return Object.entries(write)
    .map(([intent, rights]) => `${intent === '' ? '' : `**${intent}**: `}${rights.join(', ')}`)
    .join('<br>')
}

const HEAD = `# Who may do what

Printed by \`npm run authorisation\` from the table in \`app/http/route-rights.ts\`; a test fails when this
page is stale, when a route has no row, and when a running server answers otherwise.

*anyone*: without an account too. *team*: whoever holds a role in the consultation. *committee*: whoever
holds a seat in one of its bodies today. What also depends on time or on the state of things (a phase that
is not open, a vote that is closed) is refused by the rules in \`app/domain\`. A consultation that is not
published is seen by its team and its bodies only.

| route | may read | may send |
|---|---|---|
`
