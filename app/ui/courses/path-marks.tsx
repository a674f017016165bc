import { CalendarCheck, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathConditions } from '~/domain/courses/path-conditions';
import { usePathWords } from './use-path-words';

/** What opens a lesson or module and when it is due, in small print; nothing where nothing is asked. */
export function PathMarks(props: {
  conditions: PathConditions | undefined;
  titles: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation('paths');
  const words = usePathWords(props.titles);
  const locks = words.locks(props.conditions);
  const due = words.due(props.conditions);
  return (
    <>
      {locks.length > 0 && (
        <Mark icon={<Lock />} label={t('marks.lock')}>
          {locks.join(', ')}
        </Mark>
      )}
      {due && (
        <Mark icon={<CalendarCheck />} label={t('marks.due')}>
          {due}
        </Mark>
      )}
    </>
  );
}

function Mark({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <span className="inline-flex min-w-0 items-start gap-1">
      <span aria-hidden="true" className="mt-0.5 flex-none [&_svg]:size-3.5">
        {icon}
      </span>
      <span className="sr-only">{label}</span>
      <span className="min-w-0 wrap-break-word">{children}</span>
    </span>
  );
}
