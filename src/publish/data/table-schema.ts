import type { Form } from '../../model/form.ts'
import type { DataColumn } from './column.ts'
import { indicatorColumns } from './indicator-columns.ts'

/** A Table Schema (Frictionless) of a table; `keys` tells what identifies its rows. */
export function toTableSchema(columns: readonly Omit<DataColumn<never>, 'cell'>[], keys: object) {
  return {
    fields: columns.map(({ header, description, type, constraints }) => ({
      name: header,
      title: header,
      type: type ?? 'string',
      description,
      ...(constraints && { constraints }),
    })),
    missingValues: [''],
    ...keys,
  }
}

/** Name, below data/, of the Table Schema of the CSV of projects of a form. */
export function formSchemaName(form: string): string {
  return `schema/${form}.table.json`
}

/** Table Schema of the CSV of a project of a form; columns after these are the project's own. */
export function toFormSchema(form: Form): string {
  const schema = {
    title: `${form.label}：一个项目的指标（CSV）`,
    description: '列在这里没有的列，排在最后，是表样没有、原表另有的列，类型都是文字。',
    ...toTableSchema(indicatorColumns([form]), { primaryKey: ['锚点'] }),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
