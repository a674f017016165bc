import { isLanguage, translator } from '~/locales/translator';

/** What stands in place of the first and the last name of somebody whose data were erased. */
export function erasedName(language: string): readonly [string, string] {
  const t = translator(isLanguage(language) ? language : 'fr', 'documents');
  return [t('erased.firstName'), t('erased.lastName')];
}
