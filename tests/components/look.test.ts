import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const light = tokens(read('tokens').split('@media')[0]!)
const [darkBySystem, darkByChoice] = read('tokens-dark')
  .split(/:root/)
  .filter((part) => part.includes('--color-paper'))
  .map(tokens)

describe('the tokens', () => {
  it('are the same in the dark of the system and the dark one chose', () => {
    expect(darkByChoice).toEqual(darkBySystem)
  })

  it('give every voice, channel and disposition a colour in light, dark and forced colours', () => {
    const coloured = Object.keys(light).filter(isOfVoices)
    const forced = tokens(read('tokens-forced'))

    expect(coloured.length).toBe(7 + 6 + 8)
    for (const name of coloured) {
      expect(darkBySystem, name).toHaveProperty([name])
      expect(forced, name).toHaveProperty([name], 'CanvasText')
    }
  })

  it.each([
    ['light', light],
    ['dark', { ...light, ...darkBySystem }],
  ])('can be read on paper in the %s palette', (_, palette) => {
    const inks = ['--color-ink', '--color-ink-2', '--color-ink-3', '--color-link', '--color-del']
    const names = [...Object.keys(palette).filter(isOfVoices), ...inks]

    for (const name of names) {
      const ratio = contrast(palette[name]!, palette['--color-paper']!)
      expect(ratio, `${name} ${palette[name]}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

function isOfVoices(name: string): boolean {
  return /^--(group|channel|disposition)-/.test(name)
}

function read(name: string): string {
  return readFileSync(`app/styles/${name}.css`, 'utf8')
}

function tokens(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]),
  )
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
