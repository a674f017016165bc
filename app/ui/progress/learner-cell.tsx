import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';

/** A learner in a list, leading to what they did, line by line. */
export function LearnerCell({
  learner,
  detail,
}: {
  learner: { enrolmentId: string; firstName: string; lastName: string; archived: boolean };
  detail: string;
}) {
  const { t } = useTranslation('progress');
  const name = `${learner.firstName} ${learner.lastName}`;
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name} />
      <span className="min-w-0">
        <Link
          to={`/teach/enrolments/${learner.enrolmentId}`}
          prefetch="intent"
          className="rounded-sm underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <span className="block truncate text-sm font-normal text-ink-faint">
          {learner.archived ? t('learners.archived') : detail}
        </span>
      </span>
    </span>
  );
}
