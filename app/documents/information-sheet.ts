import { informationToTell } from '~/domain/funding/information-told';
import { cell, openPaper } from '~/documents/paper';
import type { SheetOrganization } from '~/documents/sheet-data';
import { nameLook, small, tiny } from '~/documents/sheet-table';
import { width } from '~/documents/invoice-page';
import { formatInstant } from '~/domain/calendar-format';
import { translator, type Language } from '~/locales/translator';

/** One convocation that was sent, with the information due before registration. */
export type SentInformation = {
  name: string;
  email: string;
  at: Date;
  /** What of F5b it said. */
  told: readonly string[];
  /** SHA-256 of the internal rules that were given. */
  rulesHash: string | null;
};

export type InformationSheet = {
  language: Language;
  organization: SheetOrganization;
  timeZone: string;
  action: string;
  order: string;
  sent: readonly SentInformation[];
  madeAt: Date;
};

/** Who was sent what before the training, and when (F5b). */
export async function renderInformationSheet(sheet: InformationSheet): Promise<Uint8Array> {
  const { language, organization, timeZone, action, order, sent, madeAt } = sheet;
  const t = translator(language, 'papers');
  const instant = (at: Date) => formatInstant(at, language, timeZone);
  const paper = openPaper({
    ...{ language, organization, madeAt, title: t('information.title') },
    subject: t('information.subject', { order, at: instant(madeAt) }),
  });
  paper.head(action);
  paper.text(t('information.text'), small);
  paper.space(6);
  const words = (told: readonly string[]) =>
    informationToTell.filter((kind) => told.includes(kind)).map((kind) => t(`information.kinds.${kind}`));
  paper.table(
    [
      { title: t('information.who'), width: 170 },
      { title: t('information.when'), width: 110 },
      { title: t('information.what'), width: width - 280 },
    ],
    sent.map(({ name, email, at, told, rulesHash }) => [
      cell({ text: name, look: nameLook }, email),
      cell(instant(at)),
      cell(
        words(told).join(', '),
        ...(rulesHash ? [{ text: t('information.rules', { hash: rulesHash }), look: tiny }] : []),
      ),
    ]),
  );
  return paper.end();
}
