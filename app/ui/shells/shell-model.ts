import type { NavigationIconName } from './navigation-icon';

/** What shells are given: plain data, as a loader can send it. */
export type ShellOrganization = {
  id: string;
  name: string;
  /** `#rrggbb`, or null for the accent of Assidu. */
  accentColour: string | null;
  logoUrl: string | null;
  /** As which contact of which client one is there, instead of as a member. */
  contactId?: string | null;
  clientName?: string | null;
};

export type ShellPerson = { name: string; email: string };

export type ShellLink = { to: string; label: string };

export type NavigationItem = ShellLink & {
  icon: NavigationIconName;
  /** Lit on this very page only, not on those beneath it. */
  end?: boolean;
  count?: number;
};

export type NavigationSection = {
  /** The heading: "Enseigner", "Gérer"; none for what stands above all. */
  section: string | null;
  items: readonly NavigationItem[];
};
