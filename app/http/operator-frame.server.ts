import { formatInstant } from '~/domain/calendar-format';
import { readFlash } from '~/http/flash.server';
import type { OperatorRequest } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { isSandbox } from '~/platform/clock.server';

const sections = [
  {
    section: null,
    places: [
      { to: '/operator', page: 'overview', icon: 'health', end: true },
      { to: '/operator/organizations', page: 'organizations', icon: 'organizations' },
    ],
  },
  {
    section: 'contracts',
    places: [
      { to: '/operator/billing', page: 'billing', icon: 'billing' },
      { to: '/operator/linked-accounts', page: 'links', icon: 'links' },
      { to: '/operator/force-majeure', page: 'majeure', icon: 'majeure' },
      { to: '/operator/recoveries', page: 'recoveries', icon: 'help' },
      { to: '/operator/purges', page: 'purges', icon: 'purges' },
    ],
  },
  {
    section: 'catalogue',
    places: [
      { to: '/operator/plans', page: 'plans', icon: 'plans' },
      { to: '/operator/rates', page: 'rates', icon: 'rates' },
    ],
  },
  {
    section: 'platform',
    places: [
      { to: '/operator/outages', page: 'outages', icon: 'help' },
      { to: '/operator/outbox', page: 'outbox', icon: 'mailbox' },
      { to: '/operator/jobs', page: 'jobs', icon: 'jobs' },
      { to: '/operator/audit', page: 'audit', icon: 'audit' },
      { to: '/operator/clock', page: 'clock', icon: 'clock' },
    ],
  },
] as const;

/** Pages of a sandbox only. */
const sandboxOnly: ReadonlySet<string> = new Set(['clock']);

/** The frame around the operator's pages. Give `headers` to the answer. */
export function readOperatorFrame(request: Request, { viewer, now }: OperatorRequest) {
  const language = languageOf(request);
  const t = translator(language, 'operator');
  const { flash, headers } = readFlash(request);
  const navigation = sections.map(({ section, places }) => ({
    section: section && t(`sections.${section}`),
    items: places
      .filter(({ page }) => isSandbox() || !sandboxOnly.has(page))
      .map(({ page, ...place }) => ({ ...place, label: t(`navigation.${page}`) })),
  }));
  return {
    headers,
    frame: {
      person: { name: `${viewer.firstName} ${viewer.lastName}`, email: viewer.email },
      navigation,
      links: viewer.organizationId ? [{ to: '/home', label: t('navigation.own') }] : [],
      defaultNarrow: /(?:^|; )navigation=narrow/.test(request.headers.get('Cookie') ?? ''),
      flash,
      sandboxNow: isSandbox() ? formatInstant(now, language, viewer.timeZone) : null,
    },
  };
}
