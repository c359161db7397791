import { basisMissing } from './basis-missing.ts'
import { basisUnshown } from './basis-unshown.ts'
import { columnUnknown } from './column-unknown.ts'
import { departmentName } from './department-name.ts'
import { editionPromise } from './edition-promise.ts'
import { editionResult } from './edition-result.ts'
import { goalEmpty } from './goal-empty.ts'
import { goalIdentical } from './goal-identical.ts'
import { goalStatementMissing } from './goal-statement-missing.ts'
import { goalUndeclared } from './goal-undeclared.ts'
import { goalUnused } from './goal-unused.ts'
import { historyMissing } from './history-missing.ts'
import { indicatorDuplicate } from './indicator-duplicate.ts'
import { indicatorRepeated } from './indicator-repeated.ts'
import { levelAlias } from './level-alias.ts'
import { levelUnknown } from './level-unknown.ts'
import { level1Unprinted } from './level1-unprinted.ts'
import { level2Misplaced } from './level2-misplaced.ts'
import { operatorMissing } from './operator-missing.ts'
import { percentageOver } from './percentage-over.ts'
import { privacyEmail } from './privacy-email.ts'
import { privacyIdentity } from './privacy-identity.ts'
import { privacyPhone } from './privacy-phone.ts'
import { projectDuplicate } from './project-duplicate.ts'
import { qualityCount } from './quality-count.ts'
import { quantityCost } from './quantity-cost.ts'
import { rateUnmeasured } from './rate-unmeasured.ts'
import { readingRules } from './reading.ts'
import { resultTarget } from './result-target.ts'
import type { ProjectRule, Severity, SiteRule, TextRule, VersionRule } from './rule.ts'
import { spacingDiffers } from './spacing-differs.ts'
import { targetBelowHistory } from './target-below-history.ts'
import { targetBelowLongTerm } from './target-below-long-term.ts'
import { targetLoosened } from './target-loosened.ts'
import { targetOutlier } from './target-outlier.ts'
import { textBidi } from './text-bidi.ts'
import { textInvisible } from './text-invisible.ts'
import { textMojibake } from './text-mojibake.ts'
import { textPlaceholder } from './text-placeholder.ts'
import { textPrivate } from './text-private.ts'
import { textTemplate } from './text-template.ts'
import { twinMissing } from './twin-missing.ts'
import { twinOperator } from './twin-operator.ts'
import { twinPunctuation } from './twin-punctuation.ts'
import { twinWording } from './twin-wording.ts'
import { unitDiffers } from './unit-differs.ts'
import { unitMissing } from './unit-missing.ts'
import { valueCut } from './value-cut.ts'
import { valueNone } from './value-none.ts'

/** Rules over one project, in the order of its parts. */
export const projectRules: readonly ProjectRule[] = [
  columnUnknown,
  goalUndeclared,
  goalUnused,
  goalEmpty,
  goalStatementMissing,
  goalIdentical,
  level2Misplaced,
  level1Unprinted,
  levelUnknown,
  levelAlias,
  qualityCount,
  quantityCost,
  rateUnmeasured,
  indicatorDuplicate,
  indicatorRepeated,
  twinMissing,
  twinWording,
  twinPunctuation,
  valueNone,
  historyMissing,
  resultTarget,
  operatorMissing,
  unitMissing,
  unitDiffers,
  percentageOver,
  targetOutlier,
  targetBelowLongTerm,
  targetBelowHistory,
  twinOperator,
  spacingDiffers,
  valueCut,
  basisMissing,
  basisUnshown,
]

/** Rules over each text of a file. */
export const textRules: readonly TextRule[] = [
  privacyPhone,
  privacyIdentity,
  privacyEmail,
  textBidi,
  textMojibake,
  textInvisible,
  textPrivate,
  textTemplate,
  textPlaceholder,
]

/** Rules over all projects together. */
export const siteRules: readonly SiteRule[] = [
  projectDuplicate,
  departmentName,
  editionResult,
  editionPromise,
]

/** Rules over a project and its earlier versions. */
export const versionRules: readonly VersionRule[] = [targetLoosened]

/** Every rule, those of the readers included. */
export const allRules: readonly { readonly id: string; readonly severity: Severity }[] = [
  ...readingRules,
  ...projectRules,
  ...textRules,
  ...siteRules,
  ...versionRules,
]

const severities = new Map(allRules.map(({ id, severity }) => [id, severity]))

/** Severity of a rule; an unknown id is an error, so that nothing passes by a slip. */
export function severityOf(rule: string): Severity {
  return severities.get(rule) ?? 'error'
}
