import { z } from 'zod'

/** The schema with every object in it keeping fields that it does not know. */
export function loosened<Schema extends z.ZodType>(schema: Schema): Schema {
  return loosen(schema) as Schema
}

function loosen(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(Object.entries(schema.def.shape).map(([name, field]) => [name, loosen(field)]))
    return schema.clone({ ...schema.def, shape, catchall: z.unknown() })
  }
  if (schema instanceof z.ZodArray) return schema.clone({ ...schema.def, element: loosen(schema.def.element) })
  if (schema instanceof z.ZodRecord) {
    return schema.clone({ ...schema.def, valueType: loosen(schema.def.valueType) })
  }
  if (schema instanceof z.ZodUnion) {
    return schema.clone({ ...schema.def, options: schema.def.options.map(loosen) })
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return schema.clone({ ...schema.def, innerType: loosen(schema.def.innerType) } as never)
  }
  return schema
}
