import { useTranslation } from 'react-i18next';
import type { MissingPiece } from '~/domain/proof/missing-pieces';

/** What a file lacks, and who can provide it. */
export function MissingList({ missing }: { missing: readonly MissingPiece[] }) {
  const { t } = useTranslation('proof');
  return (
    <ul className="flex flex-col gap-2">
      {missing.map(({ piece, by, of }, index) => (
        <li key={index} className="wrap-break-word">
          <span className="font-[560] text-ink">
            {of.length > 0
              ? t('missingOf', { what: t(`missing.${piece}`), of: of.join(', ') })
              : t(`missing.${piece}`)}
          </span>
          <span className="block text-sm text-ink-soft">
            {by === 'time' ? t('missingLater') : t('missingFrom', { who: t(`missingBy.${by}`) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
