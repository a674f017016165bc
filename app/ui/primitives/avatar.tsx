import { clsx } from 'clsx';

const tones = [
  'bg-accent-soft text-accent-text',
  'bg-info-soft text-info-ink',
  'bg-warning-soft text-warning-ink',
  'bg-success-soft text-success-ink',
  'bg-danger-soft text-danger-ink',
  'bg-ink/8 text-ink-soft',
];

const sizes = { small: 'size-7 text-[0.6875rem]', medium: 'size-9 text-xs', large: 'size-14 text-lg' };

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${first.charAt(0)}${last.charAt(0)}`.toLocaleUpperCase();
}

function toneOf(name: string): string | undefined {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return tones[sum % tones.length];
}

/** Somebody by their initials, always in the same tint. The name itself stands beside it, or in `label`. */
export function Avatar({
  name,
  size = 'medium',
  label,
}: {
  name: string;
  size?: 'small' | 'medium' | 'large';
  label?: string;
}) {
  return (
    <span
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={clsx(
        'inline-grid flex-none place-content-center rounded-full font-[620] tracking-wide',
        sizes[size],
        toneOf(name),
      )}
    >
      {initials(name)}
    </span>
  );
}
