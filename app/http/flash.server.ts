import { redirect } from '@remix-run/node';
import { languageOf } from '~/http/language.server';
import { i18nFor } from '~/locales/translator';

export type FlashTone = 'success' | 'info' | 'warning' | 'danger';

/** What a page says once, of the form that led to it; `id` is new for each. */
export type Flash = { id: number; tone: FlashTone; text: string };

type FlashOptions = { tone?: FlashTone; values?: Record<string, string | number> };

const cookieName = 'assidu-flash';
const secondsToLive = 30;
const longestValue = 120;

/**
 * Sends the browser on after a form, with one message for the page it lands on. The message travels as its key
 * (`manage:flash.memberArchived`) and is put in words by the page's layout, so that a cookie never holds text to show.
 */
export function redirectWithFlash(to: string, message: string, options: FlashOptions = {}): Response {
  return redirect(to, { headers: { 'Set-Cookie': flashCookie(message, options) } });
}

/** The Set-Cookie header of a message, for an answer that sets other cookies too. */
export function flashCookie(message: string, { tone = 'success', values = {} }: FlashOptions = {}): string {
  const short = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestValue) : value,
    ]),
  );
  const content = Buffer.from(JSON.stringify({ id: Date.now(), message, tone, values: short })).toString(
    'base64url',
  );
  return `${cookieName}=${content}; Path=/; Max-Age=${secondsToLive}; SameSite=Lax; HttpOnly`;
}

/** The message that waits for this request, in the reader's language, with the headers that take it off. */
export function readFlash(request: Request): { flash: Flash | null; headers: Record<string, string> } {
  const content = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(
    request.headers.get('Cookie') ?? '',
  )?.[1];
  if (!content) return { flash: null, headers: {} };
  return {
    flash: decode(content, request),
    headers: { 'Set-Cookie': `${cookieName}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly` },
  };
}

function decode(content: string, request: Request): Flash | null {
  try {
    const { id, message, tone, values } = JSON.parse(Buffer.from(content, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    if (typeof id !== 'number' || typeof message !== 'string' || !isTone(tone)) return null;
    const language = languageOf(request);
    const { exists, t } = i18nFor(language) as unknown as {
      exists: (key: string, values: unknown) => boolean;
      t: (key: string, values: unknown) => string;
    };
    const options = { ...(values as object), lng: language };
    return exists(message, options) ? { id, tone, text: t(message, options) } : null;
  } catch {
    return null;
  }
}

const tones: readonly unknown[] = ['success', 'info', 'warning', 'danger'];
const isTone = (value: unknown): value is FlashTone => tones.includes(value);
