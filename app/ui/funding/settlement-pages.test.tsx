import { expect, test } from 'vitest';
import type { ToldTask } from '~/domain/funding/told-task';
import type { SettlementPage as Shown } from '~/use-cases/funding/get-settlement-page.server';
import type { ToldLine } from '~/use-cases/funding/get-settlement-lines.server';
import { ClientFundingPage } from './client-funding-page';
import { ClientSettlementPage } from './client-settlement-page';
import { FundingTasksPage } from './funding-tasks-page';
import { SettlementLinesPage } from './settlement-lines-page';
import { SettlementPage } from './settlement-page';
import { serverPage } from '../../../tests/setup/server-page';

const hash = 'a1b2'.repeat(16);
const kept = {
  settledAt: '2027-01-02T08:00:00.000Z',
  hash,
  opco: 300_000,
  clientTraining: 60_000,
  indemnity: 0,
};
const task = (changed: Partial<ToldTask>): ToldTask => ({
  ...{ key: 'k', kind: 'agreement', enrolmentId: null, name: null, dueAt: '2026-12-08T08:00:00.000Z' },
  ...{ worth: 360_000, module: null, lessons: 0, halfDay: null },
  ...changed,
});
const shown: Shown = {
  ...{ final: true, price: 360_000, opco: 247_500, clientTraining: 49_500, indemnity: 63_000 },
  ...{ currency: 'EUR', reasons: [], asOf: '2027-01-08T08:00:00.000Z', timeZone: 'Europe/Paris' },
  ...{ funded: true, indemnityAgreed: true, subrogationFrom: 300_000, over: true, waiting: 0 },
  ...{ agreements: [], people: [], tasks: [], moreTasks: 0, forecast: null, kept: null },
};
const settlement = (values: Partial<Shown>, maySettle = true) =>
  serverPage(
    <SettlementPage orderId="o" settlement={{ ...shown, ...values }} mayFollow maySettle={maySettle} />,
  );
const settles = 'form[action="/manage/orders/o/settle"]';

test('what was settled stands with its day and hash; a correction is told with both sums, and may be settled now', async () => {
  const settled = await settlement({ ...kept, kept: { ...kept, differs: false } });
  const said = settled.document.body.textContent;
  expect(said).toContain('Établi le 2 janvier 2027');
  expect(said).toContain(hash);
  expect(settled.document.querySelector(settles)).toBeNull();
  const corrected = await settlement({ kept: { ...kept, differs: true } });
  const told = corrected.document.body.textContent ?? '';
  expect(told).toContain('Une correction est en attente');
  expect(told).toMatch(/OPCO 3\s000,00/);
  expect(told).toMatch(/OPCO 2\s475,00/);
  expect(corrected.document.querySelector(settles)).not.toBeNull();
  const reader = await settlement({ kept: { ...kept, differs: true } }, false);
  expect(reader.document.querySelector(settles)).toBeNull();
});

test('an order that is over and waits for signatures says so, and is not settled by hand', async () => {
  const { document } = await settlement({ final: false, waiting: 3 });
  expect(document.body.textContent).toContain('3 demi-journées attendent une signature');
  expect(document.querySelector(settles)).toBeNull();
});

test('a client reads what is at risk and why, and is led to where it sends the agreement', async () => {
  const forecast = {
    ...{ possible: 300_000, lost: 52_500, saveable: 22_500 },
    ...{ halfDaysMissed: 1, halfDaysPartial: 2, halfDaysUnsigned: 1, modulesNotDone: 2 },
  };
  const client = { ...shown, final: false, forecast, people: [], tasks: [task({})] };
  const { document, one } = await serverPage(<ClientSettlementPage orderId="o" settlement={client} />);
  expect(document.body.textContent).toMatch(
    /750,00.*: 2 modules non terminés, 1 demi-journée manquée, 2 demi-journées suivies en partie, 1 demi-journée non signée/,
  );
  expect(one('li a').getAttribute('href')).toBe('/client/orders/o/funding');
});

test('each line leads to its very record, for who may open it', async () => {
  const line: ToldLine = {
    ...{ enrolmentId: 'e', name: 'Ada', kind: 'half-day', id: 'h', title: 'Séance', module: null },
    halfDay: { id: 'h', sessionId: 's', startsAt: shown.asOf, endsAt: shown.asOf },
    ...{ participantId: 'p', completedAt: null, planned: 210, delivered: 0, fundable: 0 },
    ...{
      deliveredCents: 0,
      opcoCents: 0,
      agreements: [],
      reason: 'absent',
      provisional: false,
      evidence: [],
    },
  };
  const lesson: ToldLine = { ...line, kind: 'lesson', id: 'l', halfDay: null, participantId: null };
  const detail = {
    name: 'Ada',
    number: 'C1',
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    asOf: shown.asOf,
    kept: null,
  };
  const open = async (mayFollow: boolean) => {
    const told = { ...detail, funded: true, mayFollow, lines: [line, lesson] };
    const { document } = await serverPage(<SettlementLinesPage orderId="o" enrolmentId="e" detail={told} />);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    return new Set(links.filter((to) => to.startsWith('/teach')));
  };
  expect(await open(true)).toEqual(
    new Set(['/teach/sessions/s/register#h-p', '/teach/enrolments/e?lesson=l']),
  );
  expect(await open(false)).toEqual(new Set());
});

test('who teaches is told that more orders follow, and who administers is led to the agreement', async () => {
  const empty = await serverPage(<FundingTasksPage items={[]} next="x" asOf={shown.asOf} mayManage />);
  expect(empty.document.body.textContent).toContain('Rien à rattraper dans ces commandes');
  const order = {
    ...{ orderId: 'o', number: 'C1', title: 'T', clientName: 'C', courseId: 'c', endsOn: '2026-12-18' },
    ...{ timeZone: 'Europe/Paris', currency: 'EUR', tasks: [task({})], moreTasks: 0 },
  };
  const links = async (mayManage: boolean) => {
    const page = { items: [order], next: null, asOf: shown.asOf, mayManage };
    const { document } = await serverPage(<FundingTasksPage {...page} />);
    return document.querySelectorAll('a[href="/manage/orders/o/funding"]').length;
  };
  expect([await links(true), await links(false)]).toEqual([1, 0]);
});

test('a client sends the answer of its OPCO without a script too, and reads where what it sent stands', async () => {
  const request = { id: 'r', opcoName: 'Atlas', number: 'D-1', requestedOn: '2026-11-05', at: shown.asOf };
  const funding = {
    ...{ expected: { opco: 'atlas' as const, name: 'Atlas' }, timeZone: 'Europe/Paris', maySend: true },
    requests: [{ ...request, status: 'sent' as const }],
  };
  const { document, one } = await serverPage(<ClientFundingPage funding={funding} today="2026-11-12" />);
  expect(document.body.textContent).toContain('Transmis, à vérifier');
  expect(one('form[enctype="multipart/form-data"] input[type=file]').getAttribute('name')).toBe('document');
  const closed = await serverPage(
    <ClientFundingPage funding={{ ...funding, maySend: false }} today="2026-11-12" />,
  );
  expect(closed.document.querySelector('form')).toBeNull();
});
