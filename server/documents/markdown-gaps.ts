/**
 * Markdown with every `==gap==` written as the element `<mark>`, which it is read as: two signs of
 * equality at the edges of words, in one paragraph, not in code and not escaped.
 */
export function markGaps(markdown: string): string {
  if (!markdown.includes('==')) return markdown
  let written = ''
  let done = 0
  let open: number | null = null
  for (let at = 0; at < markdown.length; at++) {
    const sign = markdown[at]
    if (sign === '\\') {
      at++
    } else if (sign === '`') {
      at = afterCode(markdown, at) - 1
    } else if (sign === '\n' && /^[ \t]*\r?\n/.test(markdown.slice(at + 1, at + 100))) {
      open = null
    } else if (sign === '=' && isPair(markdown, at)) {
      if (open !== null && opens(markdown[at - 1])) {
        written += `${markdown.slice(done, open)}<mark>${markdown.slice(open + 2, at)}</mark>`
        done = at + 2
        open = null
      } else if (opens(markdown[at + 2])) {
        open = at
      }
      at++
    }
  }
  return written + markdown.slice(done)
}

function isPair(text: string, at: number): boolean {
  return text[at + 1] === '=' && text[at + 2] !== '=' && text[at - 1] !== '='
}

function opens(neighbour: string | undefined): boolean {
  return neighbour !== undefined && /\S/.test(neighbour)
}

/** Behind the code that begins here; without an end to it, behind its first signs. */
function afterCode(text: string, at: number): number {
  const run = /^`+/.exec(text.slice(at, at + 2_000))?.[0] ?? '`'
  for (let end = text.indexOf(run, at + run.length); end >= 0; ) {
    let after = end + run.length
    while (text[after] === '`') after++
    if (after - end === run.length) return after
    end = text.indexOf(run, after)
  }
  return at + run.length
}
