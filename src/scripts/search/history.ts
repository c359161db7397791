import { readState, type State, toFragment } from './state.ts'

/** The state that the address carries; null where its fragment is none of ours, as after the link that skips. */
export function stateOfAddress(): State | null {
  const fragment = location.hash.slice(1)
  return fragment === '' || fragment.includes('=') ? readState(new URLSearchParams(fragment)) : null
}

/** Keeps the address in step with what is asked for. */
export interface AddressBar {
  /** While a query is typed: the address changes, but Back leads to what was before. */
  readonly follow: (state: State) => void
  /** When the reader leaves the query as it is: the address has it now. */
  readonly keep: (state: State) => void
  /** When it has been sent or chosen: Back leads to what was sent or chosen before. */
  readonly settle: (state: State) => void
  /** The reader has come here by the address itself. */
  readonly arrive: () => void
}

// Some browsers bear only so many changes in a time.
const pause = 250

/** Writes states into the fragment of the address; `?…` cannot be changed from disk. */
export function createAddressBar(): AddressBar {
  let settled = location.hash
  let timer: ReturnType<typeof setTimeout> | undefined
  const urlOf = (hash: string) => `${location.href.split('#')[0]}${hash}`
  const hashOf = (state: State) => {
    const fragment = toFragment(state)
    return fragment === '' ? '' : `#${fragment}`
  }
  const keep = (state: State) => {
    clearTimeout(timer)
    history.replaceState(null, '', urlOf(hashOf(state)))
  }
  return {
    follow: (state) => {
      clearTimeout(timer)
      timer = setTimeout(() => keep(state), pause)
    },
    keep,
    settle: (state) => {
      keep(state)
      const hash = hashOf(state)
      if (hash === settled) return
      history.replaceState(null, '', urlOf(settled))
      history.pushState(null, '', urlOf(hash))
      settled = hash
    },
    arrive: () => {
      clearTimeout(timer)
      settled = location.hash
    },
  }
}
