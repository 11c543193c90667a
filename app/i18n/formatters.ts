const kept = new Map<string, unknown>()

/** Formatters are dear to make and are asked for thousands of times on a long page: each is made once. */
function once<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = kept.get(key)
  if (known) return known as Formatter
  const made = make()
  kept.set(key, made)
  return made
}

/** Digits are western in every language here: codes and figures stay comparable across them. */
export function numberFormat(language: string): Intl.NumberFormat {
  return once(`number ${language}`, () => new Intl.NumberFormat(`${language}-u-nu-latn`))
}

/** Days and times of the Gregorian calendar, in western digits. */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return once(
    `date ${language} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, options),
  )
}
