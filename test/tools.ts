import { spawnSync } from 'node:child_process'

const versions: Readonly<Record<string, readonly string[]>> = {
  git: ['--version'],
  hugo: ['version'],
  java: ['-version'],
  libreoffice: ['--version'],
  python3: ['--version'],
  sha256sum: ['--version'],
  unzip: ['-v'],
}

/** Whether a tool that npm does not install is there; throws where it must be (MUBIAO_REQUIRE_TOOLS). */
export function hasTool(name: keyof typeof versions): boolean {
  if (spawnSync(name, versions[name]).status === 0) return true
  if (process.env.MUBIAO_REQUIRE_TOOLS) throw new Error(`${name} is missing`)
  process.stderr.write(`skipped: ${name}\n`)
  return false
}
