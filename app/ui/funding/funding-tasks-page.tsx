import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderTasks } from '~/use-cases/funding/get-funding-tasks.server';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { Pagination } from '../primitives/pagination';
import { useFormats } from '../primitives/use-formats';
import { FundingTaskList } from './funding-task-list';
import { halfDayRecord, lessonRecord } from './record-links';

/** What whoever teaches can still save of funded orders: by order, each thing with who does it and by when. */
export function FundingTasksPage({
  items,
  next,
  asOf,
  mayManage,
}: {
  items: OrderTasks[];
  next: string | null;
  asOf: string;
  /** The reader may open the orders themselves. */
  mayManage: boolean;
}) {
  const { t } = useTranslation('funding');
  const formats = useFormats();
  const waiting = items.filter(({ tasks }) => tasks.length > 0);
  return (
    <>
      <PageHeader title={t('tasks.page.title')} description={t('tasks.page.description')} />
      {waiting.length === 0 ? (
        <div className="rounded-xl bg-surface shadow-sm">
          <EmptyState
            icon={<ShieldCheck />}
            title={next ? t('tasks.page.empty.here') : t('tasks.page.empty.title')}
          >
            {next ? t('tasks.page.empty.more') : t('tasks.page.empty.text')}
          </EmptyState>
        </div>
      ) : (
        <div className="flex flex-col gap-6">
          {waiting.map((order) => (
            <Card
              key={order.orderId}
              title={`${order.title} · ${order.number}`}
              description={t('tasks.page.ends', {
                client: order.clientName,
                day: formats.day(order.endsOn),
              })}
            >
              <FundingTaskList
                tasks={order.tasks}
                more={order.moreTasks}
                currency={order.currency}
                timeZone={order.timeZone}
                asOf={asOf}
                toOf={({ kind, halfDay, enrolmentId }) => {
                  if (halfDay) return halfDayRecord(halfDay);
                  if (kind === 'lessons') return lessonRecord(enrolmentId ?? '');
                  if (!mayManage) return null;
                  const page = kind === 'agreement' ? 'funding' : 'participants';
                  return `/manage/orders/${order.orderId}/${page}`;
                }}
              />
            </Card>
          ))}
        </div>
      )}
      <div className="mt-6">
        <Pagination next={next} />
      </div>
    </>
  );
}
