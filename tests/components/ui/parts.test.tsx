import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RadioGroup } from '~/app/components/ui/choices'
import { ErrorSummary } from '~/app/components/ui/error-summary'
import { Field, TextArea } from '~/app/components/ui/field'
import { pathInLanguage } from '~/app/components/ui/public-frame'
import { TextProvider } from '~/app/i18n/text'
import words from '~/app/i18n/en/ui.json'

describe('a field', () => {
  it('ties its hint and its problem to its control, and keeps what was entered', () => {
    const html = render(
      <Field name="place" label="Place" hint="A town" problem="Too long" defaultValue="Paris" />,
    )

    expect(html).toContain('<label for="field-place">')
    expect(html).toContain('aria-describedby="field-place-hint field-place-problem"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="Paris"')
  })

  it('says nothing of problems when there are none', () => {
    const html = render(<TextArea name="words" label="Words" />)

    expect(html).not.toMatch(/aria-invalid|aria-describedby|has-problem/)
  })

  it('is where the list of problems leads, even when it is a group of choices', () => {
    const summary = render(<ErrorSummary problems={[{ name: 'group', sentence: 'Choose one' }]} />)
    const group = render(
      <RadioGroup
        name="group"
        label="Who"
        problem="Choose one"
        choices={[{ value: 'a', label: 'A' }]}
      />,
    )

    expect(summary).toContain('href="#field-group"')
    expect(group).toMatch(/<fieldset[^>]*id="field-group"/)
  })
})

describe('the list of problems', () => {
  it('is not there when nothing is wrong', () => {
    expect(render(<ErrorSummary problems={[]} />)).toBe('')
  })
})

describe('an address in another language', () => {
  it.each([
    ['/fr', '/ar'],
    ['/fr/consultations/x?page=2', '/ar/consultations/x?page=2'],
    ['/fr?page=2', '/ar?page=2'],
    ['/frames', '/frames'],
  ])('of %s is %s', (path, expected) => {
    expect(pathInLanguage(path, 'ar')).toBe(expected)
  })
})

function render(part: ReactNode): string {
  return renderToStaticMarkup(
    <TextProvider language="en" catalogue={words}>
      {part}
    </TextProvider>,
  )
}
