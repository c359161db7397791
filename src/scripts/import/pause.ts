// Nobody waits for what is said of half a word.
const pause = 300

/** Does something after a pause; what is asked for in the meantime takes its place. */
export function createPause(): (act: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (act) => {
    clearTimeout(timer)
    timer = setTimeout(act, pause)
  }
}
