import { BookOpen, Clock, Users, Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../primitives/badge';
import { Button } from '../primitives/button';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { EmptyState } from '../primitives/empty-state';
import { ProgressBar } from '../primitives/progress-bar';
import { ProgressRing } from '../primitives/progress-ring';
import { SavedIndicator, type SavedState } from '../primitives/saved-indicator';
import { SkeletonLines } from '../primitives/skeleton-lines';
import { StatTile } from '../primitives/stat-tile';
import { Sparkline } from '../charts/sparkline';
import { GalleryGroup } from './gallery-group';
import { GallerySection } from './gallery-section';

const saved: SavedState[] = [
  { state: 'saving' },
  { state: 'saved', at: '2026-12-03T13:02:00Z' },
  { state: 'failed' },
  { state: 'offline' },
  { state: 'conflict' },
];

export function GalleryFeedback() {
  const { t } = useTranslation('gallery');
  return (
    <GallerySection id="feedback" title={t('sections.feedback')}>
      <GalleryGroup title={t('groups.tiles')}>
        <div className="grid w-full gap-4 sm:grid-cols-3">
          <StatTile
            label={t('feedback.figure')}
            value={t('feedback.figureValue')}
            detail={t('feedback.figureDetail')}
            icon={<Clock />}
          />
          <StatTile
            label={t('feedback.learners')}
            value="42"
            trend={{ direction: 'up', text: t('feedback.trend'), good: true }}
            icon={<Users />}
            to="#charts"
          >
            <Sparkline values={[12, 14, 13, 19, 22, 21, 28, 34, 42]} label={t('feedback.learners')} />
          </StatTile>
          <StatTile
            label={t('feedback.cost')}
            value={t('feedback.costValue')}
            detail={t('feedback.costDetail')}
            icon={<Wallet />}
          />
        </div>
      </GalleryGroup>
      <GalleryGroup title={t('groups.progress')}>
        <div className="flex w-full max-w-md flex-col gap-4">
          <ProgressBar ratio={0.33} label={t('feedback.course')} valueText={t('feedback.lessons')} />
          <ProgressBar ratio={1} label={t('feedback.course')} />
          <ProgressBar ratio={0.72} label={t('feedback.course')} size="thin" tone="warning" />
          <ProgressBar label={t('feedback.course')} size="thin" />
        </div>
        <ProgressRing ratio={0.25} label={t('feedback.course')} size="small" />
        <ProgressRing ratio={0.42} label={t('feedback.course')} />
        <ProgressRing ratio={0.78} label={t('feedback.course')} size="large" />
        <ProgressRing ratio={1} label={t('feedback.course')} />
      </GalleryGroup>
      <GalleryGroup title={t('groups.badges')}>
        <Badge>{t('feedback.draft')}</Badge>
        <Badge tone="accent" dot>
          {t('feedback.published')}
        </Badge>
        <Badge tone="success" dot>
          {t('feedback.running')}
        </Badge>
        <Badge tone="warning" dot>
          {t('feedback.late')}
        </Badge>
        <Badge tone="danger">{t('feedback.failed')}</Badge>
        <Badge tone="info" icon={<BookOpen aria-hidden="true" />}>
          {t('feedback.archived')}
        </Badge>
      </GalleryGroup>
      <GalleryGroup title={t('groups.callouts')}>
        <div className="grid w-full gap-3 md:grid-cols-2">
          <Callout title={t('feedback.info')}>{t('feedback.infoText')}</Callout>
          <Callout tone="success" title={t('feedback.success')} />
          <Callout tone="warning" title={t('feedback.warning')}>
            {t('feedback.warningText')}
          </Callout>
          <Callout tone="danger" title={t('feedback.danger')}>
            {t('feedback.dangerText')}
          </Callout>
        </div>
      </GalleryGroup>
      <GalleryGroup title={t('groups.saved')}>
        <div className="flex flex-wrap gap-x-8 gap-y-2">
          {saved.map((state) => (
            <SavedIndicator key={state.state} saved={state} timeZone="Europe/Paris" />
          ))}
        </div>
      </GalleryGroup>
      <GalleryGroup title={t('groups.waiting')}>
        <div className="grid w-full gap-4 md:grid-cols-2">
          <Card>
            <SkeletonLines lines={5} />
          </Card>
          <Card>
            <EmptyState
              compact
              headingLevel={3}
              icon={<BookOpen />}
              title={t('feedback.emptyTitle')}
              action={<Button>{t('feedback.emptyAction')}</Button>}
            >
              {t('feedback.emptyText')}
            </EmptyState>
          </Card>
        </div>
      </GalleryGroup>
    </GallerySection>
  );
}
