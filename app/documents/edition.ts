import type { IsoDay } from '~/domain/calendar';
import { formatDay } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

/** Which version of an issued document it is, and the one that it replaces. */
export type Edition = { version: number; replaces: { version: number; on: IsoDay } | null };

/** What the foot of a document says of it, with its version where it is issued: `... Version 2, remplace la version 1 du ...` */
export function withEdition(subject: string, language: Language, edition: Edition | undefined): string {
  if (!edition) return subject;
  const t = translator(language, 'papers');
  const { version, replaces } = edition;
  const words = replaces
    ? t('edition.replacing', {
        ...{ version, replaced: replaces.version },
        day: formatDay(replaces.on, language),
      })
    : t('edition.first', { version });
  return `${subject} ${words}`;
}
