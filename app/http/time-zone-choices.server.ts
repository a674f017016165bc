// Where French law on training applies comes first; the rest of the world follows.
const first = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
];

/** Every time zone for a select; `present` is there even where this machine does not list it. */
export function timeZoneChoices(present: string): { value: string; label: string }[] {
  const all = new Set([...first, ...Intl.supportedValuesOf('timeZone'), present]);
  return [...all].map((value) => ({ value, label: value.replaceAll('_', ' ').replace('/', ' – ') }));
}
