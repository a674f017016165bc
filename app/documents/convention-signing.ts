import { body, type Convention, type ConventionClick } from '~/documents/convention-data';
import { drawSignature } from '~/documents/drawn-signature';
import { left, width } from '~/documents/invoice-page';
import { cell, type Paper } from '~/documents/paper';
import { nameLook } from '~/documents/sheet-table';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

type Next = (name: string) => void;

/** Both acceptances: who offered and who clicked, when, from where, on which content (K01). */
export function drawConventionSigning(paper: Paper, convention: Convention, next: Next): void {
  const { content, language, clicks, contentHash, offeredAt, offeredBy } = convention;
  const t = translator(language, 'conventions');
  const at = (instant: Date) => formatInstant(instant, language, content.timeZone, 'long');
  next(t('articles.acceptance'));
  paper.text(t('acceptance', { hash: contentHash }), body);
  paper.space(6);
  const clicked = (click: ConventionClick) =>
    [
      t(`clicks.${click.click}`, { at: at(click.at) }),
      [click.address, click.device].filter(Boolean).join(' · ').slice(0, 160),
      click.reason,
    ].filter(Boolean);
  const [who] = clicks.toReversed();
  paper.need(110);
  paper.table(
    [
      { title: t('forProvider'), width: width / 2 },
      { title: t('forClient'), width: width / 2 },
    ],
    [
      [
        cell(
          { text: offeredBy || content.provider.name, look: nameLook },
          content.provider.name,
          t('offeredAt', { at: at(offeredAt) }),
        ),
        who
          ? cell(
              { text: who.name, look: nameLook },
              who.click === 'attested'
                ? t('attestedFor', { client: content.client.name })
                : content.client.name,
              ...clicks.flatMap(clicked),
            )
          : cell({ text: content.contact?.name ?? content.client.name, look: nameLook }, t('waiting')),
      ],
    ],
  );
  const { signature } = convention;
  const { representative } = content.provider;
  if (!signature || !representative) return;
  const box = { x: left, width: width / 2 - 12, height: 76 };
  paper.place(box.height + 12, (page, top) => {
    drawSignature(page, signature, { ...box, y: top }, t('signatureOf', { name: representative }));
    return top + box.height;
  });
}
