import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import type { DraftOutline } from '~/domain/courses/course-content';
import type { Publication } from '~/use-cases/courses/get-publication.server';

type Difference = NonNullable<Publication['difference']>;

/** What the next version says otherwise than the current one, in words, line by line. */
export function PublicationDifference({
  difference,
  outline,
}: {
  difference: Difference;
  outline: DraftOutline;
}) {
  const { t, i18n } = useTranslation('teach');
  const { t: tPaths } = useTranslation('paths');
  const minutes = (count: number) => formatMinutes(count, i18n.language);
  const moduleTitle = (id: string) => outline.modules.find((module) => module.id === id)?.title ?? '';
  const order = tPaths(`difference.orders.${outline.order ?? 'free'}`);
  const lines = [
    ...(difference.orderChanged ? [{ key: 'order', text: tPaths('difference.order', { order }) }] : []),
    ...difference.programme.map((field) => ({
      key: field,
      text: t('courses.difference.programme', { field: t(`courses.fields.${field}`) }),
    })),
    ...difference.modulesAdded.map((id) => ({
      key: id,
      text: t('courses.difference.moduleAdded', { title: moduleTitle(id) }),
    })),
    ...difference.modulesRenamed.map((id) => ({
      key: id,
      text: t('courses.difference.moduleRenamed', { title: moduleTitle(id) }),
    })),
    ...difference.modulesConditions.map((id) => ({
      key: `conditions-${id}`,
      text: tPaths('difference.moduleConditions', { title: moduleTitle(id) }),
    })),
    ...(difference.modulesRemoved.length > 0
      ? [
          {
            key: 'modules',
            text: t('courses.difference.modulesRemoved', { count: difference.modulesRemoved.length }),
          },
        ]
      : []),
    ...difference.added.map(({ lessonId, title, minutes: count }) => ({
      key: lessonId,
      text: t('courses.difference.added', { title, minutes: minutes(count) }),
    })),
    ...difference.removed.map(({ lessonId, title, minutes: count }) => ({
      key: lessonId,
      text: t('courses.difference.removed', { title, minutes: minutes(count) }),
    })),
    ...difference.changed.map(({ lessonId, title, fields }) => ({
      key: `changed-${lessonId}`,
      text: t('courses.difference.changed', {
        title,
        what: new Intl.ListFormat(i18n.language).format(
          fields.map((field) => t(`courses.difference.fields.${field}`)),
        ),
      }),
    })),
    ...difference.moved.map(({ lessonId, title }) => ({
      key: `moved-${lessonId}`,
      text: t('courses.difference.moved', { title }),
    })),
  ];
  return (
    <div className="flex flex-col gap-4 text-[0.9375rem]">
      {lines.length === 0 ? (
        <p>{t('courses.difference.orderOnly')}</p>
      ) : (
        <ul className="flex list-disc flex-col gap-1.5 pl-5 marker:text-ink-faint">
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {difference.minutes !== 0 && (
        <p className="text-ink-soft">
          {difference.minutes > 0
            ? t('courses.difference.longer', { minutes: minutes(difference.minutes) })
            : t('courses.difference.shorter', { minutes: minutes(-difference.minutes) })}
        </p>
      )}
    </div>
  );
}
