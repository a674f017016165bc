import { settings } from '~/platform/settings.server';

const secure = settings.APP_URL.startsWith('https:') ? '; Secure' : '';

/** The Set-Cookie header of something the server keeps in the browser for so many minutes, out of scripts' reach. */
export function ownCookie(
  name: string,
  value: string,
  { path, minutes }: { path: string; minutes: number },
): string {
  const content = Buffer.from(value).toString('base64url');
  return `${name}=${content}; Path=${path}; Max-Age=${minutes * 60}; SameSite=Lax; HttpOnly${secure}`;
}

/** What {@link ownCookie} keeps, or null. */
export function readOwnCookie(request: Request, name: string): string | null {
  const content = new RegExp(`(?:^|; )${name}=([\\w-]+)`).exec(request.headers.get('Cookie') ?? '')?.[1];
  return content ? Buffer.from(content, 'base64url').toString() : null;
}
