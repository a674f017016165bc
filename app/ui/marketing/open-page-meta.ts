export type OpenPage = { title: string; description: string; address: string; language: string };

/** What browsers, search engines and previews show of an open page. */
export function openPageMeta(page: OpenPage | undefined) {
  if (!page) return [];
  const title = `${page.title} · Assidu`;
  return [
    { title },
    { name: 'description', content: page.description },
    { tagName: 'link', rel: 'canonical', href: page.address },
    { property: 'og:title', content: title },
    { property: 'og:description', content: page.description },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: page.address },
    { property: 'og:locale', content: page.language === 'fr' ? 'fr_FR' : 'en_GB' },
  ];
}
