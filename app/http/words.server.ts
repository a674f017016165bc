import type { Namespace, TFunction } from 'i18next';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';

/** The messages of a namespace in the reader's language, for answers that are no page: a CSV file, say. */
export function wordsFor<Name extends Namespace>(request: Request, namespace: Name): TFunction<Name> {
  return translator(languageOf(request), namespace);
}
