import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const base =
  'relative inline-flex select-none items-center justify-center gap-2 rounded-md font-[560] whitespace-nowrap no-underline transition-[background-color,box-shadow,color,filter] duration-150 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed [&_svg]:flex-none';

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent text-accent-ink shadow-xs hover:brightness-[0.94] active:brightness-90 dark:hover:brightness-110',
  secondary:
    'bg-surface text-ink shadow-xs ring-1 ring-line-strong/60 ring-inset hover:bg-sunken active:bg-line dark:bg-raised',
  quiet: 'text-ink-soft hover:bg-ink/6 hover:text-ink active:bg-ink/10',
  danger:
    'bg-danger text-danger-on shadow-xs hover:brightness-[0.94] active:brightness-90 dark:hover:brightness-110',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-9 px-3 text-sm sm:min-h-8 [&_svg]:size-4',
  medium: 'min-h-11 px-4 text-[0.9375rem] sm:min-h-10 [&_svg]:size-[1.125rem]',
  large: 'min-h-12 px-6 text-base [&_svg]:size-5',
};

/** The classes of a button, for whatever is drawn as one: `<button>`, a link, a `<summary>`. */
export function buttonStyle(look: { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }): string {
  const { variant = 'primary', size = 'medium', wide = false } = look;
  return clsx(base, variants[variant], sizes[size], wide && 'w-full');
}
