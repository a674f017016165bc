import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import type { OrganizationHistory } from '~/use-cases/lifecycle/get-organization-history.server';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';
import { AdministrativeActs } from './administrative-acts';
import { OrganizationFrame } from './organization-frame';
import { useConsoleWords } from './use-console-words';

type Event = OrganizationHistory['events'][number];

/** The life of a contract in words, and the notices that were sent about it. */
export function HistorySheet({ history }: { history: OrganizationHistory }) {
  const words = useConsoleWords(history.timeZone);
  const { t } = words;
  const formats = useFormats();
  const more = ({ plan, until, on }: Event) =>
    [
      plan && (planNames[plan as PlanCode] ?? plan),
      until && t('history.until', { instant: words.instant(until) }),
      on && t('history.on', { day: formats.day(on) }),
    ].filter(Boolean);
  const line = 'flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5';
  return (
    <OrganizationFrame organization={history} state={history.state}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t('history.events')}>
          {history.events.length === 0 && <p className="text-ink-soft">{t('history.noEvents')}</p>}
          <ol className="divide-y text-[0.9375rem]">
            {history.events.map((event) => (
              <li key={event.id} className={line}>
                <span className="w-full sm:w-auto sm:flex-1">
                  <span className="font-[560]">{words.event(event.kind)}</span>
                  <span className="block text-sm text-ink-soft">
                    {[...more(event), words.word('history.actors', event.actorKind)].join(' · ')}
                  </span>
                </span>
                <time dateTime={event.occurredAt} className="text-sm text-ink-faint tabular-nums">
                  {words.instant(event.occurredAt)}
                </time>
              </li>
            ))}
          </ol>
        </Card>
        <Card title={t('history.notices')}>
          {history.notices.length === 0 && <p className="text-ink-soft">{t('history.noNotices')}</p>}
          <ol className="divide-y text-[0.9375rem]">
            {history.notices.map(({ id, kind, recipients, sentAt }) => (
              <li key={id} className={line}>
                <span className="w-full sm:w-auto sm:flex-1">
                  <span className="font-[560]">{words.word('notices', kind)}</span>
                  <span className="block text-sm text-ink-soft">
                    {t('history.recipients', { count: recipients })}
                  </span>
                </span>
                <time dateTime={sentAt} className="text-sm text-ink-faint tabular-nums">
                  {words.instant(sentAt)}
                </time>
              </li>
            ))}
          </ol>
        </Card>
      </div>
      <AdministrativeActs acts={history.acts} organizationName={history.name} timeZone={history.timeZone} />
    </OrganizationFrame>
  );
}
