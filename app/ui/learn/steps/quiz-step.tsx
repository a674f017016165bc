import { Form, Link } from '@remix-run/react';
import { CircleHelp, Hourglass, PenLine, RotateCcw, Target } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../primitives/badge';
import { Button } from '../../primitives/button';
import { useFormats } from '../../primitives/use-formats';
import type { StepOf } from './step-props';

/** A quiz before it is begun and after: its rules in plain words, the way in, and what each attempt brought. */
export function QuizStep({ step, address, enrolmentId, timeZone }: StepOf<'quiz'>) {
  const { t } = useTranslation('steps');
  const formats = useFormats();
  const { questions, minutes, attempts, passPercent, grade, tries } = step;
  const open = tries.find(({ handedInAt }) => handedInAt === null);
  const left = attempts === null ? null : attempts - tries.length;
  const begin = open ? 'resume' : tries.length > 0 ? 'again' : 'start';
  return (
    <section aria-labelledby="quiz" className="mt-8 rounded-xl bg-surface p-5 shadow-sm sm:p-8">
      <h2 id="quiz" className="text-lg font-[620]">
        {t('quiz.title')}
      </h2>
      <ul className="mt-4 grid gap-x-6 gap-y-3 text-ink-soft sm:grid-cols-2">
        <Rule icon={<CircleHelp />}>{t('quiz.questions', { count: questions })}</Rule>
        <Rule icon={<Target />}>{t('quiz.passMark', { percent: formats.percent(passPercent / 100) })}</Rule>
        <Rule icon={<Hourglass />}>
          {minutes === null ? t('quiz.noLimit') : t('quiz.limit', { count: minutes })}
        </Rule>
        <Rule icon={<RotateCcw />}>
          {attempts === null ? t('quiz.unlimited') : t('quiz.attempts', { count: attempts })}
          {attempts !== 1 && ` ${t(`quiz.grades.${grade}`)}`}
        </Rule>
      </ul>
      {open || left !== 0 ? (
        <Form method="post" action={`${address}/attempts`} className="mt-6 flex flex-wrap items-center gap-4">
          <Button type="submit" size="large" icon={<PenLine aria-hidden="true" />}>
            {t(`quiz.${begin}`)}
          </Button>
          {left !== null && !open && (
            <span className="text-sm text-ink-faint">{t('quiz.left', { count: left })}</span>
          )}
        </Form>
      ) : (
        <p className="mt-6 text-ink-soft">{t('quiz.noneLeft')}</p>
      )}
      <p className="mt-4 text-sm text-ink-faint">{t('quiz.disclosure')}</p>
      {tries.some(({ handedInAt }) => handedInAt) && (
        <ul aria-label={t('quiz.tries')} className="mt-6 divide-y border-t">
          {tries
            .filter(({ handedInAt }) => handedInAt)
            .map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
                <Link
                  to={`/learn/courses/${enrolmentId}/attempts/${one.id}/review`}
                  className="font-[560] text-accent-text underline underline-offset-4"
                >
                  {t('quiz.try', { number: one.number })}
                </Link>
                <span className="text-sm text-ink-faint">
                  {formats.instant(one.handedInAt ?? one.startedAt, timeZone)}
                </span>
                <span className="ml-auto">
                  {one.waiting || one.score === null ? (
                    <Badge tone="info">{t('quiz.waiting')}</Badge>
                  ) : (
                    <Badge tone={one.passed ? 'success' : 'warning'}>
                      {formats.percent(one.score / 10_000)}
                    </Badge>
                  )}
                </span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function Rule({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5 [&_svg]:mt-0.5 [&_svg]:size-[1.125rem] [&_svg]:flex-none [&_svg]:text-ink-faint">
      {icon}
      <span>{children}</span>
    </li>
  );
}
