import { body, type Convention } from '~/documents/convention-data';
import { width } from '~/documents/invoice-page';
import { cell, type Paper } from '~/documents/paper';
import { nameLook } from '~/documents/sheet-table';
import { opcoName } from '~/domain/funding/opcos';
import { lineAmount, orderTotals } from '~/domain/funding/order-price';
import { formatMoney, formatRate } from '~/domain/money';
import { numberFormat } from '~/domain/intl-formats';
import { translator } from '~/locales/translator';

type Next = (name: string) => void;

/** What it costs, how it is paid and who may pay for it, the rules of funding, and what ends it (K11 to K22, K30 to K32). */
export function drawConventionPrice(paper: Paper, { content, language }: Convention, next: Next): void {
  const t = translator(language, 'conventions');
  const money = (cents: number) => formatMoney({ cents, currency: content.currency }, language);
  const totals = orderTotals(content.lines);
  next(t('articles.price'));
  paper.table(
    [
      { title: t('lines.label'), width: width - 300 },
      { title: t('lines.quantity'), width: 60 },
      { title: t('lines.unitPrice'), width: 85 },
      { title: t('lines.vat'), width: 65 },
      { title: t('lines.amount'), width: 90 },
    ],
    content.lines.map((line) => [
      cell(
        { text: line.label, look: nameLook },
        ...(line.kind === 'training' ? [] : [t(`lines.${line.kind}`)]),
      ),
      cell(numberFormat(language, { maximumFractionDigits: 4 }).format(line.quantity)),
      cell(money(line.unitPrice)),
      cell(line.vatRate === 0 ? t('lines.exempt') : formatRate(line.vatRate, language)),
      cell(money(line.kind === 'discount' ? -lineAmount(line) : lineAmount(line))),
    ]),
  );
  paper.facts([
    [t('totals.excludingVat'), money(totals.excludingVat)],
    [t('totals.vat'), money(totals.vat)],
    [t('totals.includingVat'), money(totals.includingVat)],
  ]);
  if (content.lines.some(({ vatRate }) => vatRate === 0))
    paper.text(t(content.vatFranchise ? 'franchise' : 'exemption'), body);
  paper.text(t(`basis.${content.priceBasis}`), body);
  const { advance, dueDays } = content.payment;
  const rate = formatRate(advance, language);
  paper.text(
    t('payment', { advance: rate, due: dueDays === 0 ? t('onReceipt') : t('dueDays', { count: dueDays }) }),
    body,
  );
  paper.text(t('latePayment'), body);
  drawFunding(paper, { content, language }, next);
  next(t('articles.ending'));
  paper.text(t('cancellation'), body);
  if (content.indemnity) paper.text(t('indemnity'), body);
  else paper.text(t('noIndemnity'), body);
  paper.text(t('dispute'), body);
}

function drawFunding(
  paper: Paper,
  { content, language }: Pick<Convention, 'content' | 'language'>,
  next: Next,
): void {
  const t = translator(language, 'conventions');
  const { policy, policyOrigins: from, funding } = content;
  const threshold = formatMoney({ cents: policy.subrogationFrom, currency: content.currency }, language);
  const funded = funding.kind === 'opco' && funding.opco !== null;
  next(t('articles.funding'));
  if (funding.kind === 'opco' && funding.opco) {
    paper.text(t('fundedBy', { opco: opcoName(funding.opco, funding.opcoName) }), body);
    paper.text(t('participants'), body);
  } else paper.text(t('notFunded'), body);
  paper.need(60); // the rules stand below what says what they are
  paper.text(t(funded ? 'policy.title' : 'policy.ifFunded'), body);
  for (const [rule, origin] of [
    [t(`partialPresence.${policy.partialPresence}`), from.partialPresence],
    [t(`lateModule.${policy.lateModule}`), from.lateModule],
    [t('subrogationFrom', { threshold }), from.subrogationFrom],
  ] as const) {
    paper.text(t('policy.rule', { rule, origin: t(`policy.origins.${origin}`) }), body);
  }
}
