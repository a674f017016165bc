import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Everything that an organization may set about itself; the share capital in cents. Refuses with `not-allowed`. */
export async function getOrganizationSettings(actor: ActorOf<'member'>) {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { shareCapitalCents, ...settings } = await forOrganization(
    actor.organizationId,
  ).organization.findUniqueOrThrow({
    where: { id: actor.organizationId },
    select: {
      ...{ name: true, kind: true, country: true, siren: true, siret: true, vatNumber: true },
      ...{ legalForm: true, shareCapitalCents: true, street: true, postalCode: true, city: true },
      ...{ activityDeclaration: true, activityPrefecture: true },
      ...{ representativeName: true, representativeTitle: true },
      ...{ timeZone: true, language: true, accentColour: true, logoFileId: true },
    },
  });
  return { ...settings, shareCapitalCents: shareCapitalCents === null ? null : Number(shareCapitalCents) };
}

export type OrganizationSettings = Awaited<ReturnType<typeof getOrganizationSettings>>;
