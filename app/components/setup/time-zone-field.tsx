import { useReader } from '~/app/i18n/text'
import { controlProps, FieldFrame, type FieldWords } from '../ui/field-frame'

/** A time zone, chosen by region and city. `zones`: IANA names, sorted. */
export function TimeZoneField(
  props: FieldWords & { zones: readonly string[]; defaultValue: string },
) {
  const { language } = useReader()
  const regions = new Map<string, string[]>()
  for (const zone of props.zones) {
    const [region = zone] = zone.split('/')
    regions.set(region, [...(regions.get(region) ?? []), zone])
  }
  return (
    <FieldFrame {...props}>
      <select {...controlProps(props)} defaultValue={props.defaultValue} lang="en" dir="ltr">
        {[...regions].map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')} ({hoursFromUtc(zone, language)})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

/** "UTC+1": in January, for the list to stay the same all year. */
function hoursFromUtc(timeZone: string, language: string): string {
  const formatter = new Intl.DateTimeFormat(`${language === 'ar' ? 'en' : language}-u-nu-latn`, {
    timeZone,
    timeZoneName: 'shortOffset',
  })
  const january = Date.UTC(2027, 0, 15)
  const offset = formatter.formatToParts(january).find((part) => part.type === 'timeZoneName')
  return offset?.value.replace('GMT', 'UTC') ?? ''
}
