import { z } from 'zod';

/**
 * The same schema with every object in it closed, however deep: a field it does not name is refused instead of dropped.
 * Forms and records stay lenient; callers of the API are told of their misspelling.
 */
export function strictSchema<Schema extends z.ZodType>(schema: Schema): Schema {
  const closed = close(schema as unknown as AnySchema);
  return closed as unknown as Schema;
}

type AnySchema = z.core.$ZodType;
type Definition = z.core.$ZodTypeDef & {
  shape?: Record<string, AnySchema>;
  element?: AnySchema;
  innerType?: AnySchema;
};

function close(schema: AnySchema): AnySchema {
  const definition = schema._zod.def as Definition;
  const { shape, element, innerType } = definition;
  switch (definition.type) {
    case 'object': {
      const fields = Object.entries(shape ?? {}).map(([name, field]) => [name, close(field)]);
      return rebuilt(schema, { shape: Object.fromEntries(fields), catchall: z.never() });
    }
    case 'array':
      return element ? rebuilt(schema, { element: close(element) }) : schema;
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
      return innerType ? rebuilt(schema, { innerType: close(innerType) }) : schema;
    default:
      return schema;
  }
}

function rebuilt(schema: AnySchema, changes: object): AnySchema {
  return z.core.clone(schema, { ...schema._zod.def, ...changes });
}
