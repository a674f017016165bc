import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { BankDetails } from '~/use-cases/assessment/get-bank.server';
import { Card } from '../../primitives/card';

/** The quizzes that take from a bank, or name a question. */
export function BankUses({ title, uses }: { title: string; uses: BankDetails['uses'] }) {
  const { t } = useTranslation('questions');
  return (
    <Card title={title}>
      {uses.length === 0 && <p className="text-[0.9375rem] text-ink-soft">{t('bank.noUses')}</p>}
      <ul className="flex flex-col gap-2">
        {uses.map(({ courseId, courseTitle, lessonId, lessonTitle }) => (
          <li key={lessonId} className="min-w-0 text-[0.9375rem]">
            <Link
              to={`/teach/courses/${courseId}/lessons/${lessonId}`}
              className="rounded-sm font-medium underline-offset-4 hover:underline"
            >
              {lessonTitle}
            </Link>
            <span className="block text-sm text-ink-soft">{courseTitle}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
