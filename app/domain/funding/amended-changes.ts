import type { OrderContent } from '~/domain/funding/order-content';

export const amendedChanges = ['dates', 'sessions', 'trainers', 'content'] as const;

/** What of a training an amendment changes that its participants and its OPCO are told of (K32). */
export type AmendedChange = (typeof amendedChanges)[number];

type Amended = Pick<
  OrderContent,
  'startsOn' | 'endsOn' | 'title' | 'objective' | 'modules' | 'course' | 'sessions'
>;

/**
 * What an amendment changes of the version in force before it: the first or last day, when and where sessions are held,
 * who holds them, and what is taught. Prices, places and terms concern the client alone.
 */
export function changesBetween(before: Amended, after: Amended): AmendedChange[] {
  return amendedChanges.filter((change) => parts[change](before) !== parts[change](after));
}

const parts: Record<AmendedChange, (content: Amended) => string> = {
  dates: ({ startsOn, endsOn }) => JSON.stringify([startsOn, endsOn]),
  sessions: ({ sessions }) =>
    JSON.stringify(
      sessions
        .map(({ id, mode, place, halfDays }) => [
          ...[id, mode, place],
          ...halfDays.map(({ startsAt, endsAt }) => `${startsAt}/${endsAt}`).toSorted(),
        ])
        .toSorted(byFirst),
    ),
  trainers: ({ sessions }) =>
    JSON.stringify([...new Set(sessions.flatMap(({ trainers }) => trainers))].toSorted()),
  content: ({ title, objective, modules, course }) =>
    JSON.stringify([
      ...[title, objective, course.contentHash],
      ...modules.map(({ moduleId, minutes }) => `${moduleId}/${minutes}`).toSorted(),
    ]),
};

const byFirst = ([one = '']: string[], [other = '']: string[]) => (one < other ? -1 : Number(one > other));

/** What an amendment changes for whoever accepts it: the training, and what concerns the client alone. */
export const clientChanges = [
  ...amendedChanges,
  'places',
  'price',
  'payment',
  'funding',
  'rules',
  'terms',
] as const;

export type ClientChange = (typeof clientChanges)[number];

/** As {@link changesBetween}, with places, price, payment, funding, rules of funding and indemnity, and terms of sale. */
export function changesForClient(before: OrderContent, after: OrderContent): ClientChange[] {
  const training = changesBetween(before, after);
  const own = Object.entries(ofClient)
    .filter(([, said]) => JSON.stringify(said(before)) !== JSON.stringify(said(after)))
    .map(([change]) => change);
  return clientChanges.filter((change) => [...training, ...own].includes(change));
}

const ofClient: Record<Exclude<ClientChange, AmendedChange>, (content: OrderContent) => unknown> = {
  places: ({ places }) => places,
  price: ({ lines, priceBasis }) => [lines, priceBasis],
  payment: ({ payment }) => payment,
  funding: ({ funding }) => funding,
  rules: ({ policy, indemnity }) => [policy, indemnity],
  terms: ({ terms }) => terms?.hash,
};
