import { cp } from 'node:fs/promises'
import type { DepartmentYear } from '../publish/catalogue.ts'
import { type Site, showSite } from '../site.ts'
import { compile } from './compile.ts'
import { drawParts, type Part } from './part.ts'
import type * as Renderer from './renderer.ts'
import { drawAddresses } from './write.ts'

/** Draws a site into a folder. */
export async function draw(site: Site, folder: string): Promise<void> {
  const { renderer, assets } = await compile()
  const { siteAddresses, departmentAddresses }: typeof Renderer = await import(renderer)
  await cp(assets, folder, { recursive: true })
  const toPart = (department: DepartmentYear): Part => ({
    renderer,
    folder,
    facts: site.facts,
    projects: department.projects,
    remarks: department.projects.map(({ id }) => [id, site.remarks.get(id) ?? []]),
    addresses: departmentAddresses(department),
  })
  const departments = site.years.flatMap(({ departments }) => departments)
  const largestFirst = departments.toSorted((a, b) => b.projects.length - a.projects.length)
  const parts = drawParts(largestFirst.map(toPart))
  showSite(site)
  await drawAddresses({ renderer, folder, addresses: siteAddresses(site) })
  await parts
}
