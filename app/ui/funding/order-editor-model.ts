import type { SubmissionResult } from '@conform-to/react';
import type { OrderLine } from '~/domain/funding/order-content';
import { parsedEuros } from '~/domain/funding/parsed-euros';
import { typedNumber } from '~/domain/intl-formats';
import { typedCents } from '~/domain/money';
import type { OrderEditor } from '~/use-cases/funding/get-order-editor.server';

type Result = SubmissionResult<string[]> | undefined;

/** A row of the price as it is typed. */
export type TypedLine = { kind: string; label: string; quantity: string; unitPrice: string; vatRate: string };

export type TypedModule = { moduleId: string; sold: boolean; due: string };

/** What the editor of an order shows: what was typed and refused, else what is written. */
export type TypedOrder = Record<TextName, string> & {
  indemnity: boolean;
  lines: TypedLine[];
  modules: TypedModule[];
  sessionIds: string[];
};

const textNames = [
  ...['title', 'establishmentId', 'contactId', 'startsOn', 'endsOn', 'places', 'priceBasis', 'advance'],
  ...['dueDays', 'funding', 'opco', 'opcoName', 'partialPresence', 'lateModule', 'subrogationFrom'],
  ...['objective', 'means', 'followUp', 'expiresOn'],
] as const;

type TextName = (typeof textNames)[number];

/** What is written of an order as it is typed; two empty rows of the price wait below the others. */
export function typedOrder(
  { draft, establishmentId, contactId, modules }: OrderEditor,
  result: Result,
  language: string,
): TypedOrder {
  const sent = result?.initialValue;
  const text = (name: string) => (typeof sent?.[name] === 'string' ? sent[name] : '');
  const emptyLine = { kind: 'training', label: '', quantity: '1', unitPrice: '', vatRate: '' };
  const lines = sent
    ? (Array.isArray(sent.lines) ? (sent.lines as Partial<TypedLine>[]) : []).map((line) => ({
        ...emptyLine,
        quantity: '',
        ...line,
      }))
    : [...draft.lines.map((line) => typedLine(line, language)), emptyLine, { ...emptyLine, kind: 'expense' }];
  const sold = new Map(
    draft.modules.map(({ moduleId, dueBeforeSessionId }) => [moduleId, dueBeforeSessionId]),
  );
  const typedModules =
    sent && Array.isArray(sent.modules) ? (sent.modules as Record<string, string>[]) : null;
  const sentIds = sent?.sessionIds;
  const known = {
    ...{ title: draft.title, establishmentId: establishmentId ?? '', contactId: contactId ?? '' },
    ...{ startsOn: draft.startsOn, endsOn: draft.endsOn, places: String(draft.places) },
    ...{ priceBasis: draft.priceBasis, advance: typedNumber(draft.payment.advance / 100, language) },
    ...{ dueDays: String(draft.payment.dueDays), funding: draft.funding.kind },
    ...{ opco: draft.funding.opco ?? '', opcoName: draft.funding.opcoName ?? '' },
    partialPresence: draft.policy.partialPresence ?? '',
    lateModule: draft.policy.lateModule ?? '',
    subrogationFrom:
      draft.policy.subrogationFrom === undefined ? '' : typedCents(draft.policy.subrogationFrom, language),
    ...{ objective: draft.objective, means: draft.means, followUp: draft.followUp },
    expiresOn: draft.expiresOn ?? '',
  };
  const texts = Object.fromEntries(
    textNames.map((name) => [name, sent ? text(name) : known[name as keyof typeof known]]),
  ) as Record<TextName, string>;
  return {
    ...texts,
    indemnity: sent ? sent.indemnity === 'on' : draft.indemnity,
    lines,
    modules: modules.map(({ id }, index) => ({
      moduleId: id,
      sold: typedModules ? typedModules[index]?.sold === 'on' : sold.has(id),
      due: typedModules ? (typedModules[index]?.due ?? '') : (sold.get(id) ?? ''),
    })),
    sessionIds: sent
      ? Array.isArray(sentIds)
        ? (sentIds as string[])
        : typeof sentIds === 'string'
          ? [sentIds]
          : []
      : draft.sessionIds,
  };
}

function typedLine({ kind, label, quantity, unitPrice, vatRate }: OrderLine, language: string): TypedLine {
  return {
    kind,
    label,
    quantity: typedNumber(quantity, language),
    unitPrice: typedCents(unitPrice, language),
    vatRate: typedNumber(vatRate / 100, language),
  };
}

/** What is wrong with a field, by its name (`lines[1].unitPrice`). */
export const errorsOf = (result: Result, name: string): string[] | undefined =>
  result?.error?.[name] ?? undefined;

/** The rows of the price that can be counted already, read from the form as it is typed. */
export function countableLines(form: FormData, rows: number): OrderLine[] {
  return Array.from({ length: rows }, (_, index) => {
    const read = (name: string) => {
      const value = form.get(`lines[${index}].${name}`);
      return typeof value === 'string' ? value.trim() : '';
    };
    const unitPrice = parsedEuros(read('unitPrice'));
    const quantity = Number(read('quantity').replace(',', '.') || '1');
    const rate = Number(read('vatRate').replace(',', '.') || '0');
    const kind = read('kind') as OrderLine['kind'];
    if (unitPrice === null || !(quantity > 0) || !(rate >= 0)) return null;
    return { kind, label: read('label'), quantity, unitPrice, vatRate: Math.round(rate * 100) };
  }).filter((line) => line !== null);
}
