import { useTranslation } from 'react-i18next';
import type { OutboxLine } from '~/use-cases/lifecycle/list-outbox-messages.server';

type Loose = (key: string) => string;

/** What a message of the outbox is, in words; what is not known by name keeps the one it has. */
export function useMessageWords() {
  const { t, i18n } = useTranslation('operator');
  return ({ kind, name }: Pick<OutboxLine, 'kind' | 'name'>): string => {
    const key = `outbox.${kind === 'email' ? 'emails' : 'works'}.${name}`;
    return i18n.exists(`operator:${key}`) ? (t as unknown as Loose)(key) : name;
  };
}
