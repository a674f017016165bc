import { body, conventionKind, conventionLetterhead, type Convention } from '~/documents/convention-data';
import { drawConventionProgramme } from '~/documents/convention-programme';
import { drawConventionPrice } from '~/documents/convention-price';
import { drawConventionSigning } from '~/documents/convention-signing';
import { drawConventionTraining } from '~/documents/convention-training';
import { withEdition } from '~/documents/edition';
import { width } from '~/documents/invoice-page';
import { cell, openPaper, type Paper } from '~/documents/paper';
import { nameLook } from '~/documents/sheet-table';
import { formatDay } from '~/domain/calendar-format';
import type { OrderContent, OrderParty } from '~/domain/funding/order-content';
import { formatActivityDeclaration } from '~/domain/organizations/activity-declaration';
import { translator, type Language } from '~/locales/translator';

/**
 * The quote of an order, and once it is accepted its convention (L.6353-1, D.6353-1) or amendment: parties, object,
 * content, means, duration, dates, number of trainees, follow-up and sanction, price and payment, the clause of
 * indemnity where there is one, both acceptances; the programme (F4) and the terms of sale annexed.
 */
export async function renderConvention(convention: Convention): Promise<Uint8Array> {
  const { language, content, version, contentHash, offeredAt } = convention;
  const t = translator(language, 'conventions');
  const accepted = convention.clicks.length > 0;
  const kind = conventionKind(convention);
  const paper = openPaper({
    ...{ language, organization: conventionLetterhead(convention), madeAt: offeredAt },
    title: t(`titles.${kind}`, { number: content.number }),
    subject: withEdition(
      t('subject', { number: content.number, version, hash: contentHash.slice(0, 16) }),
      language,
      convention.edition,
    ),
  });
  paper.head(accepted ? t('law') : quoteLine(convention));
  if (convention.amends) {
    paper.text(t(`amends.${accepted ? 'amendment' : 'proposal'}`), body);
    paper.text(t('reason', { reason: convention.reason || t('noReason') }), body);
    paper.space(8);
  }
  drawParties(paper, content, language);
  let article = 0;
  const next = (name: string) => {
    article += 1;
    paper.heading(t('article', { number: article, name }));
  };
  drawConventionTraining(paper, convention, next);
  drawConventionPrice(paper, convention, next);
  drawConventionSigning(paper, convention, next);
  drawConventionProgramme(paper, convention);
  if (convention.terms) {
    paper.heading(t('annexes.terms', { version: convention.terms.version }));
    paper.text(convention.terms.text, { ...body, size: 8.5 });
  }
  return paper.end();
}

function quoteLine({ content, language }: Convention): string {
  const t = translator(language, 'conventions');
  return content.expiresOn
    ? t('validUntil', { day: formatDay(content.expiresOn, language) })
    : t('validWithout');
}

function drawParties(paper: Paper, { provider, client, contact }: OrderContent, language: Language): void {
  const t = translator(language, 'conventions');
  paper.heading(t('between'));
  const { declaration } = provider;
  const declared = declaration
    ? [
        t(declaration.prefecture ? 'declaredAt' : 'declared', {
          number: formatActivityDeclaration(declaration.number),
          prefecture: declaration.prefecture ?? '',
        }),
      ]
    : [];
  const represented = (name: string | null, title: string | null) =>
    name ? [t('represented', { name: titled(name, title) })] : [];
  paper.table(
    [
      { title: t('provider'), width: width / 2 },
      { title: t('client'), width: width / 2 },
    ],
    [
      [
        cell(
          { text: provider.name, look: nameLook },
          ...identity(provider, language),
          ...declared,
          ...represented(provider.representative, provider.representativeTitle),
        ),
        cell(
          { text: client.name, look: nameLook },
          ...identity(client, language),
          ...represented(client.representative, client.representativeTitle),
          ...(contact ? [t('acceptedBy', { name: titled(contact.name, contact.jobTitle) })] : []),
        ),
      ],
    ],
  );
}

const titled = (name: string, title: string | null) => (title ? `${name}, ${title}` : name);

function identity(party: OrderParty, language: Language): string[] {
  const t = translator(language, 'conventions');
  const number = party.siret
    ? t('siret', { siret: party.siret })
    : party.siren
      ? t('siren', { siren: party.siren })
      : '';
  return [
    party.legalForm ?? '',
    party.street,
    `${party.postalCode} ${party.city}`.trim(),
    number,
    party.vatNumber ? t('vatNumber', { vatNumber: party.vatNumber }) : '',
  ].filter(Boolean);
}
