import { useSearchParams } from '@remix-run/react';
import { Ellipsis, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../primitives/avatar';
import { Badge, type BadgeTone } from '../primitives/badge';
import { Button } from '../primitives/button';
import { DataTable } from '../primitives/data-table';
import { DataTableFilters } from '../primitives/data-table-filters';
import { readSort, type Column } from '../primitives/data-table-head';
import { EmptyState } from '../primitives/empty-state';
import { IconButton } from '../primitives/icon-button';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';
import { galleryPeople, type GalleryPerson } from './gallery-people';
import { GallerySection } from './gallery-section';

const tones: Record<GalleryPerson['state'], BadgeTone> = {
  published: 'accent',
  running: 'success',
  late: 'warning',
  draft: 'neutral',
  archived: 'neutral',
};

export function GalleryTable() {
  const { t } = useTranslation('gallery');
  const formats = useFormats();
  const [query] = useSearchParams();
  const sort = readSort(query, ['name', 'minutes']);
  const asked = (query.get('q') ?? '').toLowerCase();
  const rows = galleryPeople
    .filter(
      ({ name, role }) =>
        name.toLowerCase().includes(asked) && (!query.get('role') || role === query.get('role')),
    )
    .toSorted((a, b) => {
      const order = sort?.key === 'minutes' ? a.minutes - b.minutes : sort ? a.name.localeCompare(b.name) : 0;
      return sort?.direction === 'descending' ? -order : order;
    });
  const columns: Column<GalleryPerson>[] = [
    {
      key: 'name',
      header: t('table.name'),
      sortable: true,
      primary: true,
      cell: ({ name, email }) => (
        <span className="flex items-center gap-3">
          <Avatar name={name} size="small" />
          <span className="min-w-0">
            <span className="block">{name}</span>
            <span className="block text-xs font-normal text-ink-faint">{email}</span>
          </span>
        </span>
      ),
    },
    { key: 'role', header: t('table.role'), cell: ({ role }) => t(`roles.${role}`) },
    {
      key: 'progress',
      header: t('table.progress'),
      wideOnly: true,
      cell: ({ ratio, name }) => <ProgressBar size="thin" ratio={ratio} label={name} className="w-28" />,
    },
    {
      key: 'minutes',
      header: t('table.minutes'),
      sortable: true,
      align: 'end',
      cell: ({ minutes }) => formats.number(minutes),
    },
    {
      key: 'status',
      header: t('table.status'),
      cell: ({ state }) => (
        <Badge tone={tones[state]} dot>
          {t(`feedback.${state}`)}
        </Badge>
      ),
    },
    {
      key: 'actions',
      header: t('table.actions'),
      actions: 'menu',
      cell: ({ name }) => (
        <IconButton
          size="small"
          tooltip="none"
          label={`${t('table.details')} ${name}`}
          icon={<Ellipsis aria-hidden="true" />}
        />
      ),
    },
  ];
  return (
    <GallerySection id="table" title={t('sections.table')}>
      <DataTable
        caption={t('table.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sort}
        filters={
          <DataTableFilters
            searchLabel={t('table.search')}
            filters={[
              {
                name: 'role',
                label: t('table.role'),
                all: t('table.allRoles'),
                options: (['learner', 'trainer', 'admin'] as const).map((value) => ({
                  value,
                  label: t(`roles.${value}`),
                })),
              },
            ]}
          />
        }
        empty={<EmptyState icon={<Users />} title={t('feedback.emptyTitle')} compact headingLevel={3} />}
        page={{ previous: 'gallery', next: 'gallery', position: t('table.position') }}
        selection={{
          name: 'ids',
          action: '/sandbox/gallery',
          rowLabel: ({ name }) => name,
          buttons: (
            <Button size="small" type="submit" formMethod="get">
              {t('table.enrol')}
            </Button>
          ),
        }}
      />
    </GallerySection>
  );
}
