const files = import.meta.glob<string>('./*/legal/*.md', { eager: true, query: '?raw', import: 'default' });

type Sources = Record<string, Record<string, string[]>>;

/**
 * The sources of the legal texts by language and document: `terms.md`, and later versions beside it as
 * `terms.<version>.md`. A version that somebody accepted stays for good.
 */
export const legalSources: Sources = {};
for (const [path, source] of Object.entries(files)) {
  const [, language = '', document = ''] = /^\.\/(\w+)\/legal\/(\w+)(?:\.[\w-]+)?\.md$/.exec(path) ?? [];
  ((legalSources[language] ??= {})[document] ??= []).push(source);
}
