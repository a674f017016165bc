import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundInCourse, OwnSearch } from '~/use-cases/learning/search-own-lessons.server';
import { Button } from '../primitives/button';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { TextInput } from '../primitives/text-input';
import { KindIcon } from './kind-icon';
import { DoneMark } from './lesson-outline';

/** Searching in all one's courses: a plain form, so that an address keeps what was searched. */
export function LearnSearchPage({
  title,
  query,
  lessons,
  more,
}: OwnSearch & { title: string; query: string }) {
  const { t } = useTranslation('notebook');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (query === '') field.current?.focus();
  }, [query]);
  return (
    <>
      <PageHeader title={title} />
      <Form method="get" role="search" className="flex max-w-[44rem] gap-2">
        <TextInput
          key={query}
          ref={field}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={100}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          className="min-w-0 flex-1"
        />
        <Button type="submit" icon={<Search aria-hidden="true" />}>
          {t('search.submit')}
        </Button>
      </Form>
      <p className="mt-2 hidden text-sm text-ink-faint sm:block">{t('search.hint')}</p>
      <div className="mt-8 max-w-[44rem]">
        {lessons.length > 0 && (
          <>
            <p role="status" className="mb-4 text-sm text-ink-soft">
              {more
                ? t('search.most', { count: lessons.length })
                : t('search.found', { count: lessons.length })}
            </p>
            <ol className="flex flex-col gap-3">
              {lessons.map((lesson) => (
                <Found key={`${lesson.enrolmentId}/${lesson.lessonId}`} lesson={lesson} />
              ))}
            </ol>
          </>
        )}
        {lessons.length === 0 && (
          <EmptyState
            icon={<Search />}
            title={query === '' ? t('search.start.title') : t('search.none.title', { query })}
          >
            {query === '' ? t('search.start.text') : t('search.none.text')}
          </EmptyState>
        )}
      </div>
    </>
  );
}

function Found({ lesson }: { lesson: FoundInCourse }) {
  const { t } = useTranslation('notebook');
  const { enrolmentId, lessonId, courseTitle, language, title, kind, open, locked, done, excerpt } = lesson;
  const courseTo = `/learn/courses/${enrolmentId}`;
  return (
    <li className="relative flex items-start gap-3 rounded-xl bg-surface p-5 shadow-sm transition-shadow hover:shadow-md">
      {done ? (
        <DoneMark done />
      ) : (
        <KindIcon kind={locked ? 'lock' : kind} className="mt-0.5 size-[1.125rem] flex-none text-ink-faint" />
      )}
      <div className="min-w-0 flex-1">
        <p className="text-sm text-ink-faint" lang={language}>
          {courseTitle}
        </p>
        <h2 className="text-base font-[600]" lang={language}>
          <Link
            to={open ? `${courseTo}/lessons/${lessonId}` : courseTo}
            className="after:absolute after:inset-0"
          >
            {title}
          </Link>
        </h2>
        {excerpt.length > 0 && (
          <p className="mt-1 text-[0.9375rem] text-ink-soft" lang={language}>
            {excerpt.map(({ text, mark }, place) =>
              mark ? (
                <mark key={place} className="rounded-xs bg-accent-soft px-0.5 text-ink">
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </p>
        )}
        {locked && <p className="mt-1 text-sm text-ink-faint">{t('search.locked')}</p>}
      </div>
    </li>
  );
}
