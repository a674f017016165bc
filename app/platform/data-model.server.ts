import { database } from '~/platform/database.server';

type RuntimeField = { name: string; kind: string; type: string };
type RuntimeModel = { fields: readonly RuntimeField[] };

/** Each model's fields, with the model that a relation field leads to: what Prisma itself validates against. */
export const dataModel: ReadonlyMap<string, ReadonlyMap<string, { relationTo: string | null }>> = (() => {
  const { models } = Reflect.get(database, '_runtimeDataModel') as { models: Record<string, RuntimeModel> };
  return new Map(
    Object.entries(models).map(([name, model]) => [
      name,
      new Map(
        model.fields.map((field) => [
          field.name,
          { relationTo: field.kind === 'object' ? field.type : null },
        ]),
      ),
    ]),
  );
})();
