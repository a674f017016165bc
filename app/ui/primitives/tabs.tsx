import * as RadixTabs from 'radix-ui/tabs';
import type { ReactNode } from 'react';

export type Tab = { value: string; label: string; count?: number; content: ReactNode };

/** Panels of one page, one in view at a time. For panels that have their own address, see TabLinks. */
export function Tabs({
  label,
  tabs,
  defaultValue,
}: {
  label: string;
  tabs: readonly Tab[];
  defaultValue?: string;
}) {
  return (
    <RadixTabs.Root defaultValue={defaultValue ?? tabs[0]?.value}>
      <RadixTabs.List
        aria-label={label}
        className="relative flex gap-1 overflow-x-auto border-b [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <RadixTabs.Trigger
            key={tab.value}
            value={tab.value}
            className="relative min-h-11 px-3 text-sm font-medium whitespace-nowrap text-ink-soft after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:rounded-full hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:text-ink data-[state=active]:after:bg-accent-text"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="ml-2 rounded-full bg-ink/7 px-1.5 py-0.5 text-xs tabular-nums">
                {tab.count}
              </span>
            )}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map((tab) => (
        <RadixTabs.Content key={tab.value} value={tab.value} className="pt-5">
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}
