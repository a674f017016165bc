import { useTranslation } from 'react-i18next';
import type { CourseStatus } from '~/domain/courses/inputs';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<CourseStatus, BadgeTone> = {
  draft: 'neutral',
  published: 'success',
  archived: 'warning',
};

/** Where a course stands, and whether it was changed since its learners last got a version. */
export function CourseStatusBadge({ status, changed }: { status: CourseStatus; changed: boolean }) {
  const { t } = useTranslation('teach');
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={tones[status]} dot>
        {t(`courses.status.${status}`)}
      </Badge>
      {changed && status === 'published' && <Badge tone="info">{t('courses.status.changed')}</Badge>}
    </span>
  );
}
