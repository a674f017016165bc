const base = 'http://local.invalid';

/** Where to go after a form: the page of ours that was asked for, `/home` for anything else (another site, say). */
export function localDestination(asked: FormDataEntryValue | null, otherwise = '/home'): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, base)) return otherwise;
  const url = new URL(asked, base);
  return url.origin === base ? `${url.pathname}${url.search}` : otherwise;
}
