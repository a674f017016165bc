import { Link } from '@remix-run/react';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { ProgrammeLesson } from '~/use-cases/learning/get-learner-course.server';
import { Badge } from '../primitives/badge';
import { useFormats } from '../primitives/use-formats';
import { DueBadge } from './due-badge';
import { KindIcon } from './kind-icon';
import { DoneMark } from './lesson-outline';
import { LockReasons } from './locked-lesson';
import { useMissingWords } from './use-missing-words';

/** One lesson of a programme: its kind, whether it is done, what it waits for and when it is due. */
export function ProgrammeLine({
  lesson,
  courseTo,
  language,
  open,
  explains,
  timeZone,
}: {
  lesson: ProgrammeLesson;
  courseTo: string;
  language: string;
  /** Whether the enrolment gives access. */
  open: boolean;
  /** Whether what keeps it shut is said here: the line before said the same otherwise. */
  explains: boolean;
  timeZone: string;
}) {
  const { t, i18n } = useTranslation('learn');
  const formats = useFormats();
  const words = useMissingWords();
  const { id, title, kind, minutes, doneAt, begun, waiting, missing, locked, due } = lesson;
  const shut = locked.length > 0;
  return (
    <li className="relative flex items-start gap-3 px-5 py-3.5 hover:bg-sunken">
      {shut ? (
        <KindIcon kind="lock" className="mt-0.5 size-[1.125rem] flex-none text-ink-faint" />
      ) : (
        <DoneMark done={doneAt !== null} />
      )}
      <div className="min-w-0 flex-1">
        <p lang={language} className={shut ? 'text-ink-soft' : undefined}>
          {open ? (
            <Link to={`${courseTo}/lessons/${id}`} className="font-[520] after:absolute after:inset-0">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint tabular-nums">
          <span className="inline-flex items-center gap-1.5">
            <KindIcon kind={kind} className="size-3.5" />
            {t(`kinds.${kind}`)}
          </span>
          <span aria-hidden="true">·</span>
          <span>{formatMinutes(minutes, i18n.language)}</span>
          {due && <DueBadge due={due} />}
          {waiting && (
            <Badge tone="info" icon={<Hourglass aria-hidden="true" />}>
              {t('programme.waiting')}
            </Badge>
          )}
          {!doneAt && begun && !waiting && <Badge tone="accent">{t('programme.begun')}</Badge>}
          {shut && <span className="sr-only">{t('locks.locked')}</span>}
        </p>
        {doneAt && (
          <p className="text-sm text-ink-faint">
            {t('programme.doneAt', { at: formats.instant(doneAt, timeZone) })}
          </p>
        )}
        {missing && !shut && !waiting && <p className="mt-1 text-sm text-ink-soft">{words(kind, missing)}</p>}
        {shut && explains && (
          <div className="relative mt-1 text-sm text-ink-soft">
            <LockReasons reasons={locked} courseTo={open ? courseTo : null} timeZone={timeZone} />
          </div>
        )}
      </div>
    </li>
  );
}
