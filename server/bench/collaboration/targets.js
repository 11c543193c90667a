/** The targets of `design/collaboration.md`, judged on lines of the driver: medians, ratios, pass or fail. */

const CPU = 'cpuMsPer1000Delivered'

/** @returns a row for each part of each target: met, missed, or not measured in this run. */
export function judge(lines) {
  const measured = lines.filter(({ error }) => !error)
  const failed = lines.filter(({ error }) => error)
  const of = (scenario, peer, field) => median(valuesOf(measured, scenario, peer, field))
  const best = (scenario, field, peers) => least(peers.map((peer) => of(scenario, peer, field)))
  return [
    ...durability(measured),
    ...room200(of, best),
    ...rooms200x5(of),
    ...cold(of, measured),
    ...idle(of),
    ...hostile(measured),
    ...nodes(of),
    ...failed.map(({ scenario, label, error }) =>
      row('-', `${scenario}, ${label} failed`, error, '', false),
    ),
  ]
}

function durability(lines) {
  const killed = lines.filter(({ scenario }) => scenario === 'kills')
  const driven = lines.filter(
    ({ scenario, label }) => scenario === 'durability' && label === 'ours',
  )
  const of = (some, field) => (some.length === 0 ? null : sum(some.map((line) => line[field] ?? 0)))
  const countOf = (some, field) => (some.length === 0 ? '' : ` (${of(some, field)})`)
  const lost = driven.length === 0 ? null : sum(driven.map(({ lostOlderThan }) => lostOlderThan[0]))
  const none = (target, what, value) => row(target, what, value, '0', value === 0)
  return [
    none(1, `characters a peer saw, lost by kills of the server${countOf(driven, 'rounds')}`, lost),
    ...killed.map(({ victim, kills, seen, lostSeen }) =>
      none(1, `words others saw (${seen}), lost by ${kills} kills: ${victim}`, lostSeen),
    ),
    none(1, 'words that stand twice after all these kills', of(killed, 'twice')),
    none(1, 'texts on which two servers disagree after them', of(killed, 'differ')),
    none(1, 'texts spoilt when read again at the end', of(killed, 'spoiltAfterwards')),
    none(2, `words confirmed${countOf(killed, 'confirmed')} and lost`, of(killed, 'lostConfirmed')),
    none(3, 'told "synced" while empty', of(driven, 'emptyAtFirstSync')),
  ]
}

const PEERS = ['yws-ldb', 'hp4', 'hp4-flush10']

function room200(of, best) {
  const latency = (room, field) => of(room, 'ours', `latency.${field}`)
  const quiet = best('room5', 'latency.p50', PEERS)
  const busy = best('room200', 'latency.p50', PEERS)
  return [
    atMost(
      4,
      'CPU per delivery, room of 200',
      of('room200', 'ours', CPU),
      0.45,
      of('room200', 'hp4-flush10', CPU),
      'Hocuspocus 4 with batch',
    ),
    atMost(
      4,
      'the same',
      of('room200', 'ours', CPU),
      1.3,
      of('room200', 'relay-batch', CPU),
      'batching relay',
    ),
    atMost(
      5,
      'p99, room of 200',
      latency('room200', 'p99'),
      0.8,
      best('room200', 'latency.p99', PEERS),
      'best peer',
    ),
    row(
      5,
      'p50, room of 200',
      busy === null ? null : latency('room200', 'p50'),
      `best peer (${busy}) + 10 ms`,
      latency('room200', 'p50') <= busy + 10,
    ),
    atMost(5, 'p50, quiet room', latency('room5', 'p50'), 1.3, quiet, 'best peer'),
  ]
}

function rooms200x5(of) {
  const room = 'rooms200x5'
  const p99 = of(room, 'ours', 'latency.p99')
  return [
    atMost(
      6,
      'CPU per delivery, 200 rooms of 5',
      of(room, 'ours', CPU),
      0.5,
      of(room, 'hp3', CPU),
      'Hocuspocus 3',
    ),
    atMost(7, 'p99, 200 rooms of 5', p99, 1, of(room, 'yws-ldb', 'latency.p99'), 'LevelDB peer'),
    atMost(7, 'the same', p99, 0.05, of(room, 'hp4', 'latency.p99'), 'Hocuspocus 4'),
  ]
}

