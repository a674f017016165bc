import { clsx } from 'clsx';

/** The classes of a line in a menu, whether link, button or Radix item. */
export function menuItemStyle(tone: 'plain' | 'danger' = 'plain'): string {
  return clsx(
    'flex min-h-10 w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-left text-[0.9375rem] outline-none select-none hover:bg-ink/6 focus-visible:outline-2 focus-visible:-outline-offset-2 data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-ink/6 sm:min-h-9 sm:text-sm [&_svg]:size-4 [&_svg]:flex-none',
    tone === 'danger' ? 'text-danger-ink [&_svg]:text-danger-ink' : 'text-ink [&_svg]:text-ink-faint',
  );
}
