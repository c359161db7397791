import type { Edition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import type { Form } from '../model/form.ts'
import type { Loosening } from '../model/loosening.ts'
import type { Project } from '../model/project.ts'

/** error: cannot be published; warning: published as printed, but wrong; note: worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

/** A violation as a rule reports it; check adds the rule's id, place and severity. */
export type RuleFinding = Omit<Finding, 'rule'>

interface Described {
  /** Permanent, kebab-case, noun first; the file and its page are named by it. */
  readonly id: string
  readonly severity: Severity
}

/** A rule over one project. */
export interface ProjectRule extends Described {
  readonly find: (project: Project, form: Form) => readonly RuleFinding[]
}

/** A rule over each text that a file holds, whatever it stands for. */
export interface TextRule extends Described {
  /** Characters of which one stands in every text in which the rule finds something: without, it is not asked. */
  readonly signs: RegExp
  readonly find: (text: string) => Pick<Finding, 'reason' | 'note'> | undefined
}

/** A rule over one project and those of its targets that were loosened after they were published. */
export interface VersionRule extends Described {
  readonly find: (project: Project, form: Form, loosened: readonly Loosening[]) => readonly RuleFinding[]
}

/** What a rule finds in one of all projects. */
export type EditionFinding = RuleFinding & { readonly project: Edition }

/** A rule over all projects together; a finding speaks of one of them. */
export interface SiteRule extends Described {
  readonly find: (editions: readonly Edition[]) => readonly EditionFinding[]
}