function cold(of, lines) {
  const [ours, peer] = ['ours-unpaced', 'hp4']
  const sync = (room, label) => of(room, label, 'coldComplete.p50')
  const cpu = (label) => median(valuesOf(lines, 'cold500k', label, 'coldCpuMs').flat())
  return [
    atMost(
      8,
      'first join, 5,000 edits',
      sync('cold5k', ours),
      0.5,
      sync('cold5k', peer),
      'Hocuspocus 4',
    ),
    atMost(
      8,
      'first join, 500,000 edits',
      sync('cold500k', ours),
      0.25,
      sync('cold500k', peer),
      'Hocuspocus 4',
    ),
    atMost(8, 'CPU of it', cpu(ours), 0.1, cpu(peer), 'Hocuspocus 4'),
    atMost(
      8,
      'bytes of it',
      of('cold500k', ours, 'coldBytes'),
      1.1,
      of('cold500k', ours, 'stateBytes'),
      'the document',
    ),
  ]
}

function idle(of) {
  const open = of('idle', 'ours-alone', 'kBPerDoc')
  const left = of('idle', 'ours-alone', 'kBPerDocAfterLeave')
  const peer = of('idle', 'hp4', 'kBPerDoc')
  return [
    row(9, 'kB per idle open document', open, `40 (Hocuspocus 4: ${peer})`, open <= 40),
    row(9, 'kB after everybody left', left, '5', left <= 5),
  ]
}

/** Below this many milliseconds a factor of two says nothing. */
const NOISE_MS = 15

function hostile(lines) {
  const [run] = lines.filter(({ scenario, label }) => scenario === 'hostile' && label === 'ours')
  if (!run) return [row(10, 'attacks', null)]
  return Object.entries(run.attacks).map(([name, attack]) => {
    const [before, during] = attack.p99
    const isWell =
      attack.alive && attack.converged && attack.joinerAgrees && attack.honestDropped === 0
    const isQuick = during <= 2 * Math.max(before, NOISE_MS)
    const said = `${isWell ? 'well' : 'HURT'}, honest p99 ${before} / ${during} ms`
    const more = attack.slowDropped ? `, stuck readers dropped ${attack.slowDropped}` : ''
    return row(10, `attack: ${name}`, said + more, 'well, p99 <= 2x', isWell && isQuick)
  })
}

function nodes(of) {
  const two = (field) => of('nodes', 'ours-redis2', field)
  const one = (field) => of('nodes', 'ours', field)
  return [
    atMost(11, 'CPU with a second node and Redis', two(CPU), 1.2, one(CPU), 'one node'),
    atMost(11, 'memory with both', two('rssEndMB'), 1.2, one('rssEndMB'), 'one node'),
  ]
}

function atMost(target, what, value, factor, base, of) {
  if (value === null || base === null) return row(target, what, null)
  const ratio = Math.round((value / base) * 100) / 100
  const bar = `${factor} x ${of} (${base})`
  return { ...row(target, what, value, bar, value <= factor * base), ratio }
}

/** @param measured `null`: not in this run. */
function row(target, what, measured, bar = '', isMet = false) {
  if (measured === null) return { target, what, met: 'not measured' }
  return { target, what, measured, bar, ratio: '', met: isMet ? 'yes' : 'NO' }
}

function valuesOf(lines, scenario, peer, field) {
  const runs = lines.filter((line) => line.scenario === scenario && line.label === peer)
  const values = runs.map((run) => field.split('.').reduce((value, key) => value?.[key], run))
  return values.filter((value) => value !== undefined && value !== null)
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  if (sorted.length === 0) return null
  const middle = (sorted.length - 1) / 2
  return round((sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2)
}

function sum(values) {
  return values.reduce((all, value) => all + value, 0)
}

function least(values) {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : Math.min(...known)
}

function round(value) {
  return Math.round(value * 100) / 100
}
