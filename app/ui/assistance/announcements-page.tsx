import { Form } from '@remix-run/react';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CourseAnnouncements } from '~/use-cases/assistance/list-announcements.server';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { EmptyState } from '../primitives/empty-state';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { ReminderRulesForm } from './reminder-rules-form';

export type AnnouncementsPageProps = CourseAnnouncements & {
  courseId: string;
  timeZone: string;
  answer: FormAnswer | undefined;
};

/** What trainers tell all learners of a course, and when it reminds them by itself. */
export function AnnouncementsPage(props: AnnouncementsPageProps) {
  const { items, learners, archived, reminders, courseId, answer } = props;
  const { t } = useTranslation('assistance');
  const { problems, field } = readFormAnswer(answer);
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
      <div className="flex min-w-0 flex-col gap-8">
        {!archived && (
          <Card title={t('announcements.write')} description={t('announcements.description')}>
            <Form key={items.length} method="post" className="grid gap-5">
              <FormProblems answer={answer} problems={problems} />
              <input type="hidden" name="announcementId" value={props.announcementId} />
              <TextField {...field('title')} label={t('announcements.titleField')} required maxLength={200} />
              <TextAreaField
                {...field('text')}
                label={t('announcements.text')}
                hint={t('announcements.reach', { count: learners })}
                required
                maxLength={5000}
                rows={5}
              />
              <div>
                <SubmitButton icon={<Megaphone aria-hidden="true" />}>
                  {t('announcements.publish')}
                </SubmitButton>
              </div>
            </Form>
          </Card>
        )}
        <section aria-labelledby="announcements">
          <h2 id="announcements" className="mb-4 text-lg font-[620]">
            {t('announcements.title')}
          </h2>
          {items.length === 0 ? (
            <div className="rounded-xl bg-surface shadow-sm">
              <EmptyState
                icon={<Megaphone />}
                title={t('announcements.empty.title')}
                headingLevel={3}
                compact
              >
                {t('announcements.empty.text')}
              </EmptyState>
            </div>
          ) : (
            <ul className="flex flex-col gap-4">
              {items.map((item) => (
                <li key={item.id}>
                  <Announcement {...props} item={item} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {!archived && <ReminderRulesForm courseId={courseId} rules={reminders} />}
    </div>
  );
}

function Announcement({
  item,
  courseId,
  timeZone,
}: AnnouncementsPageProps & { item: CourseAnnouncements['items'][number] }) {
  const { t } = useTranslation('assistance');
  const formats = useFormats();
  const at = formats.instant(item.publishedAt, timeZone);
  return (
    <Card
      headingLevel={3}
      title={item.title}
      description={
        item.withdrawnAt
          ? t('announcements.withdrawnOn', { at: formats.instant(item.withdrawnAt, timeZone) })
          : t('announcements.publishedBy', { at, by: item.by })
      }
      actions={
        !item.withdrawnAt && (
          <ConfirmDialog
            trigger={t('announcements.withdraw')}
            triggerVariant="quiet"
            triggerSize="small"
            title={t('announcements.withdrawQuestion')}
            confirm={t('announcements.withdraw')}
            action={`/teach/courses/${courseId}/announcements/${item.id}/withdraw`}
          >
            <p>{t('announcements.withdrawText')}</p>
          </ConfirmDialog>
        )
      }
    >
      <p
        className={`wrap-anywhere whitespace-pre-line ${item.withdrawnAt ? 'text-ink-faint line-through' : ''}`}
      >
        {item.text}
      </p>
    </Card>
  );
}
