import { useTranslation } from 'react-i18next';
import { AssiduMark } from './assidu-mark';
import type { ShellOrganization } from './shell-model';

/** Whose place this is: the organization by its logo or its name, or Assidu. */
export function Brand({ organization }: { organization?: Pick<ShellOrganization, 'name' | 'logoUrl'> }) {
  const { t } = useTranslation('shell');
  if (!organization) {
    return (
      <span className="flex items-center gap-2 text-lg font-[660] tracking-[-0.02em] text-ink">
        <AssiduMark />
        {t('brand')}
      </span>
    );
  }
  if (organization.logoUrl) {
    return (
      <img
        src={organization.logoUrl}
        alt={organization.name}
        className="h-8 max-w-40 object-contain object-left"
      />
    );
  }
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <span
        aria-hidden="true"
        className="grid size-8 flex-none place-content-center rounded-md bg-accent text-sm font-[660] text-accent-ink"
      >
        {organization.name.charAt(0).toLocaleUpperCase()}
      </span>
      <span className="truncate font-[620] tracking-[-0.01em] text-ink">{organization.name}</span>
    </span>
  );
}
