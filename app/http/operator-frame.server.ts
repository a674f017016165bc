import { formatInstant } from '~/domain/calendar-format';
import { readFlash } from '~/http/flash.server';
import type { OperatorRequest } from '~/http/guards.server';
import { languageOf } from '~/http/language.server';
import { translator } from '~/locales/translator';
import { isSandbox } from '~/platform/clock.server';

const places = [
  { to: '/operator', page: 'overview', icon: 'health', end: true },
  { to: '/operator/organizations', page: 'organizations', icon: 'organizations' },
  { to: '/operator/plans', page: 'plans', icon: 'plans' },
  { to: '/operator/rates', page: 'rates', icon: 'rates' },
  { to: '/operator/recoveries', page: 'recoveries', icon: 'help' },
  { to: '/operator/purges', page: 'purges', icon: 'purges' },
  { to: '/operator/outbox', page: 'outbox', icon: 'mailbox' },
  { to: '/operator/jobs', page: 'jobs', icon: 'jobs' },
  { to: '/operator/audit', page: 'audit', icon: 'audit' },
] as const;

const sandboxPlaces = [{ to: '/operator/clock', page: 'clock', icon: 'clock' }] as const;

/** The frame around the operator's pages. Give `headers` to the answer. */
export function readOperatorFrame(request: Request, { viewer, now }: OperatorRequest) {
  const language = languageOf(request);
  const t = translator(language, 'operator');
  const { flash, headers } = readFlash(request);
  const shown = isSandbox() ? [...places, ...sandboxPlaces] : places;
  const items = shown.map(({ page, ...place }) => ({ ...place, label: t(`navigation.${page}`) }));
  return {
    headers,
    frame: {
      person: { name: `${viewer.firstName} ${viewer.lastName}`, email: viewer.email },
      navigation: [{ section: null, items }],
      links: viewer.organizationId ? [{ to: '/home', label: t('navigation.own') }] : [],
      defaultNarrow: /(?:^|; )navigation=narrow/.test(request.headers.get('Cookie') ?? ''),
      flash,
      sandboxNow: isSandbox() ? formatInstant(now, language, viewer.timeZone) : null,
    },
  };
}
