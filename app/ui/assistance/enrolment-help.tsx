import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { HelpLine } from '~/use-cases/assistance/list-enrolment-help.server';
import { useFormats } from '../primitives/use-formats';
import { HelpBadge } from './help-badge';
import { HelpDeadline } from './help-deadline';

/** What a learner asked in a course, beside the evidence of it (F4). */
export function EnrolmentHelp({ requests, timeZone }: { requests: readonly HelpLine[]; timeZone: string }) {
  const { t } = useTranslation('assistance');
  const formats = useFormats();
  return (
    <section aria-labelledby="asked" className="mb-10">
      <h2 id="asked" className="mb-4 text-lg font-[620]">
        {t('help.ofLearner.title')}
      </h2>
      <ul className="divide-y rounded-xl bg-surface shadow-sm">
        {requests.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3.5 text-[0.9375rem]"
          >
            <Link
              to={`/teach/help/${line.id}`}
              className="min-w-0 flex-1 rounded-sm font-[560] underline-offset-4 hover:underline"
            >
              {line.lessonTitle || t('help.thread.ofCourse')}
            </Link>
            <span className="text-sm text-ink-soft">{formats.instant(line.askedAt, timeZone)}</span>
            <span className="text-sm text-ink-soft">
              <HelpDeadline line={line} timeZone={timeZone} />
            </span>
            <HelpBadge {...line} />
          </li>
        ))}
      </ul>
    </section>
  );
}
