import type { LoaderFunctionArgs } from '@remix-run/node'
import { listBlocks } from '~/db/queries/checkpoints'
import { listStandingThreads } from '~/db/queries/comment-threads'
import { annotations } from '~/app/domain/annotations'
import { authorNamed } from '~/app/http/thread-authors.server'
import { enterVersion } from '~/app/http/version-visit.server'

const ROUTE = '$lang.versions.$versionId.annotations[.]jsonld'

/** The threads of a version as W3C Web Annotations. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, version, published, text, language, consultation } = await enterVersion(args, ROUTE)
  const threads = await listStandingThreads(db, version.texts, published.checkpointId)
  const page = annotations(threads, await listBlocks(db, published.checkpointId), {
    home: `${args.context.origin}/${language}`,
    versionId: version.id,
    language: published.language,
    authorOf: authorNamed(text, language, consultation.languages),
  })
  return new Response(JSON.stringify(page, null, 2), {
    headers: {
      'content-type':
        'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/anno.jsonld"',
      'content-disposition': `attachment; filename="${consultation.slug}-${version.kind}-${version.number}-annotations.${published.language}.jsonld"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
