import { isSameUnit } from '../model/same-unit.ts'
import type { Target } from '../model/target.ts'
import { areComparable, directionOf, isMeasured, type Measured } from '../model/values.ts'
import type { TargetAspect, TargetChanged } from './change.ts'
import { type Held, type Pull, pullOf } from './pull.ts'

/** A value in one version: null where the cell is empty. */
export type Side = Omit<Held, 'target'> & { readonly target: Target | null }

/** What became of a target, and which way. */
export type TargetVerdict = Pick<TargetChanged, 'aspect' | 'direction' | 'evidence'>

const silent = { direction: null, evidence: null }

/**
 * Judges a target whose text differs. It is loosened where every result that met it still does and some more do:
 * less than before where it pulls up, more where it pulls down, and at the same number ≥ after > or ≤ after <. Where its
 * units differ, or nothing says which way it pulls, it has no direction.
 */
export function judgeTarget(before: Side, after: Side): TargetVerdict {
  const [old, now] = [before.target, after.target]
  if (old === null || now === null) return { aspect: old === null ? 'set' : 'cleared', ...silent }
  const aspect = aspectOf(old, now)
  if (!areComparable(old, now) || !isMeasured(old) || !isMeasured(now)) return { aspect, ...silent }
  const pull = pullOf({ ...before, target: old }, { ...after, target: now })
  const direction = pull === undefined ? null : directionFrom(old, now, pull)
  return direction === null || pull === undefined
    ? { aspect, ...silent }
    : { aspect, direction, evidence: pull.evidence }
}

function aspectOf(old: Target, now: Target): TargetAspect {
  if (!isMeasured(old)) return isMeasured(now) ? 'to-number' : 'words'
  if (!isMeasured(now)) return 'to-words'
  if (!isSameUnit(old.unit, now.unit)) return 'unit'
  if (old.operator !== now.operator) return 'operator'
  return old.number === now.number ? 'notation' : 'number'
}

function directionFrom(old: Measured, now: Measured, { to }: Pull): TargetChanged['direction'] {
  const more = now.number - old.number
  if (more === 0) return strictness(old, now)
  return more > 0 === (to === 'up') ? 'tightened' : 'loosened'
}

function strictness(old: Target, now: Target): TargetChanged['direction'] {
  // Where one prints no operator, nothing says whether the number itself is enough.
  if (directionOf(old) === null || directionOf(now) === null || isStrict(old) === isStrict(now)) return null
  return isStrict(now) ? 'tightened' : 'loosened'
}

function isStrict({ operator }: Target): boolean {
  return operator === '>' || operator === '<'
}
