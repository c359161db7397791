/** Fills the {names} of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (name, key: string) => String(values[key] ?? name))
}
