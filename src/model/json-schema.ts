import { z } from 'zod'
import { siteSchema } from './facts.ts'
import type { Form } from './form.ts'
import { projectSchema } from './schema.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/** JSON Schema (draft 7) of a content file of a form, for editors: it accepts what they make of a scalar. */
export function contentJsonSchema(form: Form): JsonSchema {
  return toJsonSchema(projectSchema(form), `项目绩效目标：${form.label}`)
}

/** JSON Schema (draft 7) of content/site.yaml, for editors. */
export function siteJsonSchema(): JsonSchema {
  return toJsonSchema(siteSchema, '站点信息')
}

function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7' })
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...loosen(json) }
}

// An editor reads 2025 as a number and true as a boolean; here every scalar is text.
function loosen({
  properties,
  items,
  additionalProperties,
  required = [],
  ...schema
}: JsonSchema): JsonSchema {
  return {
    ...schema,
    ...(schema.type === 'string' && !schema.enum && { type: ['string', 'number', 'boolean'] as never }),
    ...(properties && { properties: loosenEach(properties, required) }),
    ...(required.length > 0 && { required }),
    ...(additionalProperties !== undefined && { additionalProperties: loosenAny(additionalProperties) }),
    ...(items !== undefined && { items: loosenAny(items as JsonSchema) }),
  }
}

function loosenAny(schema: JsonSchema | boolean): JsonSchema | boolean {
  return typeof schema === 'boolean' ? schema : loosen(schema)
}

function loosenEach(properties: Record<string, JsonSchema | boolean>, required: readonly string[]) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => {
      const loose = loosenAny(property)
      return [key, required.includes(key) || typeof loose === 'boolean' ? loose : orEmpty(loose)]
    }),
  )
}

// What may be left out may also be left empty, which an editor reads as null.
function orEmpty({ type, ...schema }: JsonSchema): JsonSchema {
  const types = [type ?? []].flat()
  const values = schema.enum && { enum: [...schema.enum, null] }
  return { ...schema, type: [...types, 'null'] as never, ...values }
}
