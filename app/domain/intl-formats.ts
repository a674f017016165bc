// Making a formatter costs a hundred times what using it does.

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The date format of a locale and options, made once. Time zones and locales are few. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remembered(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

/** The number format of a locale and options, made once. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return remembered(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

function remembered<Format>(known: Map<string, Format>, locale: string, options: object, make: () => Format) {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = known.get(key);
  if (!format) known.set(key, (format = make()));
  return format;
}

/** A number as somebody types it in a field, in their language: `7,5` or `7.5`; at least so many decimals, four at most. */
export function typedNumber(value: number, locale: string, minimumFractionDigits = 0): string {
  return numberFormat(locale, { minimumFractionDigits, maximumFractionDigits: 4, useGrouping: false }).format(
    value,
  );
}
