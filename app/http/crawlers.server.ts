import { settings } from '~/platform/settings.server';

const workplaces = [
  ...['/account', '/api/', '/audit', '/client', '/home', '/learn'],
  ...['/manage', '/operator', '/sandbox', '/teach'],
];
const openPages = ['/', '/pricing', '/verify', '/terms', '/privacy', '/processing', '/sign-up', '/sign-in'];

/** Search engines see the open pages of a real installation, and nothing of a sandbox. */
export function robotsText(): string {
  const rules = settings.SANDBOX ? ['Disallow: /'] : workplaces.map((path) => `Disallow: ${path}`);
  return ['User-agent: *', ...rules, `Sitemap: ${settings.APP_URL}/sitemap.xml`, ''].join('\n');
}

export function sitemapXml(): string {
  const addresses = openPages.map((page) => `${settings.APP_URL}${page === '/' ? '' : page}`);
  const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>
`;
}
